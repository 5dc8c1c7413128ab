// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace mailrig {

//! Where settings may be found.
enum class DiscoverySource {
    ProviderTable, //!< bundled: asks nobody
    Autoconfig, //!< autoconfig.DOMAIN
    WellKnownAutoconfig, //!< DOMAIN/.well-known/autoconfig
    Ispdb, //!< Thunderbird's database
    Mx, //!< the provider that the MX records lead to
    Srv, //!< RFC 6186, RFC 8314
    Pacc, //!< ua-auto-config.DOMAIN
    Autodiscover,
    Probe, //!< likely host names
};

[[nodiscard]] QList<DiscoverySource> allSources(); //!< in the order of the enumerators
[[nodiscard]] QString name(DiscoverySource value); //!< providerTable, autoconfig …

//! Where questions go instead, in tests.
struct Redirections {
    //! curl's --connect-to: an empty host and port 0 stand for any.
    struct Entry {
        QString host = {};
        quint16 port = 0;
        QString toHost = {}; //!< empty: the host stays
        quint16 toPort = 0; //!< 0: the port stays
        bool operator==(const Entry &) const = default;
    };
    QString nameServer = {}; //!< an IP literal; empty: the system's
    quint16 nameServerPort = 53;
    QList<Entry> hosts = {}; //!< the first that fits
    bool operator==(const Redirections &) const = default;
};

[[nodiscard]] QUrl defaultIspdb();

struct DiscoveryOptions {
    bool offline = false; //!< the bundled table only
    bool allowAddress = false; //!< web servers may learn the whole address, not just the domain
    bool allowHttp = false; //!< autoconfig without encryption, marked as plain
    QUrl ispdb = defaultIspdb(); //!< the domain is appended; empty: not asked
    QList<DiscoverySource> sources = allSources();
    std::chrono::milliseconds deadline{8000}; //!< for everything together
    //! Once trusted settings are there: how long sources that still hang are waited for in all, or
    //! three times as long as the slowest that has answered.
    std::chrono::milliseconds patience{3000};
    Trust trust = {};
    ProxySettings proxy = {};
    Redirections redirections = {};
    bool operator==(const DiscoveryOptions &) const = default;
};

struct DiscoveryRequest {
    QString address = {}; //!< without macros
    DiscoveryOptions options = {};
    bool operator==(const DiscoveryRequest &) const = default;
};

} // namespace mailrig
