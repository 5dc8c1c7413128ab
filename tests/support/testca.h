// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace mailrig {

//! What a certificate of a test is to say. Without changes: a sound TLS server certificate.
struct TestCertificateSpec {
    enum class Key { EcP256, EcP384, Rsa2048, Rsa3072, Rsa1024, Ed25519, RsaPss };

    QString commonName = QStringLiteral("mail.example.org");
    QStringList dnsNames = {}; //!< subject alternative names
    QStringList ipAddresses = {};
    QStringList mailAddresses = {};
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);
    Key key = Key::EcP256;
    QByteArray digest = "SHA256"; //!< of the signature; ignored for an Ed25519 issuer
    bool authority = false; //!< basicConstraints CA:TRUE
    int pathLength = -1; //!< of an authority; -1: no limit
    //! OpenSSL's configuration syntax ("digitalSignature"); empty: what fits `authority`.
    QByteArray keyUsage = {};
    QByteArray extendedKeyUsage = {}; //!< empty: none
    QByteArray nameConstraints = {}; //!< "permitted;DNS:example.org"
    bool mustStaple = false; //!< RFC 7633
};

//! A certificate made on the spot, with its key and everything that issued it.
class TestCertificate {
public:
    //! One that signs itself.
    [[nodiscard]] static TestCertificate selfSigned(const TestCertificateSpec &spec);
    [[nodiscard]] static TestCertificate root(const QString &name = QStringLiteral("Test Root"));

    [[nodiscard]] TestCertificate issue(const TestCertificateSpec &spec) const;
    //! An authority below this one.
    [[nodiscard]] TestCertificate intermediate(
        const QString &name = QStringLiteral("Test Intermediate"), int pathLength = 0) const;
    //! A sound server certificate for this DNS name.
    [[nodiscard]] TestCertificate server(const QString &dnsName) const;
    //! Another certificate for the same key: a renewal.
    [[nodiscard]] TestCertificate renewedBy(
        const TestCertificate &issuer, const TestCertificateSpec &spec) const;

    [[nodiscard]] QByteArray pem() const; //!< this certificate alone
    [[nodiscard]] QByteArray chainPem() const; //!< with its intermediates, without the root
    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray keyPem(const QByteArray &passphrase = {}) const;
    [[nodiscard]] QByteArray pkcs12(const QByteArray &passphrase) const;
    [[nodiscard]] QByteArray spkiSha256() const;

    enum class Status { Good, Revoked, Unknown };
    //! An OCSP response (DER) about this certificate, signed by its issuer.
    [[nodiscard]] QByteArray staple(Status status,
        const QDateTime &thisUpdate = QDateTime::currentDateTimeUtc().addSecs(-3600),
        const QDateTime &nextUpdate = QDateTime::currentDateTimeUtc().addDays(1)) const;
    //! The same, signed by somebody else.
    [[nodiscard]] QByteArray stapleBy(const TestCertificate &signer, Status status,
        const QDateTime &thisUpdate, const QDateTime &nextUpdate) const;

    [[nodiscard]] X509 *x509() const { return m_certificate.get(); }
    [[nodiscard]] EVP_PKEY *key() const { return m_key.get(); }

private:
    TestCertificate() = default;
    [[nodiscard]] static TestCertificate make(const TestCertificateSpec &spec,
        std::shared_ptr<EVP_PKEY> key, const TestCertificate *issuer);

    std::shared_ptr<X509> m_certificate;
    std::shared_ptr<EVP_PKEY> m_key;
    std::shared_ptr<const TestCertificate> m_issuer; //!< null for a self-signed one
};

} // namespace mailrig
