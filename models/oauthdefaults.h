// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"

namespace mailrig {

//! ClientCredentials, DeviceFlow, AuthorizationCode.
[[nodiscard]] bool isOAuth(CredentialType type);
//! The same, or Automatic with a client to sign in with.
[[nodiscard]] bool usesOAuth(const Credential &credential);
//! Outgoing borrows incoming's where it says so.
[[nodiscard]] Side signer(const Account &account, Side side);

//! The account with everything in it that is said elsewhere, where it says nothing itself: what its
//! OAuth apps say, what is known of their authorization servers, the hosts and scopes of a
//! Microsoft 365 account, the tenant in the place of `{tenant}`. Macros stay as they are. Pure.
[[nodiscard]] Account completed(Account account, const OAuthApps &apps);

} // namespace mailrig
