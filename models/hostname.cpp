// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hostname.h"

#include <QStringTokenizer>
#include <QUrl>

#include <algorithm>
#include <arpa/inet.h>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

bool isLabel(QStringView label)
{
    const auto isAllowed
        = [](QChar c) { return isAscii(c) && (c.isLetterOrNumber() || c == u'-' || c == u'_'); };
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
        && !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), isAllowed);
}

bool isNumeric(QStringView label)
{
    return std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! A name's ASCII form; empty if it has none.
QString asciiName(const QString &host)
{
    const bool isPlain = std::all_of(host.begin(), host.end(), isAscii);
    // toAce drops what nobody sees (UTS #46): a name that looks right, and is not as typed.
    const auto isInvisible = [](QChar c) { return c.category() == QChar::Other_Format; };
    if (!isPlain && std::any_of(host.begin(), host.end(), isInvisible)) {
        return {};
    }
    // And it refuses '_', which names of hosts do hold.
    auto name = isPlain ? host : QString::fromLatin1(QUrl::toAce(host));
    auto rest = QStringView(name);
    if (rest.endsWith(u'.')) {
        rest.chop(1);
    }
    if (rest.size() > 253 || isNumeric(rest.sliced(rest.lastIndexOf(u'.') + 1))) {
        return {};
    }
    for (const auto label : rest.tokenize(u'.')) {
        if (!isLabel(label)) {
            return {};
        }
    }
    return name;
}

} // namespace

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

bool isIpLiteral(const QString &text)
{
    // Names, of which there are most, end in a letter and hold no colon.
    if (!text.contains(u':') && (text.isEmpty() || !isNumeric(QStringView(text).last(1)))) {
        return false;
    }
    std::array<unsigned char, sizeof(in6_addr)> address{};
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; })) {
        return false; // before anything is cut off at a NUL
    }
    auto bare = withoutBrackets(text);
    if (bare.size() == text.size()
        && inet_pton(AF_INET, bare.toLatin1().constData(), address.data()) == 1) {
        return true;
    }
    const auto zone = bare.indexOf(u'%');
    if (zone >= 0 && zone + 1 < bare.size()) {
        bare.truncate(zone);
    }
    return inet_pton(AF_INET6, bare.toLatin1().constData(), address.data()) == 1;
}

QString asciiHost(const QString &host)
{
    return isIpLiteral(host) ? withoutBrackets(host) : asciiName(host);
}

bool isHostName(const QString &text)
{
    return !isIpLiteral(text) && !asciiName(text).isEmpty();
}

} // namespace mailrig
