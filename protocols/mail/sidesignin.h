// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "models/signin.h"
#include "protocols/mail/mailsession.h"

namespace mailrig {

// How one side of an account reaches its server and signs in: the same in a live test and for mail.

[[nodiscard]] ConnectionSettings connectionSettings(
    const CheckRequest &request, const SideRequest &side, std::shared_ptr<TlsSessions> sessions);

//! Nobody is to be signed in: SMTP without authentication, or no user was given.
[[nodiscard]] bool staysUnsigned(const SideRequest &side);

//! The one way to try at a session that is open.
[[nodiscard]] Result<SignIn> howToSignIn(const MailSession &session, const SideRequest &side);

//! Waits for the token that was asked for (an invalid future: there is nobody to ask) and puts it
//! into the side as its secret. Nothing, if Automatic found nobody signed in and goes on with the
//! password or with none: the side's credential then says which.
[[nodiscard]] Result<std::optional<AccessToken>> takeToken(
    SideRequest &side, QFuture<Result<AccessToken>> asked, const Bounds &bounds);

//! All of it: connects, gets the token (`tokens` may be null), signs in, or goes on without. The
//! session is not to be used after an error.
[[nodiscard]] Result<void> openAndSignIn(
    MailSession &session, SideRequest &side, TokenSource *tokens, const Bounds &bounds);

//! A refusal that a new token could mend. What passes by itself, or is the network's, says nothing
//! of the token.
[[nodiscard]] bool isAboutToken(Cause cause);

} // namespace mailrig
