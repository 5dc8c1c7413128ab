// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/reportpage.h"

#include "models/diagnosis.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/oauthtexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/steptexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

// Replies come in lines; one that a person reads has them side by side.
QString words(const QString &foreign)
{
    static const QRegularExpression lineEnd(u"\\s*[\r\n]+\\s*"_s);
    auto lines = foreign.trimmed();
    lines.replace(lineEnd, u" | "_s);
    return visible(lines);
}

QString list(const QStringList &foreign)
{
    QStringList plain;
    for (const auto &each : foreign) {
        plain << words(each);
    }
    return plain.join(u", "_s);
}

QString milliseconds(qint64 value)
{
    return QCoreApplication::translate("ReportTexts", "%1 ms").arg(value);
}

QString fingerprint(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(':')).toUpper();
}

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

void add(QList<ReportRow> &rows, const QString &label, const QString &text)
{
    if (!text.isEmpty()) {
        rows << ReportRow{label, text};
    }
}

QList<ReportRow> diagnosisOf(const SideReport &side)
{
    QList<ReportRow> rows;
    const auto failed = situation(side);
    if (!failed) {
        return rows;
    }
    const auto error = side.firstFailure()->error.value_or(Error{});
    add(rows, QCoreApplication::translate("ReportTexts", "What is wrong"), title(*failed));
    add(rows, QCoreApplication::translate("ReportTexts", "Who can act"),
        who(whoActs(failed->cause)));
    add(rows, QCoreApplication::translate("ReportTexts", "What to do"), advice(*failed));
    add(rows, QCoreApplication::translate("ReportTexts", "Original words"), words(error.detail));
    return rows;
}

ReportStep stepOf(const CheckStep &step, Protocol protocol)
{
    ReportStep row{.outcome = step.outcome,
        .outcomeText = outcome(step.outcome),
        .name = texts::step(step.kind, protocol)};
    if (step.outcome == Outcome::Ok || step.outcome == Outcome::Failed) {
        row.time = milliseconds(step.milliseconds);
    }
    row.words = list(step.facts);
    if (step.token) {
        const auto token
            = tokenLines(*step.token, step.isTokenCached, QDateTime::currentDateTimeUtc());
        row.words = (row.words.isEmpty() ? token : QStringList{row.words} + token).join(u' ');
    }
    if (step.outcome == Outcome::Failed) {
        row.words = title(step);
    }
    return row;
}

void addIssuer(QList<ReportRow> &rows, const CertificateFacts &facts)
{
    add(rows, QCoreApplication::translate("ReportTexts", "Issuer's certificate"),
        QCoreApplication::translate("ReportTexts", "%1, valid to %2", "a name and a date")
            .arg(words(facts.subject), moment(facts.notAfter)));
}

void addEncryption(QList<ReportRow> &rows, const SideReport &side)
{
    const auto tls = side.tls();
    if (!tls || tls->version.isEmpty()) {
        return; // the handshake settled nothing
    }
    add(rows, QCoreApplication::translate("ReportTexts", "Encryption"),
        list({tls->version, tls->cipher}));
    QStringList reasons;
    for (const auto &each : tls->reasons) {
        reasons << title(each.code);
    }
    add(rows, QCoreApplication::translate("ReportTexts", "Server identity"),
        !reasons.isEmpty() ? reasons.join(u' ')
            : tls->resumed ? QCoreApplication::translate("ReportTexts",
                  "The certificate is good; it was shown on an earlier connection of this run.")
            : tls->verified
            ? QCoreApplication::translate("ReportTexts", "The certificate is good.")
            : QCoreApplication::translate("ReportTexts", "The certificate was not checked."));
    // Where nothing is wrong, nobody reads the keys of the issuers.
    const bool isWhole = !tls->reasons.isEmpty();
    for (qsizetype i = 0; i < tls->certificates.size(); ++i) {
        const auto &each = tls->certificates.at(i);
        if (i == 0 || isWhole) {
            rows << certificateRows(each);
        } else {
            addIssuer(rows, each);
        }
    }
}

