// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/askedhosts.h"
#include "models/discovery/discovery.h"

namespace mailrig::texts {

// All plain text; foreign words made visible.

[[nodiscard]] QString label(DiscoverySource source); //!< "Mozilla's database"
//! What vouches for a result: "Not verified".
[[nodiscard]] QString label(SourceTrust trust);
[[nodiscard]] QString trustReason(SourceTrust trust); //!< the same in a sentence
//! Where a source stands, in a few words: "no settings there", or why it failed.
[[nodiscard]] QString sourceStatus(const SourceState &state);
//! Why the source wants consent: who would be asked, and what they would learn; the whole address
//! only where that is allowed, and the source says it.
[[nodiscard]] QString consentQuestion(const SourceState &state, bool isAddressAllowed = true);
//! What a host learns, in a sentence with its name. With an address, the question is about that one
//! and not the person's own.
[[nodiscard]] QString askedHost(const AskedHost &host, const QString &address = {});
//! What has to be known of a provider, in a sentence; the link is not in it.
[[nodiscard]] QString providerNote(const ProviderNote &note);
//! "IMAP imap.example.org, port 993, SSL/TLS"; empty for a side that was not found.
[[nodiscard]] QString serverLine(const ServerOffer &offer);

} // namespace mailrig::texts
