// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/qrtext.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

QString qrText(const QString &text)
{
    using qrcodegen::QrCode;
    std::optional<QrCode> code;
    try {
        code = QrCode::encodeText(text.toUtf8().constData(), QrCode::Ecc::MEDIUM);
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
    constexpr int quiet = 4;
    const int end = code->getSize() + quiet;
    const auto isBlack = [&code](int x, int y) { return code->getModule(x, y); };
    QStringList lines;
    for (int y = -quiet; y < end; y += 2) {
        QString line = u"\x1b[30;107m"_s;
        for (int x = -quiet; x < end; ++x) {
            const bool upper = isBlack(x, y), lower = isBlack(x, y + 1);
            line += upper ? (lower ? u'█' : u'▀') : (lower ? u'▄' : u' ');
        }
        lines << line + u"\x1b[0m"_s;
    }
    return lines.join(u'\n');
}

} // namespace mailrig::cli
