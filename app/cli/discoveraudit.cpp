// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoveraudit.h"

#include "app/cli/auditvisits.h"
#include "app/cli/clitexts.h"
#include "app/cli/discoverrun.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoveryjson.h"
#include "models/hostname.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

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

void tell(const QString &domain, const Discovery &discovery, const QList<AuditVisit> &visits,
    Console &console)
{
    QJsonArray published, servers, web, differing, picks;
    for (const auto &each : discovery.asSaid) {
        published << toJson(each);
    }
    for (const auto &each : visits) {
        (each.isWeb ? web : servers) << toJson(each);
    }
    for (const auto &each : differences(discovery)) {
        auto object = toJson(AuditVisit{.said = {.server = each.server}});
        object.insert("namedBy"_L1, toJson(each.namedBy));
        object.insert("notNamedBy"_L1, toJson(each.notNamedBy));
        differing << object;
    }
    for (const auto &each : clientPicks(discovery)) {
        picks << QJsonObject{{u"client"_s, name(each.client)},
            {u"basis"_s, isModel(each.client) ? u"documentation"_s : u"source"_s},
            {u"pick"_s, each.candidate ? QJsonValue(toJson(*each.candidate)) : QJsonValue::Null}};
    }
    auto object = toJson(discovery, {});
    object.remove("address"_L1);
    object.insert("domain"_L1, domain);
    object.insert("published"_L1, published);
    object.insert("servers"_L1, servers);
    object.insert("webServers"_L1, web);
    object.insert("differences"_L1, differing);
    object.insert("clients"_L1, picks);
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
        console.say(inWords(each, console));
    }
    heading(Texts::tr("What mail programs would take"));
    for (const auto &each : clientPicks(discovery)) {
        console.say(u"%1: %2"_s.arg(label(each.client),
            each.candidate ? inLines(*each.candidate, console)
                           : Texts::tr("nothing: the settings have to be typed.")));
    }
    console.say(Texts::tr("Apple Mail's and Outlook's choices follow what their makers document, "
                          "as of March 2026; the programs themselves may act otherwise."));
}

} // namespace

ExitCode audit(const QString &domain, DiscoveryOptions options, Invocation &invocation)
{
    if (!isHostName(domain)) {
        return invocation.console.fail({Cause::Usage,
            Texts::tr("“%1” is no domain: --audit wants what follows the @ of an address.")
                .arg(texts::visible(domain))});
    }
    if (options.offline) {
        return invocation.console.fail(
            {Cause::Usage, Texts::tr("--audit asks the network, which --offline rules out.")});
    }
    options.allowAddress = true; // nobody's: that of the postmaster, which every domain has
    options.sources.removeAll(DiscoverySource::ProviderTable);
    const auto discovery = searched({u"postmaster@"_s + domain, options}, invocation);
    if (!discovery) {
        return invocation.console.fail(discovery.error());
    }
    const auto visits = auditVisits(asciiHost(domain).toLower(), *discovery, options, invocation);
    tell(domain, *discovery, visits, invocation.console);
    say(*discovery, visits, invocation.console);
    if (discovery->asSaid.isEmpty()) {
        return ExitCode::Network;
    }
    return verdict(visits);
}

} // namespace mailrig::cli
