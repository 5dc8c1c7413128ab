// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testca.h"

#include <QCryptographicHash>

#include <openssl/ec.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace mailrig {
namespace {

using Key = TestCertificateSpec::Key;

// A test that cannot make its certificates has nothing to say: it stops here.
template <class T> T sure(T value)
{
    if (!value) {
        qFatal("OpenSSL failed to make a test certificate");
    }
    return value;
}

std::shared_ptr<EVP_PKEY> makeKey(Key kind)
{
    EVP_PKEY *key = nullptr;
    switch (kind) {
    case Key::EcP256:
        key = EVP_EC_gen("P-256");
        break;
    case Key::EcP384:
        key = EVP_EC_gen("P-384");
        break;
    case Key::Rsa2048:
        key = EVP_RSA_gen(2048);
        break;
    case Key::Rsa3072:
        key = EVP_RSA_gen(3072);
        break;
    case Key::Rsa1024:
        key = EVP_RSA_gen(1024);
        break;
    case Key::Ed25519:
        key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        break;
    case Key::RsaPss: {
        const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
            EVP_PKEY_CTX_new_from_name(nullptr, "RSA-PSS", nullptr), &EVP_PKEY_CTX_free);
        sure(EVP_PKEY_keygen_init(context.get()) == 1
            && EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), 2048) == 1
            && EVP_PKEY_keygen(context.get(), &key) == 1);
        break;
    }
    }
    return {sure(key), &EVP_PKEY_free};
}

std::shared_ptr<ASN1_GENERALIZEDTIME> generalizedTime(const QDateTime &time)
{
    return {sure(ASN1_GENERALIZEDTIME_set(nullptr, time.toSecsSinceEpoch())),
        &ASN1_GENERALIZEDTIME_free};
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        sure(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData())), &X509_EXTENSION_free);
    sure(X509_add_ext(certificate, extension.get(), -1));
}

QByteArray alternativeNames(const TestCertificateSpec &spec)
{
    QByteArrayList names;
    for (const QString &name : spec.dnsNames) {
        names += "DNS:" + name.toUtf8();
    }
    for (const QString &address : spec.ipAddresses) {
        names += "IP:" + address.toUtf8();
    }
    for (const QString &address : spec.mailAddresses) {
        names += "email:" + address.toUtf8();
    }
    return names.join(',');
}

void addExtensions(X509 *certificate, X509 *issuer, const TestCertificateSpec &spec)
{
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    if (issuer != certificate) { // X509_STRICT asks for it in all but self-signed ones
        addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    }
    QByteArray constraints = spec.authority ? "critical,CA:TRUE" : "critical,CA:FALSE";
    if (spec.authority && spec.pathLength >= 0) {
        constraints += ",pathlen:" + QByteArray::number(spec.pathLength);
    }
    addExtension(certificate, issuer, NID_basic_constraints, constraints);
    const QByteArray usage = !spec.keyUsage.isEmpty() ? spec.keyUsage
        : spec.authority                              ? "keyCertSign,cRLSign"
                                                      : "digitalSignature";
    addExtension(certificate, issuer, NID_key_usage, "critical," + usage);
    if (!spec.extendedKeyUsage.isEmpty()) {
        addExtension(certificate, issuer, NID_ext_key_usage, spec.extendedKeyUsage);
    }
    if (!spec.nameConstraints.isEmpty()) {
        addExtension(certificate, issuer, NID_name_constraints, "critical," + spec.nameConstraints);
    }
    if (spec.mustStaple) {
        addExtension(certificate, issuer, NID_tlsfeature, "status_request");
    }
    if (const QByteArray names = alternativeNames(spec); !names.isEmpty()) {
        // RFC 5280 §4.2.1.6: critical where there is no subject
        addExtension(certificate, issuer, NID_subject_alt_name,
            (spec.commonName.isEmpty() ? "critical," : "") + names);
    }
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

std::unique_ptr<BIO, decltype(&BIO_free_all)> memory()
{
    return {sure(BIO_new(BIO_s_mem())), &BIO_free_all};
}

} // namespace

TestCertificate TestCertificate::make(
    const TestCertificateSpec &spec, std::shared_ptr<EVP_PKEY> key, const TestCertificate *issuer)
{
    const std::shared_ptr<X509> x509(sure(X509_new()), &X509_free);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509.get()), serial >> 1 | 1);
    X509_set1_notBefore(x509.get(), generalizedTime(spec.notBefore).get());
    X509_set1_notAfter(x509.get(), generalizedTime(spec.notAfter).get());
    X509_set_pubkey(x509.get(), key.get());
    if (!spec.commonName.isEmpty()) {
        const QByteArray name = spec.commonName.toUtf8();
        sure(X509_NAME_add_entry_by_txt(X509_get_subject_name(x509.get()), "CN", MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0));
    }
    X509 *by = issuer ? issuer->x509() : x509.get();
    X509_set_issuer_name(x509.get(), X509_get_subject_name(by));
    addExtensions(x509.get(), by, spec);
    EVP_PKEY *signer = issuer ? issuer->key() : key.get();
    sure(X509_sign(x509.get(), signer,
        EVP_PKEY_is_a(signer, "ED25519") ? nullptr
                                         : EVP_get_digestbyname(spec.digest.constData())));

    TestCertificate certificate;
    certificate.m_certificate = x509;
    certificate.m_key = std::move(key);
    if (issuer) {
        certificate.m_issuer = std::make_shared<const TestCertificate>(*issuer);
    }
    return certificate;
}

