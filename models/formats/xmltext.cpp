// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/xmltext.h"

namespace mailrig {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

//! What stands for a character where it cannot stand itself; null if it can.
const char *replacement(char c, bool isAttribute)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#13;";
    case '\t':
        return isAttribute ? "&#9;" : nullptr;
    case '\n':
        return isAttribute ? "&#10;" : nullptr;
    default:
        return static_cast<unsigned char>(c) < ' ' ? "\xEF\xBF\xBD" : nullptr;
    }
}

void appendEscaped(QByteArray &bytes, const QString &text, bool isAttribute)
{
    const auto raw = text.toUtf8();
    const char *from = raw.constData();
    const char *const end = from + raw.size();
    if (!isAttribute && from != end && isSpace(*from)) {
        // Parsers drop a text of nothing but white space.
        bytes += "&#" + QByteArray::number(int(*from)) + ';';
        ++from;
    }
    for (const char *at = from; at != end; ++at) {
        if (const char *instead = replacement(*at, isAttribute)) {
            bytes.append(from, at - from).append(instead);
            from = at + 1;
        }
    }
    bytes.append(from, end - from);
}

} // namespace

XmlText::XmlText()
    : m_bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
{
}

void XmlText::start(const char *name, Attributes attributes)
{
    m_bytes.append(m_open.size() * 2, ' ').append('<').append(name);
    for (const auto &each : attributes) {
        m_bytes.append(' ').append(each.name).append("=\"");
        appendEscaped(m_bytes, each.value, true);
        m_bytes += '"';
    }
}

void XmlText::open(const char *name, Attributes attributes)
{
    start(name, attributes);
    m_bytes += ">\n";
    m_open << name;
}

void XmlText::close()
{
    const char *name = m_open.takeLast();
    m_bytes.append(m_open.size() * 2, ' ').append("</").append(name).append(">\n");
}

void XmlText::leaf(const char *name, const QString &text, Attributes attributes)
{
    start(name, attributes);
    m_bytes += '>';
    appendEscaped(m_bytes, text, false);
    m_bytes.append("</").append(name).append(">\n");
}

void XmlText::empty(const char *name, Attributes attributes)
{
    start(name, attributes);
    m_bytes += "/>\n";
}

bool isXmlText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe
            || (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r')) {
            return false;
        }
    }
    return true;
}

} // namespace mailrig
