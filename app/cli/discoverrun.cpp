// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoverrun.h"

#include "app/cli/clitexts.h"
#include "models/discovery/askedhosts.h"
#include "models/discovery/discoverer.h"
#include "models/mailaddress.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Grants or refuses what a source waits for; says so.
void decide(DiscoveryRun &run, Invocation &invocation)
{
    const auto sources = run.discovery().sources;
    for (const auto &each : sources) {
        if (each.phase != SourceState::Phase::ConsentNeeded) {
            continue;
        }
        const bool isGranted = invocation.has("follow");
        if (!isGranted) {
            invocation.console.warn(
                Texts::tr("mailrig: %1: the answer leads to %2, of another domain. --follow asks "
                          "there, too.")
                    .arg(texts::label(each.source), texts::visible(each.host)));
        }
        run.consent(each.source, isGranted);
    }
}

QString problemLine(const ServerOffer &offer, const Console &console)
{
    return offer.problem
        ? u"\n      "_s + console.painted(texts::title(offer.problem->code), Console::Colour::Bad)
        : QString();
}

} // namespace

QStringList askedLines(const DiscoveryRequest &request)
{
    QStringList lines;
    for (const auto &each : hostsAsked(request.address, request.options)) {
        lines << texts::askedHost(each);
    }
    return lines;
}

Result<Discovery> searched(const DiscoveryRequest &request, Invocation &invocation)
{
    if (!isMailAddress(request.address)) {
        return failure(Cause::Validation,
            Texts::tr("“%1” is no mail address.").arg(texts::visible(request.address)));
    }
    if (const auto lines = askedLines(request); !lines.isEmpty()) {
        invocation.console.warn(lines.join(u'\n'));
    }
    const auto run = invocation.adapters.discoverer().run(request);
    QEventLoop loop;
    QObject::connect(
        run.get(), &DiscoveryRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QObject::connect(
        run.get(), &DiscoveryRun::changed, &loop, [&] { decide(*run, invocation); },
        Qt::QueuedConnection);
    QObject::connect(
        &invocation.adapters.interrupt, &Interrupt::raised, &loop, [&run] { run->cancel(); });
    QMetaObject::invokeMethod(
        &loop, [&run] { run->start(); }, Qt::QueuedConnection);
    loop.exec();
    if (invocation.adapters.interrupt.isRaised()) {
        return failure(Cause::Cancelled);
    }
    return run->discovery();
}

QString inLines(const Candidate &candidate, const Console &console)
{
    const auto trust = texts::label(candidate.trust);
    auto text = u"%1 – %2"_s.arg(texts::label(candidate.source),
        candidate.isTrusted() ? console.painted(trust, Console::Colour::Good)
                              : console.painted(trust, Console::Colour::Warn));
    if (!candidate.provider.isEmpty()) {
        text += u" – "_s + texts::visible(candidate.provider);
    }
    for (const auto *offer : {&candidate.incoming, &candidate.outgoing}) {
        if (offer->server.protocol == Protocol::None) {
            continue;
        }
        text += u"\n    "_s + texts::serverLine(*offer);
        if (!offer->server.user.isEmpty()) {
            text += u", "_s + Texts::tr("user %1").arg(texts::visible(offer->server.user));
        }
        text += problemLine(*offer, console);
    }
    return text;
}

void sayDiscovery(const Discovery &discovery, Console &console)
{
    int number = 0;
    QList<ProviderNote> notes;
    for (const auto &each : discovery.candidates) {
        console.say(u"%1. "_s.arg(++number) + inLines(each, console));
        for (const auto &note : each.notes) {
            if (!notes.contains(note)) {
                notes << note;
            }
        }
    }
    for (const auto &note : notes) {
        console.say(console.painted(Texts::tr("Note: "), Console::Colour::Strong)
            + texts::providerNote(note)
            + (note.link.isEmpty() ? QString() : u' ' + note.link.toString()));
    }
    QList<QStringList> rows;
    for (const auto &each : discovery.sources) {
        if (each.phase != SourceState::Phase::Skipped) {
            rows << QStringList{texts::label(each.source),
                Texts::tr("%1 ms").arg(each.elapsed.count()), texts::sourceStatus(each)};
        }
    }
    console.say(columns(rows));
}

} // namespace mailrig::cli
