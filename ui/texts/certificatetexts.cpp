// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/certificatetexts.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QLocale>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateTexts)
};

QString date(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QStringList certificateLines(const CertificateFacts &certificate)
{
    QStringList lines{
        Words::tr("Certificate: %1").arg(visible(certificate.subject)),
        Words::tr("Issued by: %1").arg(visible(certificate.issuer)),
    };
    if (!certificate.names.isEmpty()) {
        lines << Words::tr("Valid for: %1")
                     .arg(visible(certificate.names.join(QStringLiteral(", "))));
    }
    if (!certificate.addresses.isEmpty()) {
        lines << Words::tr("Mail addresses: %1")
                     .arg(visible(certificate.addresses.join(QStringLiteral(", "))));
    }
    lines << Words::tr("Valid from %1 to %2")
                 .arg(date(certificate.notBefore), date(certificate.notAfter))
          << Words::tr("Key: %1, %2 bits")
                 .arg(visible(certificate.keyType), QString::number(certificate.keyBits))
          << Words::tr("SHA-256: %1")
                 .arg(QString::fromLatin1(certificate.sha256.toHex(':').toUpper()));
    return lines;
}

} // namespace mailrig::texts
