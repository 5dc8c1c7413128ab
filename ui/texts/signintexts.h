// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"

namespace mailrig::texts {

//! If the attempt is over, well or not.
[[nodiscard]] bool isEnd(SignInState::Phase phase);

//! What a sign-in is for: "Sign in at login.example.com for the account “sales”."
[[nodiscard]] QString signInHeading(const OAuthClient &client, const QString &account);
//! Where a running sign-in stands, in a sentence; empty at an end.
[[nodiscard]] QString signInStatus(const SignInState &state, OAuthFlow flow);
//! The same for those who only hear it: with the address, and the code letter by letter.
[[nodiscard]] QString signInAloud(const SignInState &state, OAuthFlow flow);
//! How long there is time.
[[nodiscard]] QString signInTime(OAuthFlow flow, qint64 seconds);

//! What came of it.
struct SignInEnd {
    QString title = {}, advice = {};
    bool operator==(const SignInEnd &) const = default;
};
//! Of an end that is no error of a server's; empty for those, which the words of causes are for.
[[nodiscard]] SignInEnd signInEnd(const SignInState &state);

} // namespace mailrig::texts
