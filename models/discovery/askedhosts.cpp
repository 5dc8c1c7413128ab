// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/askedhosts.h"

#include "models/formats/published/placeholders.h"
#include "models/hostname.h"
#include "models/mailaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Kind = AskedHost::Kind;
using Learns = AskedHost::Learns;

class AskedList {
public:
    void add(DiscoverySource source, Kind kind, const QString &host, Learns learns = Learns::Domain)
    {
        const auto found = std::find_if(m_all.begin(), m_all.end(),
            [&](const AskedHost &each) { return each.kind == kind && each.host == host; });
        if (found == m_all.end()) {
            m_all << AskedHost{.kind = kind, .host = host, .learns = learns, .sources = {source}};
            return;
        }
        found->learns = std::max(found->learns, learns);
        if (!found->sources.contains(source)) {
            found->sources << source;
        }
    }
    [[nodiscard]] const QList<AskedHost> &all() const { return m_all; }

private:
    QList<AskedHost> m_all;
};

} // namespace

QList<DiscoverySource> allowedSources(const DiscoveryOptions &options)
{
    QList<DiscoverySource> allowed;
    for (const auto each : allSources()) {
        // Autodiscover's question is the address.
        const bool isMissing = (each == DiscoverySource::Ispdb && options.ispdb.isEmpty())
            || (each == DiscoverySource::Autodiscover && !options.allowAddress);
        const bool isAsking = each != DiscoverySource::ProviderTable;
        if (options.sources.contains(each) && !isMissing && !(isAsking && options.offline)) {
            allowed << each;
        }
    }
    return allowed;
}

QStringList likelyHosts(const QString &domain)
{
    QStringList hosts;
    for (const auto &each : {u"imap"_s, u"mail"_s, u"pop"_s, u"pop3"_s, u"smtp"_s}) {
        hosts << each + u'.' + domain;
    }
    return hosts << domain;
}

QList<AskedHost> hostsAsked(const QString &address, const DiscoveryOptions &options)
{
    const auto domain = domainOf(address).toLower();
    if (!isMailAddress(address) || !isHostName(domain)) {
        return {};
    }
    const auto learns = options.allowAddress ? Learns::Address : Learns::Domain;
    AskedList asked;
    for (const auto source : allowedSources(options)) {
        if (source == DiscoverySource::ProviderTable) {
            continue;
        }
        // Every host's name is looked up.
        asked.add(source, Kind::NameServer, options.redirections.nameServer);
        switch (source) {
        case DiscoverySource::ProviderTable:
        case DiscoverySource::Srv:
            break;
        case DiscoverySource::Autoconfig:
            asked.add(source, Kind::WebServer, u"autoconfig."_s + domain, learns);
            break;
        case DiscoverySource::WellKnownAutoconfig:
            asked.add(source, Kind::WebServer, domain);
            break;
        case DiscoverySource::Ispdb:
            asked.add(source, Kind::WebServer, options.ispdb.host());
            break;
        case DiscoverySource::Mx:
            asked.add(source, Kind::Provider, {}, learns);
            if (!options.ispdb.isEmpty()) {
                asked.add(source, Kind::WebServer, options.ispdb.host());
            }
            break;
        case DiscoverySource::Pacc:
            asked.add(source, Kind::WebServer, u"ua-auto-config."_s + domain);
            break;
        case DiscoverySource::Autodiscover:
            asked.add(source, Kind::WebServer, u"autodiscover."_s + domain, Learns::Address);
            asked.add(source, Kind::WebServer, domain, Learns::Address);
            break;
        case DiscoverySource::Probe:
            for (const auto &each : likelyHosts(domain)) {
                asked.add(source, Kind::MailServer, each);
            }
            break;
        }
    }
    return asked.all();
}

} // namespace mailrig