QString headingOf(const SideReport &side)
{
    QStringList parts;
    if (side.protocol != Protocol::None) {
        parts << label(side.protocol);
    }
    if (!side.host.isEmpty()) {
        parts << QCoreApplication::translate("ReportTexts", "%1, port %2")
                     .arg(visible(side.host), QString::number(side.port));
        parts << (side.security == Security::None
                ? QCoreApplication::translate("ReportTexts", "not encrypted")
                : label(side.security));
    }
    if (!side.user.isEmpty()) {
        parts << QCoreApplication::translate("ReportTexts", "user %1").arg(visible(side.user));
    }
    return parts.isEmpty() ? texts::side(side.side)
                           : texts::side(side.side) + u": "_s + parts.join(u", "_s);
}

ReportSection sectionOf(const SideReport &side)
{
    ReportSection section{.heading = headingOf(side), .diagnosis = diagnosisOf(side)};
    for (const auto &each : side.steps) {
        section.steps << stepOf(each, side.protocol);
    }
    addEncryption(section.facts, side);
    if (const auto mechanism = side.mechanism()) {
        add(section.facts, QCoreApplication::translate("ReportTexts", "Authentication"),
            label(*mechanism));
    }
    if (const auto credential = side.credential()) {
        add(section.facts, QCoreApplication::translate("ReportTexts", "Signed in with"),
            label(*credential));
    }
    add(section.facts, QCoreApplication::translate("ReportTexts", "The server can"),
        list(side.capabilities()));
    return section;
}

} // namespace

QList<ReportRow> certificateRows(const CertificateFacts &facts)
{
    QList<ReportRow> rows;
    add(rows, QCoreApplication::translate("ReportTexts", "Certificate for"), words(facts.subject));
    add(rows, QCoreApplication::translate("ReportTexts", "Names in it"), list(facts.names));
    add(rows, QCoreApplication::translate("ReportTexts", "Issued by"), words(facts.issuer));
    add(rows, QCoreApplication::translate("ReportTexts", "Valid"),
        QCoreApplication::translate("ReportTexts", "from %1 to %2", "a certificate's validity")
            .arg(moment(facts.notBefore), moment(facts.notAfter)));
    add(rows, QCoreApplication::translate("ReportTexts", "Key"),
        QCoreApplication::translate("ReportTexts", "%1, %2 bits, signed with %3")
            .arg(words(facts.keyType), QString::number(facts.keyBits),
                words(facts.signatureAlgorithm)));
    add(rows, QCoreApplication::translate("ReportTexts", "Fingerprint (SHA-256)"),
        fingerprint(facts.sha256));
    add(rows, QCoreApplication::translate("ReportTexts", "Key fingerprint (SHA-256)"),
        fingerprint(facts.spkiSha256));
    return rows;
}

ReportPage reportPage(const CheckReport &report)
{
    ReportPage page{.title = QCoreApplication::translate("ReportTexts", "Mailrig test report"),
        .verdict = verdict(report),
        .outcome = report.verdict()};
    const auto *decides = report.failedSide();
    if (decides) {
        page.diagnosis = diagnosisOf(*decides);
    }
    add(page.circumstances, QCoreApplication::translate("ReportTexts", "Account"),
        visible(report.account));
    if (report.started.isValid()) {
        add(page.circumstances, QCoreApplication::translate("ReportTexts", "Tested at"),
            moment(report.started));
    }
    add(page.circumstances, QCoreApplication::translate("ReportTexts", "Took"),
        milliseconds(report.milliseconds));
    for (const auto &each : report.sides) {
        page.sections << sectionOf(each);
        if (&each == decides) {
            page.sections.last().diagnosis.clear(); // it stands at the top
        }
    }
    return page;
}

} // namespace mailrig::texts
