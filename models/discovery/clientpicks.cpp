// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/clientpicks.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum DiscoverySource;
using Kind = Difference::Kind;

using Suits = std::function<bool(const Candidate &)>;

//! Whether a program might have found something there all the same.
bool isUnknown(const Discovery &discovery, DiscoverySource source)
{
    return std::any_of(
        discovery.sources.begin(), discovery.sources.end(), [source](const SourceState &each) {
            return each.source == source && each.phase == SourceState::Phase::Cancelled;
        });
}

//! The first candidate that suits, of the first source that has one.
ClientPick pickOf(MailClient client, const Discovery &discovery,
    const QList<DiscoverySource> &order, const Suits &suits)
{
    for (const auto source : order) {
        const auto found = std::find_if(discovery.asSaid.begin(), discovery.asSaid.end(),
            [&](const Candidate &each) { return each.source == source && suits(each); });
        if (found != discovery.asSaid.end()) {
            return {.client = client, .candidate = *found};
        }
        if (isUnknown(discovery, source)) {
            return {.client = client, .unknownFor = source};
        }
    }
    return {.client = client};
}

bool isWhole(const Candidate &candidate)
{
    return candidate.incoming.server.protocol != Protocol::None
        && candidate.outgoing.server.protocol != Protocol::None;
}

bool hasGoodCertificates(const Candidate &candidate)
{
    const auto isGood = [](const ServerOffer &each) {
        return !each.problem || each.problem->code == Cause::EncryptionRequired;
    };
    return isWhole(candidate) && isGood(candidate.incoming) && isGood(candidate.outgoing);
}

bool isEncrypted(const Candidate &candidate)
{
    return isWhole(candidate) && candidate.isUsable();
}

//! Apple Mail guesses without a digest, which its makers' draft asks for.
bool isForApple(const Candidate &candidate)
{
    return isEncrypted(candidate)
        && (candidate.source != Pacc || candidate.trust == SourceTrust::Digest);
}

//! K-9's reader passes over POP3 and gives up a file that has any other server in clear.
ClientPick pickOfK9(const Discovery &discovery)
{
    const auto isClear = [](const ServerOffer &offer) {
        const auto &server = offer.server;
        return server.security == Security::None
            && (server.protocol == Protocol::Imap || server.protocol == Protocol::Smtp);
    };
    const auto &all = discovery.asSaid;
    return pickOf(MailClient::K9, discovery, {Autoconfig, WellKnownAutoconfig, Ispdb, Mx},
        [&](const Candidate &candidate) {
            const bool isGivenUp = std::any_of(all.begin(), all.end(), [&](const Candidate &each) {
                return each.source == candidate.source && each.from == candidate.from
                    && (isClear(each.incoming) || isClear(each.outgoing)
                        || !each.isForStrictReaders);
            });
            return !isGivenUp && candidate.incoming.server.protocol == Protocol::Imap
                && isEncrypted(candidate);
        });
}

struct Identity {
    Protocol protocol;
    QString host;
    quint16 port;
    Security security;
    bool operator==(const Identity &) const = default;
};

Identity identityOf(const Server &server)
{
    const auto port = server.port.toUShort();
    return {server.protocol, server.host.toLower(),
        port == 0 ? defaultPort(server.protocol, server.security) : port, server.security};
}

using Said = std::function<QString(const Server &server)>;

QString saidUser(const Server &server)
{
    return server.user;
}

QString saidAuthentication(const Server &server)
{
    return QStringLiteral("%1 %2")
        .arg(static_cast<int>(server.credential.type))
        .arg(static_cast<int>(server.mechanism));
}

//! Every way in which one thing of a server is said, with who says it so.
QList<Difference> waysOf(
    const Discovery &discovery, const Server &server, Difference::Kind kind, const Said &said)
{
    QList<Difference> ways;
    for (const auto &candidate : discovery.asSaid) {
        // Service records have nothing but servers; probing does not speak for the owner.
        if (candidate.source == Probe || candidate.source == Srv) {
            continue;
        }
        for (const auto *offer : {&candidate.incoming, &candidate.outgoing}) {
            if (identityOf(offer->server) != identityOf(server) || said(offer->server).isEmpty()) {
                continue;
            }
            auto way = std::find_if(ways.begin(), ways.end(),
                [&](const Difference &each) { return said(each.server) == said(offer->server); });
            if (way == ways.end()) {
                way = ways.insert(ways.end(), {.kind = kind, .server = offer->server});
            }
            if (!way->namedBy.contains(candidate.source)) {
                way->namedBy << candidate.source;
            }
        }
    }
    return ways;
}

