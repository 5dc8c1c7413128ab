// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/probesearch.h"

#include "models/discovery/askedhosts.h"
#include "models/discovery/autoconfigcandidates.h"
#include "models/whendone.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

namespace {

constexpr auto apart = 100ms;

struct Service {
    Protocol protocol;
    Security security;
};
constexpr std::array services{
    Service{Protocol::Imap, Security::Tls},
    Service{Protocol::Smtp, Security::Tls},
    Service{Protocol::Pop3, Security::Tls},
    Service{Protocol::Imap, Security::StartTls},
    Service{Protocol::Smtp, Security::StartTls},
    Service{Protocol::Pop3, Security::StartTls},
};

//! Lower is likelier: a host called after the service, one for all, the domain itself.
int rankOf(const QString &host, Protocol protocol)
{
    const auto label = host.section(u'.', 0, 0);
    const bool isOwn = (protocol == Protocol::Imap && label == "imap"_L1)
        || (protocol == Protocol::Smtp && label == "smtp"_L1)
        || (protocol == Protocol::Pop3 && label.startsWith("pop"_L1));
    return isOwn ? 0 : label == "mail"_L1 ? 1 : 2;
}

//! If that is all there is to say, there are no mail servers at these names.
bool isNobodyThere(const std::optional<Error> &error)
{
    return !error || error->code == Cause::NameNotFound || error->code == Cause::ConnectionRefused
        || error->code == Cause::HostUnreachable;
}

//! A host called after one service is not asked for others.
bool isLikely(const QString &host, Protocol protocol)
{
    const auto label = host.section(u'.', 0, 0);
    if (label == "imap"_L1) {
        return protocol == Protocol::Imap;
    }
    if (label == "pop"_L1 || label == "pop3"_L1) {
        return protocol == Protocol::Pop3;
    }
    return label != "smtp"_L1 || protocol == Protocol::Smtp;
}

} // namespace

ProbeSearch::~ProbeSearch()
{
    for (auto &each : m_running) {
        each.cancel();
    }
}

void ProbeSearch::start()
{
    for (const auto &host : likelyHosts(context().domain)) {
        int turn = 0;
        for (const auto &service : services) {
            if (isLikely(host, service.protocol)) {
                m_planned << Attempt{host, service.protocol, service.security, turn++};
            }
        }
        Q_EMIT asking(host);
    }
    connect(&m_pulse, &QTimer::timeout, this, &ProbeSearch::startTurn);
    m_pulse.setTimerType(Qt::PreciseTimer);
    m_pulse.start(apart);
    startTurn();
}

void ProbeSearch::startTurn()
{
    const auto due = m_turn++;
    QList<Attempt> now;
    for (const auto &each : m_planned) {
        if (each.turn == due && !isAnswered(each)) {
            now << each;
        }
    }
    m_planned.removeIf([due](const Attempt &each) { return each.turn <= due; });
    if (m_planned.isEmpty()) {
        m_pulse.stop();
    }
    for (const auto &each : now) {
        begin(each);
    }
    finishIfOver();
}

void ProbeSearch::begin(const Attempt &attempt)
{
    ++m_waiting;
    const auto future = startProbe(*context().threads,
        {.protocol = attempt.protocol,
            .security = attempt.security,
            .host = attempt.host,
            .options = context().options},
        context().deadline);
    m_running << future;
    whenDone(
        future, this, [this, attempt](const Result<ServerOffer> &offer) { take(attempt, offer); });
}

bool ProbeSearch::isAnswered(const Attempt &attempt) const
{
    return std::any_of(m_offers.begin(), m_offers.end(), [&](const auto &each) {
        const auto &[place, offer] = each;
        return offer.server.host == attempt.host && offer.server.protocol == attempt.protocol
            && offer.server.security == Security::Tls && !offer.problem;
    });
}

void ProbeSearch::take(const Attempt &attempt, const Result<ServerOffer> &offer)
{
    --m_waiting;
    if (offer) {
        m_offers.append({rankOf(attempt.host, attempt.protocol), *offer});
        tell();
    } else if (isNobodyThere(m_error)) {
        m_error = offer.error();
    }
    finishIfOver();
}

void ProbeSearch::tell()
{
    // As if they had all come at once: first what has no problem, then the likelier name.
    auto sorted = m_offers;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &one, const auto &other) {
        const auto key = [](const auto &each) {
            return std::tuple(each.second.problem.has_value(), each.second.server.security,
                each.second.server.protocol, each.first);
        };
        return key(one) < key(other);
    });
    QList<ServerOffer> incoming, outgoing;
    for (const auto &[place, offer] : sorted) {
        (offer.server.protocol == Protocol::Smtp ? outgoing : incoming) << offer;
    }
    auto candidates = paired(incoming, outgoing);
    markSource(candidates, DiscoverySource::Probe, SourceTrust::Plain, {});
    for (auto &each : candidates) {
        each.from = each.incoming.server.host;
    }
    Q_EMIT found(candidates);
}

void ProbeSearch::finishIfOver()
{
    if (m_planned.isEmpty() && m_waiting == 0) {
        m_waiting = -1; // ended once
        const auto nobody = Error{Cause::NotFound, context().domain};
        const auto error = isNobodyThere(m_error) ? nobody : *m_error;
        Q_EMIT ended(m_offers.isEmpty() ? std::optional(error) : std::nullopt);
    }
}

} // namespace mailrig
