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
    //! Then not even that is known: this source, which the program would have asked before it gave
    //! up or went on, was cancelled or led where nobody followed it.
    std::optional<DiscoverySource> unknownFor = {};
    bool operator==(const ClientPick &) const = default;
};

//! - Thunderbird: autoconfig.DOMAIN, .well-known, its database, the MX record's provider,
//!   Autodiscover, guessing; no service records; within a file what stands first.
//! - Thunderbird for Android (K-9): the same up to the MX record's provider, without POP3; no file
//!   that lacks anything: see isForStrictReaders.
//! - Outlook: Autodiscover, then guessing.
//! - Apple Mail: the user agent configuration with its digest, then guessing; neither service
//!   records nor autoconfig.
[[nodiscard]] QList<ClientPick> clientPicks(const Discovery &discovery);

//! Its source is not public: what it picks follows from what its makers document.
[[nodiscard]] bool isModel(MailClient client);

[[nodiscard]] QString name(MailClient value); //!< thunderbird, appleMail, outlook, k9

//! What some sources say and others do not: of a server, those that have settings too; of its user
//! name or authentication, those that name the same server and say another.
struct Difference {
    enum class Kind { Server, User, Authentication };
    Kind kind = Kind::Server;
    Server server = {}; //!< as those have it that name it
    QList<DiscoverySource> namedBy = {}, notNamedBy = {};
    bool operator==(const Difference &) const = default;
};

[[nodiscard]] QString name(Difference::Kind value); //!< server, user, authentication

//! What the sources that speak for the domain's owner disagree about; probing does not count.
[[nodiscard]] QList<Difference> differences(const Discovery &discovery);

//! Every server that is named, once; in the order in which they are.
[[nodiscard]] QList<Server> namedServers(const Discovery &discovery);

//! Web servers that speak for a domain, or would by their names: at them it publishes settings.
//! Those that the answers came from are among them, but nobody's who speaks for many domains.
[[nodiscard]] QStringList webHosts(const QString &domain, const Discovery &discovery);

} // namespace mailrig
