// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace mailrig {

//! How a JSON Web Token is signed: RFC 7518 §3.3 (RS256), §3.4 (ES256), §3.5 (PS256).
enum class JwtAlgorithm { Ps256, Rs256, Es256 };

[[nodiscard]] QByteArray name(JwtAlgorithm algorithm); //!< as in the header: "PS256"

//! The best one that this key can do and the server takes; `taken` empty: it did not say. Nothing
//! for other kinds of keys, and for RSA keys of less than 2048 bits.
[[nodiscard]] std::optional<JwtAlgorithm> jwtAlgorithm(
    const evp_pkey_st *key, const QStringList &taken);

//! The signature as RFC 7515 wants it: raw bytes, for ES256 r and s in 32 bytes each. Errors:
//! ClientSecretInvalid with OpenSSL's words, if the key is not for this.
[[nodiscard]] Result<QByteArray> jwtSignature(
    JwtAlgorithm algorithm, evp_pkey_st *key, QByteArrayView message);

} // namespace mailrig
