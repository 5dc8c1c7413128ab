// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/identitytexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

QString place(const IdentityQuestion &question)
{
    return QCoreApplication::translate("IdentityTexts", "%1, port %2", "a server")
        .arg(visible(question.host), QString::number(question.port));
}

QString line(const ReportRow &row)
{
    return QCoreApplication::translate("IdentityTexts", "%1: %2", "label and fact")
        .arg(row.label, row.text);
}

} // namespace

QString headline(const IdentityQuestion &question)
{
    return (question.isKeyChange() ? QCoreApplication::translate("IdentityTexts",
                "The server at %1 shows another key than the one that was trusted until now.")
                                   : QCoreApplication::translate("IdentityTexts",
                                       "The server at %1 could not prove who it is."))
        .arg(place(question));
}

QString explanation(const IdentityQuestion &question)
{
    return (question.isKeyChange()
            ? QCoreApplication::translate("IdentityTexts",
                "No password was sent. Trust the new key only if somebody who runs the server "
                "says that it was changed: whoever stands between you and the server shows "
                "another key, too.")
            : QCoreApplication::translate("IdentityTexts",
                "No password was sent. Trust this server only if somebody who runs it confirms "
                "the fingerprint: whoever stands between you and the server could show a "
                "certificate like this."));
}

QStringList reasons(const IdentityQuestion &question)
{
    QStringList all;
    for (const auto &reason : question.tls.reasons) {
        all << (reason.detail.isEmpty() ? title(reason.code)
                                        : QCoreApplication::translate("IdentityTexts", "%1 (%2)",
                                            "a reason, the system's own words")
                                              .arg(title(reason.code), visible(reason.detail)));
    }
    return all;
}

QList<ReportRow> details(const CertificateFacts &facts)
{
    auto rows = certificateRows(facts);
    if (!facts.serial.isEmpty()) {
        rows << ReportRow{
            QCoreApplication::translate("IdentityTexts", "Serial number"), visible(facts.serial)};
    }
    return rows;
}

QString shortName(const CertificateFacts &facts)
{
    static const QRegularExpression commonName(u"(?:^|[,/]\\s*)CN\\s*=\\s*([^,/]+)"_s);
    const auto found = commonName.match(facts.subject);
    const auto name = found.hasMatch() ? found.captured(1).trimmed() : facts.subject;
    return visible(name.isEmpty() ? facts.names.join(u", "_s) : name, 100);
}

QString fingerprint(const QByteArray &digest, int bytesALine)
{
    const auto step = bytesALine > 0 ? qsizetype{bytesALine} : digest.size();
    QStringList lines;
    for (qsizetype at = 0; at < digest.size(); at += step) {
        lines << QString::fromLatin1(digest.mid(at, step).toHex(':').toUpper());
    }
    return lines.join(u":\n"_s);
}

QString certificateReport(const IdentityQuestion &question)
{
    QStringList lines{headline(question), {}};
    for (const auto &reason : reasons(question)) {
        lines << u"- "_s + reason;
    }
    if (question.isKeyChange()) {
        lines << QString()
              << line({QCoreApplication::translate("IdentityTexts", "Trusted until now"),
                     fingerprint(question.check.spkiSha256)})
              << line({QCoreApplication::translate("IdentityTexts", "Shown now"),
                     fingerprint(question.key())});
    }
    for (const auto &facts : wholeChain(question.tls)) {
        lines << QString();
        for (const auto &row : details(facts)) {
            lines << line(row);
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace mailrig::texts
