// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoverlines.h"

#include "app/cli/clitexts.h"
#include "models/discovery/providertable.h"
#include "ui/texts/candidatetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString offerLines(const ServerOffer &offer, const Console &console)
{
    auto text = u"\n    "_s + texts::serverLine(offer);
    if (!offer.server.user.isEmpty()) {
        text += u", "_s + Texts::tr("user %1").arg(texts::visible(offer.server.user));
    }
    for (const auto &each : saidLines(offer, console)) {
        text += u"\n      "_s + each;
    }
    return text;
}

QList<ProviderNote> notesOf(const Discovery &discovery)
{
    auto notes = discovery.notes;
    for (const auto &each : discovery.candidates) {
        addNotes(notes, each.notes);
    }
    return notes;
}

} // namespace

QStringList saidLines(const ServerOffer &offer, const Console &console, Console::Colour ofProblems)
{
    constexpr qsizetype shortly = 120;
    QStringList lines;
    for (const auto &each : texts::problemTitles(offer)) {
        lines << console.painted(each, ofProblems);
    }
    if (!offer.mechanisms.isEmpty()) {
        lines << Texts::tr("Sign-in by: %1")
                     .arg(texts::visible(offer.mechanisms.join(u", "_s), shortly));
    }
    if (!offer.capabilities.isEmpty()) {
        lines << Texts::tr("Capabilities: %1")
                     .arg(texts::visible(offer.capabilities.join(u", "_s), shortly));
    }
    lines << texts::certificateNames(offer);
    lines.removeAll(QString());
    return lines;
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
        if (offer->server.protocol != Protocol::None) {
            text += offerLines(*offer, console);
        }
    }
    return text;
}

void sayDiscovery(const Discovery &discovery, Console &console)
{
    int number = 0;
    for (const auto &each : discovery.candidates) {
        console.say(u"%1. "_s.arg(++number) + inLines(each, console));
    }
    for (const auto &note : notesOf(discovery)) {
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

bool isUnknownDomain(const Discovery &discovery)
{
    const auto &state = discovery.state(DiscoverySource::Mx); // it asks for the domain itself
    return state.error && state.error->code == Cause::NameNotFound;
}

} // namespace mailrig::cli
