// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/jwtsignature.h"

#include "protocols/transport/opensslhandles.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <array>

namespace mailrig {
namespace {

constexpr int smallestRsa = 2048; // bits; RFC 7518 §3.3
constexpr int p256Bytes = 32; // of a coordinate, and of r and s

bool isP256(const EVP_PKEY *key)
{
    std::array<char, 64> group{};
    return EVP_PKEY_is_a(key, "EC") == 1
        && EVP_PKEY_get_utf8_string_param(
               key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size(), nullptr)
        == 1
        && QByteArrayView(group.data()) == QByteArrayView(SN_X9_62_prime256v1);
}

QList<JwtAlgorithm> possible(const EVP_PKEY *key)
{
    if (isP256(key)) {
        return {JwtAlgorithm::Es256};
    }
    if (EVP_PKEY_get_bits(key) < smallestRsa) {
        return {};
    }
    if (EVP_PKEY_is_a(key, "RSA") == 1) {
        return {JwtAlgorithm::Ps256, JwtAlgorithm::Rs256};
    }
    return EVP_PKEY_is_a(key, "RSA-PSS") == 1 ? QList{JwtAlgorithm::Ps256} : QList<JwtAlgorithm>();
}

bool setPadding(JwtAlgorithm algorithm, EVP_PKEY_CTX *context)
{
    switch (algorithm) {
    case JwtAlgorithm::Ps256: // RFC 7518 §3.5: MGF1 and salt go by the same hash
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
    case JwtAlgorithm::Rs256:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    case JwtAlgorithm::Es256:
        return true;
    }
    return false;
}

//! r and s side by side, out of the DER that OpenSSL makes. Empty: they do not fit.
QByteArray sideBySide(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const OpensslHandle<ECDSA_SIG, &ECDSA_SIG_free> signature(
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    QByteArray both(qsizetype{2} * p256Bytes, '\0');
    auto *into = reinterpret_cast<unsigned char *>(both.data());
    const bool fits = signature
        && BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), into, p256Bytes) == p256Bytes
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), into + p256Bytes, p256Bytes)
            == p256Bytes;
    return fits ? both : QByteArray();
}

QByteArray rawSignature(JwtAlgorithm algorithm, EVP_PKEY *key, QByteArrayView message)
{
    const OpensslHandle<EVP_MD_CTX, &EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *settings = nullptr; // the context's own
    const auto *data = reinterpret_cast<const unsigned char *>(message.data());
    const auto length = static_cast<size_t>(message.size());
    size_t size = 0;
    if (EVP_DigestSignInit_ex(context.get(), &settings, "SHA256", nullptr, nullptr, key, nullptr)
            != 1
        || !setPadding(algorithm, settings)
        || EVP_DigestSign(context.get(), nullptr, &size, data, length) != 1) {
        return {};
    }
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(
            context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, length)
        != 1) {
        return {};
    }
    signature.truncate(static_cast<qsizetype>(size)); // ECDSA's DER varies in length
    return algorithm == JwtAlgorithm::Es256 ? sideBySide(signature) : signature;
}

} // namespace

QByteArray name(JwtAlgorithm algorithm)
{
    switch (algorithm) {
    case JwtAlgorithm::Ps256:
        return "PS256";
    case JwtAlgorithm::Rs256:
        return "RS256";
    case JwtAlgorithm::Es256:
        return "ES256";
    }
    return {};
}

std::optional<JwtAlgorithm> jwtAlgorithm(const evp_pkey_st *key, const QStringList &taken)
{
    for (const JwtAlgorithm algorithm : possible(key)) {
        if (taken.isEmpty() || taken.contains(QString::fromLatin1(name(algorithm)))) {
            return algorithm;
        }
    }
    return {};
}

Result<QByteArray> jwtSignature(JwtAlgorithm algorithm, evp_pkey_st *key, QByteArrayView message)
{
    QByteArray signature = rawSignature(algorithm, key, message);
    const QString words = opensslWords();
    if (signature.isEmpty()) {
        return failure(Cause::ClientSecretInvalid, words);
    }
    return signature;
}

} // namespace mailrig
