// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoveryoptions.h"

#include <QStringList>

namespace mailrig {

//! Somebody who would be asked, and what they would learn by it, besides this machine's network
//! address.
struct AskedHost {
    enum class Kind {
        NameServer, //!< the system's, or that of the redirections: `host` is then its address
        WebServer,
        MailServer, //!< connected to, but not signed in at
        Provider, //!< whoever the answers before name: `host` is empty
    };
    enum class Learns { Domain, Address };
    Kind kind = Kind::WebServer;
    QString host = {};
    Learns learns = Learns::Domain;
    QList<DiscoverySource> sources = {};
    bool operator==(const AskedHost &) const = default;
};

//! Everybody who is asked when a search with these options starts; empty when offline, or if it is
//! no address. To be shown before. Pure.
[[nodiscard]] QList<AskedHost> hostsAsked(const QString &address, const DiscoveryOptions &options);

//! The sources that these options allow, in order.
[[nodiscard]] QList<DiscoverySource> allowedSources(const DiscoveryOptions &options);

//! Names at which mail servers of a domain usually are, for a protocol; the likelier first.
[[nodiscard]] QStringList likelyHosts(const QString &domain);

} // namespace mailrig
