// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/server.h"

#include <optional>

namespace mailrig::texts {

//! What a token says of itself under one heading. Plain text; foreign words made visible.
struct TokenFact {
    QString name = {}; //!< for programs and tests: "account", "expires" …
    QString label = {}, text = {};
    bool operator==(const TokenFact &) const = default;
};

//! Account, scopes, audience, issuer, tenant and expiry, as far as the token says them.
[[nodiscard]] QList<TokenFact> tokenFacts(const TokenFacts &facts, const QDateTime &now);

//! What a token is going to be used for.
struct TokenPurpose {
    QString address = {}; //!< the account's, or its user name; empty: not compared
    QString host = {}; //!< of the server, as typed; empty: not compared
    Protocol protocol = Protocol::None; //!< None: not known, not compared
};

//! Why the token may well be refused there, a whole sentence each; empty if nothing speaks
//! against it. A token that does not say is not doubted.
[[nodiscard]] QStringList tokenDoubts(const TokenFacts &facts, const TokenPurpose &purpose);

//! A token in one line: "Signed in as anna@example.com until 14:05."
[[nodiscard]] QString signedIn(const TokenFacts &facts, const QDateTime &now);
//! All of it, a line a fact, for the details of a step. `isCached`: the authorization server was
//! not asked; nothing: not known.
[[nodiscard]] QStringList tokenLines(
    const TokenFacts &facts, std::optional<bool> isCached, const QDateTime &now);

//! A moment as a person says it: the time alone if it is today.
[[nodiscard]] QString moment(const QDateTime &time, const QDateTime &now);
//! A span of seconds that runs down: "14:59".
[[nodiscard]] QString countdown(qint64 seconds);
//! A code for those who hear it: letter by letter, signs by name.
[[nodiscard]] QString spelled(const QString &code);

//! The labels a person chooses by, and what each needs, in a sentence.
[[nodiscard]] QString label(OAuthFlow flow);
[[nodiscard]] QString explanation(OAuthFlow flow);

} // namespace mailrig::texts
