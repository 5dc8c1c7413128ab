// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"

namespace mailrig {

//! The JWT a client proves itself with instead of a secret (private_key_jwt, RFC 7523 §2.2): good
//! for one request within five minutes of `now`. Signed by the key of the client's certificate
//! file, which is read in the calling thread; `algorithms` are those the server takes (empty: it
//! did not say). Errors: FileUnreadable; FileMalformed (a key that is not the certificate's, too);
//! SecretMissing (encrypted, and no passphrase given); PassphraseRefused;
//! ClientSecretExpired, the certificate is; ClientSecretInvalid, it is not valid yet or no
//! algorithm suits key and server.
[[nodiscard]] Result<Secret> clientAssertion(const OAuthClient &client, const QUrl &audience,
    const QStringList &algorithms, const QDateTime &now);

} // namespace mailrig
