// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/htmltokens.h"

#include <QHash>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostAttributes = 100;

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u':' || c == u'_';
}

bool isAttributePart(QChar c)
{
    return !c.isSpace() && c != u'=' && c != u'>' && c != u'/';
}

bool isBareValuePart(QChar c)
{
    return !c.isSpace() && c != u'>';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

const QHash<QString, char32_t> &namedEntities()
{
    static const QHash<QString, char32_t> names{{u"amp"_s, U'&'}, {u"lt"_s, U'<'}, {u"gt"_s, U'>'},
        {u"quot"_s, U'"'}, {u"apos"_s, U'\''}, {u"nbsp"_s, 0xa0}, {u"copy"_s, 0xa9},
        {u"reg"_s, 0xae}, {u"trade"_s, 0x2122}, {u"euro"_s, 0x20ac}, {u"pound"_s, 0xa3},
        {u"yen"_s, 0xa5}, {u"sect"_s, 0xa7}, {u"deg"_s, 0xb0}, {u"middot"_s, 0xb7},
        {u"bull"_s, 0x2022}, {u"hellip"_s, 0x2026}, {u"ndash"_s, 0x2013}, {u"mdash"_s, 0x2014},
        {u"lsquo"_s, 0x2018}, {u"rsquo"_s, 0x2019}, {u"sbquo"_s, 0x201a}, {u"ldquo"_s, 0x201c},
        {u"rdquo"_s, 0x201d}, {u"bdquo"_s, 0x201e}, {u"laquo"_s, 0xab}, {u"raquo"_s, 0xbb},
        {u"auml"_s, 0xe4}, {u"ouml"_s, 0xf6}, {u"uuml"_s, 0xfc}, {u"Auml"_s, 0xc4},
        {u"Ouml"_s, 0xd6}, {u"Uuml"_s, 0xdc}, {u"szlig"_s, 0xdf}, {u"eacute"_s, 0xe9},
        {u"egrave"_s, 0xe8}, {u"agrave"_s, 0xe0}, {u"aacute"_s, 0xe1}, {u"acirc"_s, 0xe2},
        {u"ecirc"_s, 0xea}, {u"ccedil"_s, 0xe7}, {u"ntilde"_s, 0xf1}, {u"oacute"_s, 0xf3},
        {u"iacute"_s, 0xed}, {u"uacute"_s, 0xfa}, {u"oslash"_s, 0xf8}, {u"aring"_s, 0xe5},
        {u"aelig"_s, 0xe6}, {u"zwnj"_s, 0x200c}, {u"zwj"_s, 0x200d}, {u"shy"_s, 0xad},
        {u"times"_s, 0xd7}, {u"rarr"_s, 0x2192}, {u"larr"_s, 0x2190}};
    return names;
}

//! The character a reference stands for, without "&" and ";"; 0 if it is none.
char32_t entity(QStringView name)
{
    if (!name.startsWith(u'#')) {
        return namedEntities().value(name.toString());
    }
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool isNumber = false;
    const auto code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter
        = isNumber && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? code : 0;
}

} // namespace

QString withoutEntities(QStringView text)
{
    constexpr qsizetype longestName = 12;
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        const auto end = text[i] == u'&'
            ? text.sliced(i, std::min(text.size() - i, longestName)).indexOf(u';')
            : qsizetype{-1};
        const char32_t code = end > 1 ? entity(text.sliced(i + 1, end - 1)) : U'\0';
        if (code != 0) {
            result += QString::fromUcs4(&code, 1);
            i += end + 1;
        } else {
            result += text[i++];
        }
    }
    return result;
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == u'<') {
            if (skipMarkup()) {
                continue;
            }
            const auto after = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
            if (isAsciiLetter(after) || after == u'/') {
                return tag();
            }
        }
        const auto from = m_at++;
        while (m_at < m_html.size() && m_html[m_at] != u'<') {
            ++m_at;
        }
        return {.kind = HtmlToken::Kind::Text,
            .text = withoutEntities(m_html.sliced(from, m_at - from))};
    }
    return {};
}

bool HtmlTokens::skipMarkup()
{
    const auto rest = m_html.sliced(m_at);
    const bool isComment = rest.startsWith(u"<!--");
    if (!isComment && !rest.startsWith(u"<!") && !rest.startsWith(u"<?")) {
        return false;
    }
    const auto end = isComment ? m_html.indexOf(u"-->", m_at + 4) : m_html.indexOf(u'>', m_at);
    m_at = end < 0 ? m_html.size() : end + (isComment ? 3 : 1);
    return true;
}

HtmlToken HtmlTokens::tag()
{
    HtmlToken token{.kind = HtmlToken::Kind::Open};
    ++m_at;
    if (m_html[m_at] == u'/') {
        token.kind = HtmlToken::Kind::Close;
        ++m_at;
    }
    token.text = takeWhile(isNamePart).toString().toLower();
    while (m_at < m_html.size()) {
        skipSpaces();
        if (m_at == m_html.size()) {
            break;
        }
        const auto c = m_html[m_at];
        if (c == u'>') {
            ++m_at;
            break;
        }
        token.closesItself = c == u'/';
        if (c == u'/' || c == u'=') {
            ++m_at;
            continue;
        }
        auto read = attribute();
        if (token.attributes.size() < mostAttributes) {
            token.attributes << std::move(read);
        }
    }
    return token;
}

HtmlAttribute HtmlTokens::attribute()
{
    HtmlAttribute result{.name = takeWhile(isAttributePart).toString().toLower()};
    skipSpaces();
    if (m_at == m_html.size() || m_html[m_at] != u'=') {
        return result;
    }
    ++m_at;
    skipSpaces();
    const auto quote = m_at < m_html.size() ? m_html[m_at] : QChar();
    if (quote == u'"' || quote == u'\'') {
        const auto end = m_html.indexOf(quote, m_at + 1);
        const auto until = end < 0 ? m_html.size() : end;
        result.value = withoutEntities(m_html.sliced(m_at + 1, until - m_at - 1));
        m_at = std::min(until + 1, m_html.size());
    } else {
        result.value = withoutEntities(takeWhile(isBareValuePart));
    }
    return result;
}

void HtmlTokens::skipSpaces()
{
    while (m_at < m_html.size() && m_html[m_at].isSpace()) {
        ++m_at;
    }
}

QStringView HtmlTokens::takeWhile(bool (*isPart)(QChar))
{
    const auto from = m_at;
    while (m_at < m_html.size() && isPart(m_html[m_at])) {
        ++m_at;
    }
    return m_html.sliced(from, m_at - from);
}

void HtmlTokens::skipUntilClosed(QStringView name)
{
    const QString closing = u"</"_s + name.toString();
    const auto at = m_html.indexOf(closing, m_at, Qt::CaseInsensitive);
    const auto end = at < 0 ? -1 : m_html.indexOf(u'>', at);
    m_at = end < 0 ? m_html.size() : end + 1;
}

} // namespace mailrig
