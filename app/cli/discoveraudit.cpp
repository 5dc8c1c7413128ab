// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoveraudit.h"

#include "app/cli/auditpicks.h"
#include "app/cli/auditvisits.h"
#include "app/cli/clitexts.h"
#include "app/cli/discoverlines.h"
#include "app/cli/discoverrun.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoveryjson.h"
#include "models/hostname.h"
#include "models/mailaddress.h"
#include "models/names.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString labels(const QList<DiscoverySource> &sources)
{
    QStringList all;
    for (const auto each : sources) {
        all << texts::label(each);
    }
    return all.join(u", "_s);
}

//! With the words behind it: a status line, a name, what is wrong in a file.
QString status(const SourceState &state)
{
    using Phase = SourceState::Phase;
    const bool hasWords = state.error && !state.error->detail.isEmpty()
        && (state.phase == Phase::Nothing || state.phase == Phase::Failed);
    return hasWords ? Texts::tr("%1 (%2)").arg(
               texts::sourceStatus(state), texts::visible(state.error->detail, 200))
                    : texts::sourceStatus(state);
}

QString differenceLine(const Difference &difference)
{
    const auto &server = difference.server;
    const auto line = texts::serverLine(ServerOffer{.server = server});
    const auto by = labels(difference.namedBy), notBy = labels(difference.notNamedBy);
    switch (difference.kind) {
    case Difference::Kind::Server:
        break;
    case Difference::Kind::User:
        return Texts::tr("%1, user %2: said by %3, not by %4")
            .arg(line, texts::visible(server.user), by, notBy);
    case Difference::Kind::Authentication:
        return Texts::tr("%1, sign-in by %2 (%3): said by %4, not by %5")
            .arg(line, texts::label(server.credential.type), texts::label(server.mechanism), by,
                notBy);
    }
    return Texts::tr("%1: named by %2, not by %3").arg(line, by, notBy);
}

void tell(const QString &domain, const Discovery &discovery, const QList<AuditVisit> &visits,
    Console &console)
{
    QJsonArray published, servers, web, differing;
    for (const auto &each : discovery.asSaid) {
        published << toJson(each);
    }
    for (const auto &each : visits) {
        (each.isWeb ? web : servers) << toJson(each);
    }
    for (const auto &each : differences(discovery)) {
        auto object = toJson(AuditVisit{.said = {.server = each.server}});
        object.insert("kind"_L1, name(each.kind));
        if (each.kind == Difference::Kind::User) {
            object.insert("user"_L1, each.server.user);
        } else if (each.kind == Difference::Kind::Authentication) {
            object.insert("authentication"_L1, name(each.server.credential.type));
            object.insert("mechanism"_L1, name(each.server.mechanism));
        }
        object.insert("namedBy"_L1, toJson(each.namedBy));
        object.insert("notNamedBy"_L1, toJson(each.notNamedBy));
        differing << object;
    }
    auto object = toJson(discovery, {});
    object.remove("address"_L1);
    object.insert("domain"_L1, domain);
    object.insert("published"_L1, published);
    object.insert("servers"_L1, servers);
    object.insert("webServers"_L1, web);
    object.insert("differences"_L1, differing);
    object.insert("clients"_L1, picksToJson(discovery));
    console.tell(object);
}

void say(const Discovery &discovery, const QList<AuditVisit> &visits, Console &console)
{
    const auto heading
        = [&](const QString &text) { console.say(console.painted(text, Console::Colour::Strong)); };
    heading(Texts::tr("What each source says"));
    for (const auto &state : discovery.sources) {
        if (state.phase == SourceState::Phase::Skipped) {
            continue;
        }
        console.say(u"%1: %2"_s.arg(texts::label(state.source), status(state)));
        for (const auto &each : discovery.asSaid) {
            if (each.source == state.source) {
                console.say(u"  "_s + inLines(each, console));
            }
        }
    }
    heading(Texts::tr("Differences"));
    const auto differing = differences(discovery);
    for (const auto &each : differing) {
        console.say(differenceLine(each));
    }
    if (differing.isEmpty()) {
        console.say(Texts::tr("None."));
    }
    heading(Texts::tr("Servers that are named"));
    for (const auto &each : visits) {
        console.say(inWords(each, console));
    }
    heading(Texts::tr("What mail programs would take"));
    sayPicks(discovery, console);
}

} // namespace

ExitCode audit(const QString &typed, DiscoveryOptions options, Invocation &invocation)
{
    auto &console = invocation.console;
    auto domain = typed.trimmed();
    if (domain.endsWith(u'.')) {
        domain.chop(1); // as DNS writes it
    }
    const DiscoverySource bundled = DiscoverySource::ProviderTable;
    const auto address = u"postmaster@"_s + domain; // which every domain has
    if (!isHostName(domain) || !isMailAddress(address)) {
        return console.fail({Cause::Usage,
            Texts::tr("“%1” is no domain: --audit wants what follows the @ of an address.")
                .arg(texts::visible(typed))});
    }
    if (options.offline) {
        return console.fail(
            {Cause::Usage, Texts::tr("--audit asks the network, which --offline rules out.")});
    }
    if (invocation.has("source") && options.sources.contains(bundled)) {
        return console.fail({Cause::Usage,
            Texts::tr("--audit looks at what a domain publishes, --source %1 is not of that.")
                .arg(name(bundled))});
    }
    options.allowAddress = true;
    options.allowHttp = true; // mail programs take that, so it is part of what is published
    options.sources.removeAll(bundled);
    const DiscoveryRequest request{address, options};
    if (invocation.has("hosts")) {
        return tellHosts(request, invocation);
    }
    const auto cancelled = Texts::tr("The audit was cancelled.");
    const auto discovery = searched(request, invocation);
    if (!discovery) {
        return console.fail(discovery.error(), cancelled);
    }
    const auto visits = auditVisits(asciiHost(domain).toLower(), *discovery, options, invocation);
    if (!visits) {
        return console.fail(visits.error(), cancelled);
    }
    tell(domain, *discovery, *visits, console);
    say(*discovery, *visits, console);
    if (isUnknownDomain(*discovery)) {
        return console.fail({Cause::NameNotFound, domain},
            Texts::tr("The name server knows no domain %1.").arg(texts::visible(domain)));
    }
    return discovery->asSaid.isEmpty() ? ExitCode::Network : verdict(*visits);
}

} // namespace mailrig::cli
