// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"

namespace mailrig {

//! What a token says of itself if it is a JWT (RFC 7519), access token or ID token alike: issuer,
//! audience, tenant, account, scopes or roles, expiry. Empty for an opaque one, and for one of more
//! than 64 KiB. No signature is looked at: never decide by it. Pure, any thread.
[[nodiscard]] TokenFacts factsOfToken(QByteArrayView token);

//! The scopes of a `scope` text (RFC 6749 §3.3); commas separate, too (Zoho).
[[nodiscard]] QStringList scopesOf(const QString &text);

} // namespace mailrig
