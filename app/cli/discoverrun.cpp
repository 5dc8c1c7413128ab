// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoverrun.h"

#include "app/cli/clitexts.h"
#include "models/discovery/askedhosts.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoverer.h"
#include "models/discovery/discoveryjson.h"
#include "models/formats/published/placeholders.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Where answers have led that was not followed.
using Refused = QHash<DiscoverySource, QString>;

//! Grants or refuses what a source waits for; says so.
void decide(DiscoveryRun &run, Invocation &invocation, Refused &refused)
{
    const auto sources = run.discovery().sources;
    for (const auto &each : sources) {
        if (each.phase != SourceState::Phase::ConsentNeeded) {
            continue;
        }
        const bool isGranted = invocation.has("follow");
        if (!isGranted && refused.value(each.source) != each.host) {
            invocation.console.warn(
                Texts::tr("mailrig: %1: the answer leads to %2, of another domain. --follow asks "
                          "there, too.")
                    .arg(texts::label(each.source), texts::visible(each.host)));
            refused.insert(each.source, each.host);
        }
        run.consent(each.source, each.host, isGranted);
    }
}

Discovery withRefused(Discovery discovery, const Refused &refused)
{
    for (auto &each : discovery.sources) {
        if (each.phase == SourceState::Phase::Cancelled && refused.contains(each.source)) {
            each.error = Error{Cause::Cancelled, refused.value(each.source)};
        }
    }
    return discovery;
}

//! An audit calls at the domain's web servers even where no source asks them.
QList<AskedHost> everybodyAsked(const DiscoveryRequest &request, const Invocation &invocation)
{
    auto all = hostsAsked(request.address, request.options);
    if (all.isEmpty() || !invocation.has("audit")) {
        return all;
    }
    for (const auto &host : webHosts(domainOf(request.address).toLower(), {})) {
        const bool isThere = std::any_of(all.begin(), all.end(), [&](const AskedHost &each) {
            return each.kind == AskedHost::Kind::WebServer && each.host == host;
        });
        if (!isThere) {
            all << AskedHost{.host = host};
        }
    }
    return all;
}

QStringList askedLines(const DiscoveryRequest &request, const Invocation &invocation)
{
    const bool isAudit = invocation.has("audit");
    QStringList lines;
    for (const auto &each : everybodyAsked(request, invocation)) {
        lines << texts::askedHost(each, isAudit ? request.address : QString());
    }
    if (isAudit && !lines.isEmpty()) {
        lines << Texts::tr("Each mail server that is named learns that somebody calls there.");
    }
    return lines;
}

} // namespace

ExitCode tellHosts(const DiscoveryRequest &request, Invocation &invocation)
{
    QJsonArray hosts;
    for (const auto &each : everybodyAsked(request, invocation)) {
        hosts << toJson(each);
    }
    invocation.console.tell({{u"address"_s, request.address}, {u"hosts"_s, hosts}});
    const auto lines = askedLines(request, invocation);
    invocation.console.say(lines.isEmpty() ? Texts::tr("Nobody is asked.") : lines.join(u'\n'));
    return ExitCode::Ok;
}

Result<Discovery> searched(const DiscoveryRequest &request, Invocation &invocation)
{
    if (const auto lines = askedLines(request, invocation); !lines.isEmpty()) {
        invocation.console.warn(lines.join(u'\n'));
    }
    const auto run = invocation.adapters.discoverer().run(request);
    Refused refused;
    QEventLoop loop;
    QObject::connect(
        run.get(), &DiscoveryRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QObject::connect(
        run.get(), &DiscoveryRun::changed, &loop, [&] { decide(*run, invocation, refused); },
        Qt::QueuedConnection);
    QObject::connect(
        &invocation.adapters.interrupt, &Interrupt::raised, &loop, [&run] { run->cancel(); });
    QMetaObject::invokeMethod(
        &loop, [&run] { run->start(); }, Qt::QueuedConnection);
    loop.exec();
    if (invocation.adapters.interrupt.isRaised()) {
        return failure(Cause::Cancelled);
    }
    return withRefused(run->discovery(), refused);
}

} // namespace mailrig::cli