//! Of those who name the same server, who says what of it, and who says something else.
QList<Difference> signInDifferences(const Discovery &discovery, const Server &server)
{
    QList<Difference> all;
    for (const auto &[kind, said] : {std::pair<Difference::Kind, Said>{Kind::User, saidUser},
             std::pair<Difference::Kind, Said>{Kind::Authentication, saidAuthentication}}) {
        const auto ways = waysOf(discovery, server, kind, said);
        for (auto way : ways) {
            for (const auto &other : ways) {
                for (const auto source : other.namedBy) {
                    if (!way.namedBy.contains(source) && !way.notNamedBy.contains(source)) {
                        way.notNamedBy << source;
                    }
                }
            }
            if (!way.notNamedBy.isEmpty()) {
                all << way;
            }
        }
    }
    return all;
}

} // namespace

QString name(MailClient value)
{
    static constexpr std::array names{"thunderbird", "appleMail", "outlook", "k9"};
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

QString name(Difference::Kind value)
{
    static constexpr std::array names{"server", "user", "authentication"};
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

bool isModel(MailClient client)
{
    return client == MailClient::AppleMail || client == MailClient::Outlook;
}

QList<ClientPick> clientPicks(const Discovery &discovery)
{
    return {
        pickOf(MailClient::Thunderbird, discovery,
            {Autoconfig, WellKnownAutoconfig, Ispdb, Mx, Autodiscover, Probe}, hasGoodCertificates),
        pickOf(MailClient::AppleMail, discovery, {Pacc, Probe}, isForApple),
        pickOf(MailClient::Outlook, discovery, {Autodiscover, Probe}, isWhole),
        pickOfK9(discovery)};
}

QList<Server> namedServers(const Discovery &discovery)
{
    QList<Server> all;
    for (const auto &candidate : discovery.asSaid) {
        for (const auto *offer : {&candidate.incoming, &candidate.outgoing}) {
            const auto identity = identityOf(offer->server);
            const bool isKnown = std::any_of(all.begin(), all.end(),
                [&](const Server &each) { return identityOf(each) == identity; });
            if (offer->server.protocol != Protocol::None && !isKnown) {
                all << offer->server;
            }
        }
    }
    return all;
}

QList<Difference> differences(const Discovery &discovery)
{
    QList<DiscoverySource> speaking;
    for (const auto source : allSources()) {
        const bool speaks = std::any_of(discovery.asSaid.begin(), discovery.asSaid.end(),
            [source](const Candidate &each) { return each.source == source; });
        if (speaks && source != Probe) {
            speaking << source;
        }
    }
    QList<Difference> all;
    for (const auto &server : namedServers(discovery)) {
        Difference difference{.server = server};
        for (const auto source : speaking) {
            const bool isNamed = std::any_of(
                discovery.asSaid.begin(), discovery.asSaid.end(), [&](const Candidate &each) {
                    return each.source == source
                        && (identityOf(each.incoming.server) == identityOf(server)
                            || identityOf(each.outgoing.server) == identityOf(server));
                });
            (isNamed ? difference.namedBy : difference.notNamedBy) << source;
        }
        if (!difference.namedBy.isEmpty() && !difference.notNamedBy.isEmpty()) {
            all << difference;
        }
        all += signInDifferences(discovery, server);
    }
    return all;
}

QStringList webHosts(const QString &domain, const Discovery &discovery)
{
    QStringList hosts{u"autoconfig."_s + domain, domain, u"ua-auto-config."_s + domain,
        u"autodiscover."_s + domain};
    for (const auto &each : discovery.asSaid) {
        const bool isOwn = each.source == Autoconfig || each.source == WellKnownAutoconfig
            || each.source == Pacc || each.source == Autodiscover;
        if (const auto host = QUrl(each.from).host(QUrl::FullyEncoded); isOwn && !host.isEmpty()) {
            hosts << host;
        }
    }
    hosts.removeDuplicates();
    return hosts;
}

} // namespace mailrig
