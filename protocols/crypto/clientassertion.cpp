// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/clientassertion.h"

#include "protocols/crypto/jwtsignature.h"
#include "protocols/transport/clientidentity.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/x509_vfy.h>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

constexpr qint64 lifetime = 5 * qint64{60}; // seconds

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> checkValidity(const Certificate &certificate, const QDateTime &now)
{
    const auto facts = certificate.facts();
    if (now > facts.notAfter) {
        return failure(Cause::ClientSecretExpired,
            QString::fromLatin1(X509_verify_cert_error_string(X509_V_ERR_CERT_HAS_EXPIRED)));
    }
    if (now < facts.notBefore) {
        return failure(Cause::ClientSecretInvalid,
            QString::fromLatin1(X509_verify_cert_error_string(X509_V_ERR_CERT_NOT_YET_VALID)));
    }
    return {};
}

QByteArray header(JwtAlgorithm algorithm, const Certificate &certificate)
{
    const auto thumbprint = QCryptographicHash::hash(certificate.der(), QCryptographicHash::Sha256);
    return part({{u"typ"_s, u"JWT"_s}, {u"alg"_s, QString::fromLatin1(name(algorithm))},
        {u"x5t#S256"_s, QString::fromLatin1(base64Url(thumbprint))}});
}

QByteArray claims(const QString &clientId, const QUrl &audience, const QDateTime &now)
{
    const auto seconds = now.toSecsSinceEpoch();
    return part({{u"iss"_s, clientId}, {u"sub"_s, clientId},
        {u"aud"_s, audience.toString(QUrl::FullyEncoded)},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"iat"_s, seconds},
        {u"nbf"_s, seconds}, {u"exp"_s, seconds + lifetime}});
}

Result<Secret> signedBy(const ClientIdentity &identity, const OAuthClient &client,
    const QUrl &audience, const QStringList &algorithms, const QDateTime &now)
{
    const auto certificate = ownCertificate(identity);
    if (!certificate) {
        return tl::unexpected(certificate.error());
    }
    if (const auto valid = checkValidity(*certificate, now); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto algorithm = jwtAlgorithm(identity.key.get(), algorithms);
    if (!algorithm) {
        const auto facts = certificate->facts();
        return failure(Cause::ClientSecretInvalid,
            u"%1 %2: %3"_s.arg(facts.keyType).arg(facts.keyBits).arg(algorithms.join(u' ')));
    }
    QByteArray token
        = header(*algorithm, *certificate) + '.' + claims(client.clientId, audience, now);
    const auto signature = jwtSignature(*algorithm, identity.key.get(), token);
    if (!signature) {
        return tl::unexpected(signature.error());
    }
    token += '.' + base64Url(*signature);
    return Secret(std::move(token));
}

} // namespace

Result<Secret> clientAssertion(const OAuthClient &client, const QUrl &audience,
    const QStringList &algorithms, const QDateTime &now)
{
    const auto identity
        = readClientIdentity(client.clientCertificateFile, client.clientCertificatePassphrase);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    return signedBy(*identity, client, audience, algorithms, now)
        .map_error([&client](const Error &error) {
            return Error{error.code, client.clientCertificateFile + u": "_s + error.detail};
        });
}

} // namespace mailrig
