// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imaptokens.h"

namespace mailrig {

using Kind = ImapToken::Kind;

bool ImapToken::is(QByteArrayView upper) const
{
    return kind == Kind::Atom && value.toUpper() == upper;
}

ImapToken ImapTokens::next()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) {
        ++m_at;
    }
    if (m_at == m_text.size()) {
        return {};
    }
    switch (m_text[m_at]) {
    case '(':
        ++m_at;
        return {Kind::Open};
    case ')':
        ++m_at;
        return {Kind::Close};
    case '"':
        return quoted();
    case '{':
        return literal();
    default:
        return atom();
    }
}

std::optional<QByteArray> ImapTokens::value(int nesting)
{
    int depth = 0;
    const qsizetype from = m_at;
    do {
        switch (next().kind) {
        case Kind::End:
        case Kind::Bad:
            return {};
        case Kind::Open:
            if (++depth > nesting) {
                return {};
            }
            break;
        case Kind::Close:
            if (--depth < 0) {
                return {};
            }
            break;
        case Kind::Atom:
        case Kind::Quoted:
        case Kind::Literal:
            break;
        }
    } while (depth > 0);
    QByteArrayView text = m_text.sliced(from, m_at - from);
    while (text.startsWith(' ') || text.startsWith('\t')) {
        text = text.sliced(1);
    }
    return text.toByteArray();
}

ImapToken ImapTokens::quoted()
{
    QByteArray value;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return {Kind::Quoted, value};
        }
        if (c == '\r' || c == '\n') {
            break;
        }
        if (c == '\\' && m_at + 1 < m_text.size()) {
            c = m_text[++m_at];
        }
        value += c;
    }
    return {Kind::Bad};
}

ImapToken ImapTokens::literal()
{
    const qsizetype lineEnd = m_text.indexOf("\r\n", m_at);
    if (lineEnd < 0) {
        return {Kind::Bad};
    }
    const std::optional<qint64> count = announcedLiteral(m_text.sliced(m_at, lineEnd - m_at));
    const qsizetype from = lineEnd + 2;
    // The count has to be all there is between here and the line end.
    if (!count || *count > m_text.size() - from
        || m_text.sliced(m_at + 1, lineEnd - m_at).contains('{')) {
        return {Kind::Bad};
    }
    m_at = from + *count;
    return {Kind::Literal, m_text.sliced(from, *count).toByteArray()};
}

ImapToken ImapTokens::atom()
{
    const qsizetype from = m_at;
    int brackets = 0; // of BODY[HEADER.FIELDS (FROM)]
    bool quoted = false;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\r' || c == '\n') {
            return {Kind::Bad};
        }
        if (brackets > 0 && c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == '[') {
            ++brackets;
        } else if (!quoted && c == ']' && brackets > 0) {
            --brackets;
        } else if (brackets == 0 && (c == ' ' || c == '\t' || c == '(' || c == ')' || c == '"')) {
            break;
        }
    }
    if (brackets > 0) {
        return {Kind::Bad};
    }
    return {Kind::Atom, m_text.sliced(from, m_at - from).toByteArray()};
}

std::optional<qint64> announcedLiteral(QByteArrayView line)
{
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0 || !line.endsWith('}')) {
        return {};
    }
    QByteArrayView digits = line.sliced(open + 1).chopped(1);
    if (digits.endsWith('+')) { // LITERAL+, which only clients may use
        digits.chop(1);
    }
    if (digits.isEmpty() || digits.size() > 15) {
        return {};
    }
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return {};
        }
    }
    return digits.toLongLong();
}

} // namespace mailrig
