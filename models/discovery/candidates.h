// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/discovery/discovery.h"
#include "models/oauthapp.h"

namespace mailrig {

//! The best first; equal settings of several sources are one, `confirmedBy` the others. The rule:
//! 1. what is encrypted and has no problem, before what is not;
//! 2. sources, the trusted before the plain: the bundled table, PACC, autoconfig.DOMAIN,
//!    .well-known, ISPDB, SRV, Autodiscover, MX, probing;
//! 3. both sides before one;
//! 4. encryption: TLS from the start (RFC 8314 §3) before STARTTLS before none, of both sides;
//! 5. IMAP before POP3;
//! 6. the order in which the source said it.
[[nodiscard]] QList<Candidate> ranked(const QList<Candidate> &candidates);

//! User names to try at the sign-in, the likeliest first: the one the source said, the address,
//! the same with its domain as it is sent, the part before the '@'.
[[nodiscard]] QStringList userVariants(const Candidate &candidate, const QString &address);

//! What the bundled table says of an address. Asks nobody.
[[nodiscard]] QList<Candidate> bundledCandidates(const QString &address);

//! The account that settings make: nameless, without an id, and without a secret. One sign-in for
//! both sides where nothing speaks against it.
[[nodiscard]] Account accountOf(
    const Candidate &candidate, const QString &address, const QString &displayName = {});

//! Sign-ins by OAuth that name no client get the app that is registered at their authorization
//! server, if there is one.
void takeApps(Account &account, const OAuthApps &apps);

} // namespace mailrig
