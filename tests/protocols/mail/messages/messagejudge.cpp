// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QProcess>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

QJsonObject judged(const QByteArray &message)
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(MAILRIG_MAIL_JUDGE), u"-"_s});
    python.write(message);
    python.closeWriteChannel();
    constexpr int patience = 60'000;
    if (!python.waitForFinished(patience) || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QString digest(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace mailrig
