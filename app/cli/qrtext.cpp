// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/qrtext.h"

#include "models/qr/qrmodules.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

QString qrText(const QString &text)
{
    const auto code = QrModules::of(text);
    if (code.isEmpty()) {
        return {};
    }
    constexpr int quiet = QrModules::quietZone;
    const int end = code.side() + quiet;
    QStringList lines;
    for (int y = -quiet; y < end; y += 2) {
        QString line = u"\x1b[30;107m"_s;
        for (int x = -quiet; x < end; ++x) {
            const bool upper = code.isBlack(x, y), lower = code.isBlack(x, y + 1);
            line += upper ? (lower ? u'█' : u'▀') : (lower ? u'▄' : u' ');
        }
        lines << line + u"\x1b[0m"_s;
    }
    return lines.join(u'\n');
}

} // namespace mailrig::cli
