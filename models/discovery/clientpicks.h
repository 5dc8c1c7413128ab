// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

namespace mailrig {

//! Mail programs whose way of finding settings is known.
enum class MailClient { Thunderbird, AppleMail, Outlook, K9 };

//! What a program would make of what a domain publishes, as of March 2026.
struct ClientPick {
    MailClient client = MailClient::Thunderbird;
    std::optional<Candidate> candidate = {}; //!< nothing: the person has to type
    bool operator==(const ClientPick &) const = default;
};

//! - Thunderbird: autoconfig.DOMAIN, .well-known, its database, the MX record's provider, guessing;
//!   no service records; within a file what stands first.
//! - Thunderbird for Android (K-9): the same without guessing and without POP3; no file that has a
//!   server in clear.
//! - Outlook: Autodiscover, then guessing.
//! - Apple Mail: the user agent configuration with its digest, then guessing; neither service
//!   records nor autoconfig.
[[nodiscard]] QList<ClientPick> clientPicks(const Discovery &discovery);

//! Its source is not public: what it picks follows from what its makers document.
[[nodiscard]] bool isModel(MailClient client);

[[nodiscard]] QString name(MailClient value); //!< thunderbird, appleMail, outlook, k9

//! A server that some sources name and others, which have settings too, do not.
struct Difference {
    Server server = {};
    QList<DiscoverySource> namedBy = {}, notNamedBy = {};
    bool operator==(const Difference &) const = default;
};

//! What the sources that speak for the domain's owner disagree about; probing does not count.
[[nodiscard]] QList<Difference> differences(const Discovery &discovery);

//! Every server that is named, once; in the order in which they are.
[[nodiscard]] QList<Server> namedServers(const Discovery &discovery);

//! Web servers that speak for a domain, or would by their names: at them it publishes settings.
//! Those that the answers came from are among them, but nobody's who speaks for many domains.
[[nodiscard]] QStringList webHosts(const QString &domain, const Discovery &discovery);

} // namespace mailrig
