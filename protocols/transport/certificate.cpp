// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificate.h"

#include "protocols/transport/opensslhandles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>

#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace mailrig {
namespace {

constexpr qsizetype largestFile = qsizetype{1024} * 1024;
constexpr qsizetype mostCertificates = 512;

QString text(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return QString::fromUtf8(data, static_cast<qsizetype>(size));
}

QString text(const X509_NAME *name)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    // Without ESC_MSB: names are UTF-8 and to be read; control characters stay escaped.
    X509_NAME_print_ex(
        bio.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    return text(bio.get());
}

QString serialNumber(const X509 *x509)
{
    const OpensslHandle<BIGNUM, &BN_free> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509), nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    const QString serial = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    return serial;
}

QString algorithm(int nid)
{
    return nid == NID_undef ? QString() : QString::fromLatin1(OBJ_nid2ln(nid));
}

QDateTime utc(const ASN1_TIME *time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        return {};
    }
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QString address(const ASN1_OCTET_STRING *octets)
{
    const auto *data = ASN1_STRING_get0_data(octets);
    switch (ASN1_STRING_length(octets)) {
    case 4:
        return QHostAddress(quint32(data[0]) << 24 | quint32(data[1]) << 16 | quint32(data[2]) << 8
            | quint32(data[3]))
            .toString();
    case 16:
        return QHostAddress(data).toString();
    default:
        return QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(data), ASN1_STRING_length(octets)).toHex());
    }
}

} // namespace

std::optional<Certificate> Certificate::fromDer(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    X509 *x509 = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
    if (!x509) {
        ERR_clear_error();
        return {};
    }
    return Certificate(std::shared_ptr<X509>(x509, &X509_free));
}

Certificate Certificate::of(x509_st *certificate)
{
    X509_up_ref(certificate);
    return Certificate(std::shared_ptr<X509>(certificate, &X509_free));
}

QByteArray Certificate::der() const
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(m_x509.get(), &bytes);
    QByteArray der(reinterpret_cast<const char *>(bytes), qMax(size, 0));
    OPENSSL_free(bytes);
    return der;
}

QByteArray Certificate::spkiSha256() const
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(m_x509.get()), &bytes);
    const auto hash = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(bytes), qMax(size, 0)),
        QCryptographicHash::Sha256);
    OPENSSL_free(bytes);
    return hash;
}

QString Certificate::subject() const
{
    return text(X509_get_subject_name(m_x509.get()));
}

QStringList Certificate::names() const
{
    QStringList names;
    auto *all = static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(m_x509.get(), NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(all); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(all, i);
        if (name->type == GEN_DNS) {
            names += QString::fromLatin1(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)),
                ASN1_STRING_length(name->d.dNSName));
        } else if (name->type == GEN_IPADD) {
            names += address(name->d.iPAddress);
        }
    }
    GENERAL_NAMES_free(all);
    ERR_clear_error();
    return names;
}

QStringList Certificate::addresses() const
{
    QStringList addresses;
    auto *all = X509_get1_email(m_x509.get());
    for (int i = 0; i < sk_OPENSSL_STRING_num(all); ++i) {
        addresses += QString::fromUtf8(sk_OPENSSL_STRING_value(all, i));
    }
    X509_email_free(all);
    ERR_clear_error();
    return addresses;
}

CertificateFacts Certificate::facts() const
{
    X509 *x509 = m_x509.get();
    CertificateFacts facts;
    facts.subject = subject();
    facts.issuer = text(X509_get_issuer_name(x509));
    facts.serial = serialNumber(x509);
    facts.names = names();
    facts.addresses = addresses();
    facts.notBefore = utc(X509_get0_notBefore(x509));
    facts.notAfter = utc(X509_get0_notAfter(x509));
    facts.signatureAlgorithm = algorithm(X509_get_signature_nid(x509));
    if (EVP_PKEY *key = X509_get0_pubkey(x509)) {
        facts.keyType = QString::fromLatin1(EVP_PKEY_get0_type_name(key));
        facts.keyBits = EVP_PKEY_get_bits(key);
    }
    facts.der = der();
    facts.sha256 = QCryptographicHash::hash(facts.der, QCryptographicHash::Sha256);
    facts.spkiSha256 = spkiSha256();
    ERR_clear_error(); // a key of an unknown kind is no error here
    return facts;
}

QList<CertificateFacts> factsOf(const QList<Certificate> &certificates)
{
    QList<CertificateFacts> facts;
    for (const Certificate &certificate : certificates) {
        facts += certificate.facts();
    }
    return facts;
}

Result<QList<Certificate>> readCertificates(QByteArrayView bytes, const Bounds &bounds)
{
    if (bytes.size() > largestFile) {
        return failure(Cause::FileMalformed, QStringLiteral("> %1 bytes").arg(largestFile));
    }
    if (auto single = Certificate::fromDer(bytes)) {
        return QList<Certificate>{*single};
    }
    const auto bio = readingBio(bytes);
    QList<Certificate> certificates;
    while (X509 *x509 = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        const X509Handle owned(x509);
        certificates += Certificate::of(x509);
        if (const auto within = bounds.check(); !within) {
            return tl::unexpected(within.error());
        }
        if (certificates.size() > mostCertificates) {
            ERR_clear_error();
            return failure(
                Cause::FileMalformed, QStringLiteral("> %1 certificates").arg(mostCertificates));
        }
    }
    // "No start line" is how the end of a file reads; anything else is damage in the middle.
    const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    const QString words = opensslWords();
    if (certificates.isEmpty() || !atEnd) {
        return failure(Cause::FileMalformed, words);
    }
    return certificates;
}

Result<QList<Certificate>> readCertificateFile(const QString &path, const Bounds &bounds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Cause::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    }
    return readCertificates(file.read(largestFile + 1), bounds)
        .map_error([&path](const Error &error) {
            return Error{error.code, path + QStringLiteral(": ") + error.detail};
        });
}

} // namespace mailrig
