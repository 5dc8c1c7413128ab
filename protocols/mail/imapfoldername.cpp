// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapfoldername.h"

#include <QStringDecoder>

#include <algorithm>

namespace mailrig {

namespace {

//! "&", base64 of UTF-16BE with "," for "/", no padding, "-".
QByteArray shifted(QStringView text)
{
    QByteArray units;
    for (const QChar c : text) {
        units += static_cast<char>(c.unicode() >> 8);
        units += static_cast<char>(c.unicode() & 0xff);
    }
    return '&' + units.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

} // namespace

std::optional<QByteArray> asciiFolderName(const QByteArray &name)
{
    const auto isAscii = [](char c) { return c > 0; };
    if (std::all_of(name.begin(), name.end(), isAscii)) {
        return name;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(name);
    if (decoder.hasError()) {
        return {};
    }
    QByteArray result;
    for (qsizetype i = 0; i < text.size();) {
        const char16_t unit = text[i].unicode();
        if (unit >= 0x20 && unit < 0x7f) {
            result += unit == u'&' ? QByteArray("&-") : QByteArray(1, static_cast<char>(unit));
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && (text[end].unicode() < 0x20 || text[end].unicode() >= 0x7f)) {
            ++end;
        }
        result += shifted(QStringView(text).sliced(i, end - i));
        i = end;
    }
    return result;
}

} // namespace mailrig
