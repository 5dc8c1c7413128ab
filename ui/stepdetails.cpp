// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stepdetails.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/certificatetexts.h"
#include "ui/texts/oauthtexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

namespace mailrig {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("StepDetails", text);
}

void addTls(QStringList &lines, const TlsFacts &tls)
{
    for (const auto &reason : tls.reasons) {
        lines << texts::title(reason.code);
        if (!reason.detail.isEmpty()) {
            lines << texts::visible(reason.detail);
        }
    }
    if (!tls.version.isEmpty()) {
        lines << words(QT_TRANSLATE_NOOP("StepDetails", "Encryption: %1, %2"))
                     .arg(tls.version, tls.cipher);
    }
    for (const auto &certificate : tls.certificates) {
        lines << texts::certificateLines(certificate);
    }
}

} // namespace

QStringList detailLines(const CheckStep &step)
{
    QStringList lines;
    if (step.error) {
        lines << texts::title(step);
        if (!step.error->detail.isEmpty()) {
            lines << texts::visible(step.error->detail);
        }
    }
    for (const auto &fact : step.facts) {
        lines << texts::visible(fact);
    }
    if (step.tls) {
        addTls(lines, *step.tls);
    }
    if (step.token) {
        lines << texts::tokenLines(
            *step.token, step.isTokenCached, QDateTime::currentDateTimeUtc());
    }
    if (step.credential) {
        lines << words(QT_TRANSLATE_NOOP("StepDetails", "Signed in with: %1"))
                     .arg(texts::label(*step.credential));
    }
    if (step.mechanism) {
        lines << words(QT_TRANSLATE_NOOP("StepDetails", "Authentication: %1"))
                     .arg(texts::label(*step.mechanism));
    }
    if (!step.capabilities.isEmpty()) {
        lines << texts::visible(step.capabilities.join(u' '));
    }
    for (const auto &line : step.transcript) {
        lines << texts::visible(line);
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace mailrig
