// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/exchangetexts.h"

#include "ui/texts/errortexts.h"
#include "ui/texts/fieldtexts.h"
#include "ui/texts/issuetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QLocale>

namespace mailrig::texts {

namespace {

constexpr qsizetype mostOfForeign = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExchangeTexts)
};

QString date(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString inShort(QStringView foreign)
{
    return visible(foreign, mostOfForeign);
}

QString verdict(const ProfileSignature &signature, const QString &signer)
{
    using Verdict = ProfileSignature::Verdict;
    switch (signature.verdict) {
    case Verdict::Trusted:
        return Words::tr("Signed by %1; the signature holds.").arg(signer);
    case Verdict::Expired:
        return Words::tr("Signed by %1. The content is as it was signed.").arg(signer);
    case Verdict::UnknownSigner:
        return Words::tr("Signed by %1, for whom no authority known here vouches. The content is "
                         "as it was signed.")
            .arg(signer);
    case Verdict::Doubtful:
        return Words::tr("Signed by %1 with a certificate that is weak, revoked or not made for "
                         "this. The content is as it was signed.")
            .arg(signer);
    case Verdict::Altered:
        return Words::tr("The signature of %1 does not fit: the file was changed since. Ask who "
                         "sent it for it anew.")
            .arg(signer);
    case Verdict::NoCertificate:
        return Words::tr(
            "The signature could not be checked: its signer's certificate is not in it.");
    case Verdict::UnknownAlgorithm:
        return Words::tr(
            "The signature could not be checked: it was made in a way that is not known here.");
    }
    return {};
}

} // namespace

QString importChoice(ImportChoice choice)
{
    switch (choice) {
    case ImportChoice::Add:
        return Words::tr("Add");
    case ImportChoice::Merge:
        return Words::tr("Merge");
    case ImportChoice::Replace:
        return Words::tr("Replace");
    case ImportChoice::KeepBoth:
        return Words::tr("Keep both");
    case ImportChoice::Skip:
        return Words::tr("Leave out");
    }
    return {};
}

QString signatureVerdict(const ProfileSignature &signature)
{
    auto said = verdict(signature, inShort(signature.subject));
    if (signature.time == ProfileSignature::Time::Over && signature.isIntact()) {
        said += u' ' + Words::tr("A certificate behind the signature has expired.");
    } else if (signature.time == ProfileSignature::Time::NotCome && signature.isIntact()) {
        said += u' ' + Words::tr("A certificate behind the signature is not valid yet.");
    }
    return said;
}

QStringList signatureLines(const ProfileSignature &signature)
{
    QStringList lines;
    if (!signature.subject.isEmpty()) { // else the certificate was not sent along
        lines << Words::tr("Signed by: %1").arg(inShort(signature.subject))
              << Words::tr("Issued by: %1").arg(inShort(signature.issuer));
    }
    if (signature.notBefore.isValid() && signature.notAfter.isValid()) {
        lines << Words::tr("Valid from %1 to %2")
                     .arg(date(signature.notBefore), date(signature.notAfter));
    }
    if (!signature.sha256.isEmpty()) {
        lines << Words::tr("SHA-256: %1").arg(inShort(signature.sha256));
    }
    for (const auto &reason : signature.reasons) {
        lines << Words::tr("Against it: %1").arg(inShort(reason));
    }
    return lines;
}

QString importOutcome(const ImportOutcome &outcome)
{
    int added = 0;
    int changed = 0;
    for (const auto &each : outcome.stored) {
        const bool isChange
            = each.choice == ImportChoice::Merge || each.choice == ImportChoice::Replace;
        ++(isChange ? changed : added);
    }
    QStringList said;
    if (outcome.error) {
        said << Words::tr("Nothing was imported.") << error(*outcome.error);
    } else {
        said << Words::tr("%n account(s) added.", nullptr, added);
        if (changed > 0) {
            said << Words::tr("%n account(s) changed.", nullptr, changed);
        }
    }
    if (!outcome.secrets.isEmpty()) {
        said << Words::tr(
            "%n password(s) put into the keychain.", nullptr, int(outcome.secrets.size()));
    }
    if (outcome.dropped > 0) {
        said << Words::tr("%n password(s) left out.", nullptr, outcome.dropped);
    }
    if (!outcome.leftBehind.isEmpty()) {
        said << Words::tr("%n entry(s) could not be taken out of the keychain again.", nullptr,
            int(outcome.leftBehind.size()));
    }
    return said.join(u' ');
}

QStringList refusals(const ExportEntry &entry)
{
    QStringList reasons;
    if (!entry.isRefused()) {
        return reasons;
    }
    for (const auto &issue : entry.issues) {
        if (issue.severity == Severity::Error) {
            reasons << Words::tr("%1: %2", "field: what is wrong with it")
                           .arg(field(issue.field), texts::issue(issue));
        }
    }
    for (const auto &note : entry.notes) {
        if (note.kind == ProfileNote::Kind::Error) {
            reasons << texts::note(note);
        }
    }
    if (reasons.isEmpty()) {
        reasons << error(*entry.refusal);
    }
    return reasons;
}

QString drift(const BundleDrift &drift)
{
    if (!drift.wasRun) {
        return Words::tr("Never run.");
    }
    QStringList said;
    const auto add = [&said](qsizetype count, const QString &words) {
        if (count > 0) {
            said << words;
        }
    };
    add(drift.changed.size(),
        Words::tr("%n account(s) changed since.", nullptr, int(drift.changed.size())));
    add(drift.added.size(),
        Words::tr("%n account(s) came in since.", nullptr, int(drift.added.size())));
    add(drift.removed.size(),
        Words::tr("%n account(s) taken out since.", nullptr, int(drift.removed.size())));
    add(drift.missing.size(),
        Words::tr("%n account(s) not there any more.", nullptr, int(drift.missing.size())));
    add(drift.refused.size(),
        Words::tr("%n account(s) cannot be exported now.", nullptr, int(drift.refused.size())));
    add(drift.filesMissing.size(),
        Words::tr("%n file(s) missing.", nullptr, int(drift.filesMissing.size())));
    add(drift.filesChanged.size(),
        Words::tr("%n file(s) changed by someone since.", nullptr, int(drift.filesChanged.size())));
    return said.isEmpty() ? Words::tr("Up to date.") : said.join(u' ');
}

} // namespace mailrig::texts
