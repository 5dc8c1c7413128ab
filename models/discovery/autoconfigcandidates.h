// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"
#include "models/formats/published/autoconfigfile.h"

namespace mailrig {

//! Every way to receive with the best way to send, and the best way to receive with every other way
//! to send. Without source, trust and `from`, which whoever read the file knows.
[[nodiscard]] QList<Candidate> candidatesOf(const AutoconfigFile &file, const QString &address);

//! The pairs of what can receive and what can send; either list may be empty.
[[nodiscard]] QList<Candidate> paired(
    const QList<ServerOffer> &incoming, const QList<ServerOffer> &outgoing);

//! An offer as a source has it: in clear it has a problem.
[[nodiscard]] ServerOffer offerOf(const Server &server);

//! Where they come from, and what that means: of a plain source no addresses of authorization
//! servers are believed but known ones, for they would learn passwords.
void markSource(
    QList<Candidate> &candidates, DiscoverySource source, SourceTrust trust, const QString &from);

} // namespace mailrig
