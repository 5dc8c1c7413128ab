// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mailaddress.h"

#include "models/hostname.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isPrintable(QChar c)
{
    return c >= u' ' && c != u'\x7f' && c.category() != QChar::Other_Control;
}

bool isAtomText(QChar c)
{
    if (c.unicode() >= 0x80) {
        // RFC 6531 allows any; these nobody could tell from another address.
        return isPrintable(c) && !c.isSpace() && c.category() != QChar::Other_Format;
    }
    return c.isLetterOrNumber() || u"!#$%&'*+-/=?^_`{|}~"_s.contains(c);
}

bool isDotString(const QString &text)
{
    const auto atoms = text.split(u'.');
    return std::all_of(atoms.begin(), atoms.end(), [](const QString &atom) {
        return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomText);
    });
}

bool isQuotedString(const QString &text)
{
    if (text.size() < 3 || !text.startsWith(u'"') || !text.endsWith(u'"')) {
        return false;
    }
    for (qsizetype at = 1; at < text.size() - 1; ++at) {
        const bool isPair = text.at(at) == u'\\';
        at += isPair ? 1 : 0;
        if (at == text.size() - 1 || !isPrintable(text.at(at))
            || (!isPair && text.at(at) == u'"')) {
            return false;
        }
    }
    return true;
}

bool isDomain(const QString &text)
{
    if (!text.startsWith(u'[')) {
        return isHostName(text) && !text.endsWith(u'.');
    }
    const auto literal = withoutBrackets(text); // RFC 5321 §4.1.3
    if (literal.startsWith(u"IPv6:"_s, Qt::CaseInsensitive)) {
        return literal.mid(5).contains(u':') && isIpLiteral(literal.mid(5));
    }
    return !literal.contains(u':') && literal.size() < text.size() && isIpLiteral(literal);
}

} // namespace

bool isMailAddress(const QString &text)
{
    const auto at = text.lastIndexOf(u'@');
    const auto local = text.left(std::max<qsizetype>(at, 0));
    const auto domain = text.mid(at + 1);
    return at > 0 && local.toUtf8().size() <= 64 && asciiDomainAddress(text).toUtf8().size() <= 254
        && (isDotString(local) || isQuotedString(local)) && isDomain(domain);
}

bool needsSmtpUtf8(const QString &address)
{
    const auto local = address.left(address.lastIndexOf(u'@'));
    return std::any_of(local.begin(), local.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

QString asciiDomainAddress(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    const auto domain = asciiHost(address.mid(at + 1));
    // An address literal keeps its brackets: asciiHost is for hosts.
    return domain.isEmpty() || address.endsWith(u']') ? address : address.left(at + 1) + domain;
}

} // namespace mailrig
