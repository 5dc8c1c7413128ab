// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/messagetexts.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QLocale>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageTexts)
};

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

QString daysToDownload(int days)
{
    return days == 0 ? Words::tr("All messages") : Words::tr("Those of %n day(s)", nullptr, days);
}

QString updateInterval(int minutes)
{
    return minutes == 0 ? Words::tr("By hand only")
                        : Words::tr("Every %n minute(s)", nullptr, minutes);
}

QString largestAttachment(qint64 bytes)
{
    if (bytes < 0) {
        return Words::tr("No limit");
    }
    return bytes == 0 ? Words::tr("Download no attachments") : size(bytes);
}

QString largestMessage(qint64 bytes)
{
    if (bytes < 0) {
        return Words::tr("No limit");
    }
    return bytes == 0 ? Words::tr("Headers only") : size(bytes);
}

QString schedule(const QString &minutes)
{
    if (minutes.isEmpty()) {
        return Words::tr("As the mail program likes");
    }
    bool isNumber = false;
    const auto number = minutes.toInt(&isNumber);
    return isNumber && number >= 0 ? updateInterval(number) : visible(minutes);
}

} // namespace mailrig::texts
