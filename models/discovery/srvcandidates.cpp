// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/srvcandidates.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/hostname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

struct Service {
    QLatin1StringView name;
    Protocol protocol;
    Security security;
};
constexpr std::array services{
    Service{"imaps"_L1, Protocol::Imap, Security::Tls},
    Service{"imap"_L1, Protocol::Imap, Security::StartTls},
    Service{"pop3s"_L1, Protocol::Pop3, Security::Tls},
    Service{"pop3"_L1, Protocol::Pop3, Security::StartTls},
    Service{"submissions"_L1, Protocol::Smtp, Security::Tls},
    Service{"submission"_L1, Protocol::Smtp, Security::StartTls},
};
constexpr qsizetype mostServers = 20; // of a side

std::optional<Server> serverOf(const SrvRecord &record)
{
    const auto *service = std::find_if(services.begin(), services.end(),
        [&](const Service &each) { return record.service == each.name; });
    if (service == services.end() || !isHostName(record.host) || record.port == 0) {
        return {};
    }
    Server server{.protocol = service->protocol,
        .host = record.host,
        .security = service->security,
        .credential = {.type = CredentialType::Secret}};
    if (record.port != defaultPort(server.protocol, server.security)) {
        server.port = QString::number(record.port);
    }
    return server;
}

} // namespace

QStringList mailServices()
{
    QStringList names;
    for (const auto &each : services) {
        names << each.name;
    }
    return names;
}

QList<SrvRecord> inOrderOfTrial(QList<SrvRecord> records, const std::function<int(int)> &upTo)
{
    // Those without weight first, so that they are drawn seldom: RFC 2782, "Weight".
    std::stable_sort(
        records.begin(), records.end(), [](const SrvRecord &one, const SrvRecord &other) {
            return std::pair(one.priority, one.weight != 0)
                < std::pair(other.priority, other.weight != 0);
        });
    QList<SrvRecord> ordered;
    while (!records.isEmpty()) {
        const auto priority = records.first().priority;
        const auto end = std::find_if(records.begin(), records.end(),
            [=](const SrvRecord &each) { return each.priority != priority; });
        int sum = 0;
        for (auto each = records.begin(); each != end; ++each) {
            sum += each->weight;
        }
        const int drawn = upTo(sum);
        int running = 0;
        const auto chosen = std::find_if(records.begin(), end, [&](const SrvRecord &each) {
            running += each.weight;
            return running >= drawn;
        });
        ordered << *chosen;
        records.erase(chosen);
    }
    return ordered;
}

QList<Candidate> srvCandidates(const QList<SrvRecord> &records)
{
    QList<ServerOffer> incoming, outgoing;
    for (const auto &service : services) {
        for (const auto &record : records) {
            const auto server = record.service == service.name ? serverOf(record) : std::nullopt;
            auto &side = service.protocol == Protocol::Smtp ? outgoing : incoming;
            if (server && side.size() < mostServers) {
                side << offerOf(*server);
            }
        }
    }
    return paired(incoming, outgoing);
}

} // namespace mailrig
