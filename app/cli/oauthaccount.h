// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/oauthclient.h"

namespace mailrig::cli {

//! What is said of an account that does not sign in with OAuth.
[[nodiscard]] Error noSignIn(const Account &account);
//! The side whose sign-in is meant, with --outgoing. Usage: it has none.
[[nodiscard]] Result<Side> chosenSigner(const Account &account, const Invocation &invocation);
//! Its client, secrets read. Errors as of `signInClient`, and of the keychain.
[[nodiscard]] Result<OAuthClient> clientOf(
    const Account &account, Side signer, Invocation &invocation);
//! Revokes and forgets all tokens of an account; those of a sign-in that cannot be put together
//! any more are only forgotten. What went wrong last, after everything was tried.
[[nodiscard]] Result<void> signOut(const Account &account, Invocation &invocation);

} // namespace mailrig::cli