TestCertificate TestCertificate::selfSigned(const TestCertificateSpec &spec)
{
    return make(spec, makeKey(spec.key), nullptr);
}

TestCertificate TestCertificate::root(const QString &name)
{
    return selfSigned({.commonName = name,
        .notBefore = QDateTime::currentDateTimeUtc().addYears(-5),
        .notAfter = QDateTime::currentDateTimeUtc().addYears(5),
        .authority = true});
}

TestCertificate TestCertificate::issue(const TestCertificateSpec &spec) const
{
    return make(spec, makeKey(spec.key), this);
}

TestCertificate TestCertificate::intermediate(const QString &name, int pathLength) const
{
    return issue({.commonName = name,
        .notBefore = QDateTime::currentDateTimeUtc().addYears(-4),
        .notAfter = QDateTime::currentDateTimeUtc().addYears(4),
        .authority = true,
        .pathLength = pathLength});
}

TestCertificate TestCertificate::server(const QString &dnsName) const
{
    return issue({.commonName = dnsName, .dnsNames = {dnsName}});
}

TestCertificate TestCertificate::renewedBy(
    const TestCertificate &issuer, const TestCertificateSpec &spec) const
{
    return make(spec, m_key, &issuer);
}

QByteArray TestCertificate::pem() const
{
    const auto bio = memory();
    PEM_write_bio_X509(bio.get(), x509());
    return contents(bio.get());
}

QByteArray TestCertificate::chainPem() const
{
    QByteArray chain = pem();
    for (auto above = m_issuer; above && above->m_issuer; above = above->m_issuer) {
        chain += above->pem();
    }
    return chain;
}

QByteArray TestCertificate::der() const
{
    const auto bio = memory();
    i2d_X509_bio(bio.get(), x509());
    return contents(bio.get());
}

QByteArray TestCertificate::keyPem(const QByteArray &passphrase) const
{
    const auto bio = memory();
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key(),
        passphrase.isEmpty() ? nullptr : EVP_aes_256_cbc(), passphrase.constData(),
        int(passphrase.size()), nullptr, nullptr);
    return contents(bio.get());
}

QByteArray TestCertificate::pkcs12(const QByteArray &passphrase) const
{
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> others(
        sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_free(stack); });
    for (auto above = m_issuer; above && above->m_issuer; above = above->m_issuer) {
        sk_X509_push(others.get(), above->x509());
    }
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> made(
        sure(PKCS12_create(
            passphrase.constData(), "test", key(), x509(), others.get(), 0, 0, 0, 0, 0)),
        &PKCS12_free);
    const auto bio = memory();
    i2d_PKCS12_bio(bio.get(), made.get());
    return contents(bio.get());
}

QByteArray TestCertificate::spkiSha256() const
{
    const auto bio = memory();
    i2d_PUBKEY_bio(bio.get(), key());
    return QCryptographicHash::hash(contents(bio.get()), QCryptographicHash::Sha256);
}

QByteArray TestCertificate::staple(
    Status status, const QDateTime &thisUpdate, const QDateTime &nextUpdate) const
{
    return stapleBy(m_issuer ? *m_issuer : *this, status, thisUpdate, nextUpdate);
}

QByteArray TestCertificate::stapleBy(const TestCertificate &signer, Status status,
    const QDateTime &thisUpdate, const QDateTime &nextUpdate) const
{
    const std::unique_ptr<OCSP_BASICRESP, decltype(&OCSP_BASICRESP_free)> basic(
        sure(OCSP_BASICRESP_new()), &OCSP_BASICRESP_free);
    const std::unique_ptr<OCSP_CERTID, decltype(&OCSP_CERTID_free)> id(
        sure(OCSP_cert_to_id(EVP_sha1(), x509(), m_issuer ? m_issuer->x509() : x509())),
        &OCSP_CERTID_free);
    const int code = status == Status::Good ? V_OCSP_CERTSTATUS_GOOD
        : status == Status::Revoked         ? V_OCSP_CERTSTATUS_REVOKED
                                            : V_OCSP_CERTSTATUS_UNKNOWN;
    const auto from = generalizedTime(thisUpdate);
    const auto until = generalizedTime(nextUpdate);
    sure(OCSP_basic_add1_status(basic.get(), id.get(), code, OCSP_REVOKED_STATUS_KEYCOMPROMISE,
        status == Status::Revoked ? from.get() : nullptr, from.get(), until.get()));
    // An issuer is known to whoever checks; any other signer has to be sent along.
    const bool isIssuer = m_issuer && m_issuer->x509() == signer.x509();
    sure(OCSP_basic_sign(basic.get(), signer.x509(), signer.key(), EVP_sha256(), nullptr,
        isIssuer ? OCSP_NOCERTS : 0));
    const std::unique_ptr<OCSP_RESPONSE, decltype(&OCSP_RESPONSE_free)> response(
        sure(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get())),
        &OCSP_RESPONSE_free);
    unsigned char *der = nullptr;
    const int size = i2d_OCSP_RESPONSE(response.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace mailrig
