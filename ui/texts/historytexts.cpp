// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/historytexts.h"

#include "models/names.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QCoreApplication>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

using Kind = HistoryChange::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("HistoryTexts", text);
}

QString causeTitle(const QString &code)
{
    const auto known = QMetaEnum::fromType<Cause>();
    for (int i = 0; i < known.keyCount(); ++i) {
        const auto cause = static_cast<Cause>(known.value(i));
        if (codeName(cause) == code) {
            return title(cause);
        }
    }
    return title(Cause::Unknown);
}

QString verdictWord(const QString &name)
{
    for (const auto each : {Verdict::Ok, Verdict::Failed, Verdict::Cancelled}) {
        if (mailrig::name(each) == name) {
            return verdict(each);
        }
    }
    return {};
}

QString mechanismWord(const QString &name)
{
    const auto known = fromName<Mechanism>(name);
    return known ? label(*known) : visible(name);
}

QString protocolWord(const QString &name, std::optional<Side> side)
{
    const auto known = fromName<Protocol>(name);
    return known ? label(*known, side == Side::Outgoing) : visible(name);
}

//! The first bytes are enough to compare by eye; the whole digest is in the report.
QString shortDigest(const QString &hex)
{
    return hex.left(16).toUpper() + u'…';
}

QString causeSentence(const HistoryChange &change)
{
    if (change.before.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "New failure: %1"))
            .arg(causeTitle(change.after));
    }
    if (change.after.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "No longer: %1"))
            .arg(causeTitle(change.before));
    }
    return words(QT_TRANSLATE_NOOP("HistoryTexts", "Another failure: %1 Before: %2"))
        .arg(causeTitle(change.after), causeTitle(change.before));
}

QString sentence(const HistoryChange &change)
{
    switch (change.kind) {
    case Kind::Verdict:
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "Verdict: %1, before: %2"))
            .arg(verdictWord(change.after), verdictWord(change.before));
    case Kind::Cause:
        return causeSentence(change);
    case Kind::Tested:
        return change.after.isEmpty()
            ? words(QT_TRANSLATE_NOOP("HistoryTexts", "Not tested any more (%1)"))
                  .arg(protocolWord(change.before, change.side))
            : words(QT_TRANSLATE_NOOP("HistoryTexts", "Tested for the first time (%1)"))
                  .arg(protocolWord(change.after, change.side));
    case Kind::Certificate:
        return words(
            QT_TRANSLATE_NOOP("HistoryTexts", "Another certificate: SHA-256 %1, before: %2"))
            .arg(shortDigest(change.after), shortDigest(change.before));
    case Kind::CapabilitiesAdded:
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "New capabilities: %1"))
            .arg(visible(change.after));
    case Kind::CapabilitiesLost:
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "Capabilities that are gone: %1"))
            .arg(visible(change.before));
    case Kind::Mechanism:
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "Authentication: %1, before: %2"))
            .arg(mechanismWord(change.after), mechanismWord(change.before));
    case Kind::Milliseconds:
        return words(QT_TRANSLATE_NOOP("HistoryTexts", "Time: %1 ms, before: %2 ms"))
            .arg(change.after, change.before);
    }
    return {};
}

} // namespace

QString result(const PastResult &result)
{
    return result.cause ? QCoreApplication::translate("HistoryTexts", "%1: %2", "verdict: cause")
                              .arg(verdict(result.verdict), title(*result.cause))
                        : verdict(result.verdict);
}

QString change(const HistoryChange &change)
{
    if (!change.side) {
        return sentence(change);
    }
    return QCoreApplication::translate("HistoryTexts", "%1: %2", "side: what changed")
        .arg(side(*change.side), sentence(change));
}

} // namespace mailrig::texts
