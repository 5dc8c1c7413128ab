// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoveraudit.h"

#include "app/cli/clitexts.h"
#include "app/cli/discoverrun.h"
#include "models/checkreportjson.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoverer.h"
#include "models/discovery/discoveryjson.h"
#include "models/hostname.h"
#include "models/names.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

struct Visit {
    Server server = {};
    Result<ServerOffer> offer = failure(Cause::Unknown);
};

QString label(MailClient client)
{
    switch (client) {
    case MailClient::Thunderbird:
        return Texts::tr("Thunderbird");
    case MailClient::AppleMail:
        return Texts::tr("Apple Mail");
    case MailClient::Outlook:
        return Texts::tr("Outlook");
    case MailClient::K9:
        return Texts::tr("Thunderbird for Android and K-9");
    }
    return {};
}

QString labels(const QList<DiscoverySource> &sources)
{
    QStringList all;
    for (const auto each : sources) {
        all << texts::label(each);
    }
    return all.join(u", "_s);
}

QList<Visit> visited(
    const QList<Server> &servers, const DiscoveryOptions &options, Invocation &invocation)
{
    auto &discoverer = invocation.adapters.discoverer();
    QList<QFuture<Result<ServerOffer>>> asked;
    for (const auto &each : servers) {
        asked << discoverer.visit(each, options);
    }
    QList<Visit> all;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        all << Visit{servers.at(i), invocation.awaited(asked.at(i))};
    }
    return all;
}

QDateTime expiryOf(const Visit &visit)
{
    const bool isShown
        = visit.offer && visit.offer->tls && !visit.offer->tls->certificates.isEmpty();
    return isShown ? visit.offer->tls->certificates.first().notAfter : QDateTime();
}

std::optional<Error> problemOf(const Visit &visit)
{
    return visit.offer ? visit.offer->problem : std::optional(visit.offer.error());
}

QJsonObject toJson(const Visit &visit)
{
    const auto &server = visit.server;
    QJsonObject object{{u"host"_s, server.host}, {u"protocol"_s, name(server.protocol)},
        {u"security"_s, name(server.security)},
        {u"port"_s,
            server.port.isEmpty() ? int(defaultPort(server.protocol, server.security))
                                  : server.port.toInt()}};
    if (const auto expiry = expiryOf(visit); expiry.isValid()) {
        object.insert("notAfter"_L1, expiry.toUTC().toString(Qt::ISODate));
    }
    if (const auto problem = problemOf(visit)) {
        object.insert("code"_L1, codeName(problem->code));
        object.insert("detail"_L1, problem->detail);
    }
    return object;
}

QJsonArray names(const QList<DiscoverySource> &sources)
{
    QJsonArray all;
    for (const auto each : sources) {
        all << name(each);
    }
    return all;
}

void tell(
    const QString &domain, const Discovery &discovery, const QList<Visit> &visits, Console &console)
{
    QJsonArray published, servers, differing, picks;
    for (const auto &each : discovery.asSaid) {
        published << toJson(each);
    }
    for (const auto &each : visits) {
        servers << toJson(each);
    }
    for (const auto &each : differences(discovery)) {
        auto object = toJson(Visit{each.server, ServerOffer{}});
        object.insert("namedBy"_L1, names(each.namedBy));
        object.insert("notNamedBy"_L1, names(each.notNamedBy));
        differing << object;
    }
    for (const auto &each : clientPicks(discovery)) {
        picks << QJsonObject{{u"client"_s, name(each.client)},
            {u"pick"_s, each.candidate ? QJsonValue(toJson(*each.candidate)) : QJsonValue::Null}};
    }
    auto object = toJson(discovery, {});
    object.remove("address"_L1);
    object.insert("domain"_L1, domain);
    object.insert("published"_L1, published);
    object.insert("servers"_L1, servers);
    object.insert("differences"_L1, differing);
    object.insert("clients"_L1, picks);
    console.tell(object);
}

void say(const Discovery &discovery, const QList<Visit> &visits, Console &console)
{
    const auto heading
        = [&](const QString &text) { console.say(console.painted(text, Console::Colour::Strong)); };
    heading(Texts::tr("What each source says"));
    for (const auto &state : discovery.sources) {
        if (state.phase == SourceState::Phase::Skipped) {
            continue;
        }
        console.say(u"%1: %2"_s.arg(texts::label(state.source), texts::sourceStatus(state)));
        for (const auto &each : discovery.asSaid) {
            if (each.source == state.source) {
                console.say(u"  "_s + inLines(each, console));
            }
        }
    }
    heading(Texts::tr("Differences"));
    const auto differing = differences(discovery);
    for (const auto &each : differing) {
        console.say(Texts::tr("%1: named by %2, not by %3")
                        .arg(texts::serverLine(ServerOffer{.server = each.server}),
                            labels(each.namedBy), labels(each.notNamedBy)));
    }
    if (differing.isEmpty()) {
        console.say(Texts::tr("None."));
    }
    heading(Texts::tr("Servers that are named"));
    for (const auto &each : visits) {
        const auto line = texts::serverLine(ServerOffer{.server = each.server});
        const auto problem = problemOf(each);
        const auto expiry = expiryOf(each);
        console.say(line
            + (expiry.isValid() ? u": "_s
                        + Texts::tr("certificate valid until %1")
                              .arg(QLocale().toString(expiry.toLocalTime(), QLocale::ShortFormat))
                                : QString())
            + (problem
                    ? u" – "_s + console.painted(texts::title(problem->code), Console::Colour::Bad)
                    : QString()));
    }
    heading(Texts::tr("What mail programs would take"));
    for (const auto &each : clientPicks(discovery)) {
        console.say(u"%1: %2"_s.arg(label(each.client),
            each.candidate ? inLines(*each.candidate, console)
                           : Texts::tr("nothing: the settings have to be typed.")));
    }
}

bool isIdentity(Cause cause)
{
    return exitCode(cause) == ExitCode::ServerIdentity;
}

} // namespace

ExitCode audit(const QString &domain, DiscoveryOptions options, Invocation &invocation)
{
    if (!isHostName(domain)) {
        return invocation.console.fail({Cause::Usage, Texts::tr("“%1” is no domain.").arg(domain)});
    }
    options.offline = false;
    options.allowAddress = true; // nobody's: that of the postmaster, which every domain has
    options.sources.removeAll(DiscoverySource::ProviderTable);
    const auto discovery = searched({u"postmaster@"_s + domain, options}, invocation);
    if (!discovery) {
        return invocation.console.fail(discovery.error());
    }
    const auto visits = visited(namedServers(*discovery), options, invocation);
    tell(domain, *discovery, visits, invocation.console);
    say(*discovery, visits, invocation.console);
    if (discovery->asSaid.isEmpty()) {
        return ExitCode::Network;
    }
    const bool isBad = std::any_of(visits.begin(), visits.end(), [](const Visit &each) {
        const auto problem = problemOf(each);
        return problem && isIdentity(problem->code);
    });
    return isBad ? ExitCode::ServerIdentity : ExitCode::Ok;
}

} // namespace mailrig::cli
