// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace mailrig {

namespace {

int placeOf(DiscoverySource source)
{
    using enum DiscoverySource;
    static constexpr std::array order{
        ProviderTable, Pacc, Autoconfig, WellKnownAutoconfig, Ispdb, Srv, Autodiscover, Mx, Probe};
    return static_cast<int>(std::find(order.begin(), order.end(), source) - order.begin());
}

// Lower is better.
int encryptionOf(const ServerOffer &offer)
{
    return offer.server.protocol == Protocol::None ? 0 : static_cast<int>(offer.server.security);
}

int missingSides(const Candidate &candidate)
{
    const auto isMissing
        = [](const ServerOffer &each) { return each.server.protocol == Protocol::None ? 1 : 0; };
    return isMissing(candidate.incoming) + isMissing(candidate.outgoing);
}

auto keyOf(const Candidate &candidate)
{
    return std::tuple(!candidate.isUsable(), !candidate.isTrusted(), placeOf(candidate.source),
        missingSides(candidate),
        std::max(encryptionOf(candidate.incoming), encryptionOf(candidate.outgoing)),
        encryptionOf(candidate.incoming) + encryptionOf(candidate.outgoing),
        candidate.incoming.server.protocol != Protocol::Imap);
}

QString keyOf(const Server &server)
{
    const auto port = server.port.isEmpty()
        ? QString::number(defaultPort(server.protocol, server.security))
        : server.port;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(static_cast<int>(server.protocol))
        .arg(static_cast<int>(server.security))
        .arg(server.host.toLower(), port);
}

bool isSame(const Candidate &one, const Candidate &other)
{
    return keyOf(one.incoming.server) == keyOf(other.incoming.server)
        && keyOf(one.outgoing.server) == keyOf(other.outgoing.server);
}

//! What the servers said themselves is kept, whoever asked them.
void takeOver(ServerOffer &kept, const ServerOffer &other)
{
    if (!kept.tls) {
        kept.tls = other.tls;
    }
    if (kept.mechanisms.isEmpty()) {
        kept.mechanisms = other.mechanisms;
    }
    if (kept.capabilities.isEmpty()) {
        kept.capabilities = other.capabilities;
    }
    if (!kept.problem) {
        kept.problem = other.problem;
    }
}

//! What is known of a server holds for everybody who names it.
void share(QList<Candidate> &candidates)
{
    QHash<QString, ServerOffer> known;
    const auto each = [&candidates](const auto &tell) {
        for (auto &candidate : candidates) {
            for (auto *offer : {&candidate.incoming, &candidate.outgoing}) {
                if (offer->server.protocol != Protocol::None) {
                    tell(*offer);
                }
            }
        }
    };
    each([&known](const ServerOffer &offer) { takeOver(known[keyOf(offer.server)], offer); });
    each([&known](ServerOffer &offer) { takeOver(offer, known.value(keyOf(offer.server))); });
}

} // namespace

QList<Candidate> ranked(const QList<Candidate> &candidates)
{
    auto sorted = candidates;
    share(sorted); // before all else: a bad certificate changes the order
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const Candidate &a, const Candidate &b) { return keyOf(a) < keyOf(b); });
    QList<Candidate> all;
    for (const auto &each : sorted) {
        const auto same = std::find_if(all.begin(), all.end(),
            [&each](const Candidate &other) { return isSame(each, other); });
        if (same == all.end()) {
            all << each;
            continue;
        }
        const bool isNew = each.source != same->source && !same->confirmedBy.contains(each.source);
        if (isNew) {
            same->confirmedBy << each.source;
        }
    }
    return all;
}

} // namespace mailrig
