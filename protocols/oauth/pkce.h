// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

namespace mailrig {

//! Proof that who redeems an authorization code is who asked for it (RFC 7636), by the only method
//! that hides the proof: S256.
struct Pkce {
    Secret verifier = {}; //!< 43 characters of 256 random bits; for the token request alone
    QByteArray challenge = {}; //!< for the authorization request

    [[nodiscard]] static Pkce make();
};

//! S256 of RFC 7636 §4.2.
[[nodiscard]] QByteArray challengeFor(QByteArrayView verifier);

//! That many bytes of the system's generator for keys, in base64url.
[[nodiscard]] QByteArray randomText(int bytes);

} // namespace mailrig
