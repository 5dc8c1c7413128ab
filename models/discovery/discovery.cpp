// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/discovery.h"

#include <algorithm>
#include <array>

namespace mailrig {

namespace {

bool isClear(const ServerOffer &offer)
{
    return offer.server.protocol != Protocol::None && offer.server.security == Security::None;
}

bool isMissing(const ServerOffer &offer)
{
    return offer.server.protocol == Protocol::None;
}

template <class T, size_t N> QString nameOf(const std::array<const char *, N> &names, T value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

} // namespace

bool Candidate::isUsable() const
{
    return !problem() && !isClear(incoming) && !isClear(outgoing)
        && !(isMissing(incoming) && isMissing(outgoing));
}

std::optional<Error> Candidate::problem() const
{
    return incoming.problem ? incoming.problem : outgoing.problem;
}

const SourceState &Discovery::state(DiscoverySource source) const
{
    return sources.at(static_cast<int>(source));
}

QList<DiscoverySource> allSources()
{
    QList<DiscoverySource> all;
    for (int each = 0; each <= static_cast<int>(DiscoverySource::Probe); ++each) {
        all << static_cast<DiscoverySource>(each);
    }
    return all;
}

QUrl defaultIspdb()
{
    return QUrl(QStringLiteral("https://autoconfig.thunderbird.net/v1.1/"));
}

QString name(DiscoverySource value)
{
    static constexpr std::array names{"providerTable", "autoconfig", "wellKnownAutoconfig", "ispdb",
        "mx", "srv", "pacc", "autodiscover", "probe"};
    return nameOf(names, value);
}

QString name(SourceTrust value)
{
    static constexpr std::array names{"bundled", "digest", "dnssec", "https", "plain"};
    return nameOf(names, value);
}

QString name(ProviderNote::Kind value)
{
    static constexpr std::array names{
        "appPassword", "switchOnAccess", "onlyOAuth", "authorizationCode", "localBridge"};
    return nameOf(names, value);
}

QString name(SourceState::Phase value)
{
    static constexpr std::array names{"waiting", "asking", "answered", "nothing", "failed",
        "consentNeeded", "skipped", "cancelled"};
    return nameOf(names, value);
}

bool isEnd(SourceState::Phase phase)
{
    switch (phase) {
    case SourceState::Phase::Waiting:
    case SourceState::Phase::Asking:
    case SourceState::Phase::ConsentNeeded:
        return false;
    case SourceState::Phase::Answered:
    case SourceState::Phase::Nothing:
    case SourceState::Phase::Failed:
    case SourceState::Phase::Skipped:
    case SourceState::Phase::Cancelled:
        return true;
    }
    return true;
}

} // namespace mailrig
