// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/mimeparameter.h"

#include <QByteArrayList>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype preferredLine = 78;

//! RFC 2231 §7, attribute-char: what stands for itself.
bool isAttributeChar(char c)
{
    return c > ' ' && c < 127 && !QByteArrayView("*'%()<>@,;:\\\"/[]?=").contains(c);
}

//! Character by character: a piece ends between two of them.
QByteArrayList percentEncoded(const QString &value)
{
    QByteArrayList characters;
    for (const char c : value.toUtf8()) {
        if ((c & 0xC0) != 0x80 || characters.isEmpty()) {
            characters << QByteArray();
        }
        characters.last()
            += isAttributeChar(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    }
    return characters;
}

} // namespace

QByteArray mimeParameter(const QByteArray &name, const QString &value)
{
    const bool isAscii = std::all_of(value.cbegin(), value.cend(),
        [](QChar each) { return each >= u' ' && each.unicode() < 127; });
    auto quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    // Blank, "=", two quotes, and the ";" of a next one.
    if (isAscii && name.size() + quoted.size() + 5 <= preferredLine) {
        return ";\r\n " + name + "=\"" + quoted.toLatin1() + '"';
    }
    const auto characters = percentEncoded(value);
    const auto whole = "utf-8''" + characters.join();
    if (name.size() + whole.size() + 4 <= preferredLine) {
        return ";\r\n " + name + "*=" + whole;
    }
    QByteArray result, line;
    int number = 0;
    for (const auto &each : characters) {
        if (line.isEmpty() || line.size() + each.size() + 1 > preferredLine) {
            result += line.isEmpty() ? QByteArray() : ";\r\n" + line;
            line = ' ' + name + '*' + QByteArray::number(number)
                + (number == 0 ? "*=utf-8''" : "*=");
            ++number;
        }
        line += each;
    }
    return result + ";\r\n" + line;
}

} // namespace mailrig
