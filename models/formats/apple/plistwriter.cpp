// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/plistwriter.h"

#include <algorithm>

namespace mailrig {

namespace {

constexpr char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                        " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                        "<plist version=\"1.0\">\n";
constexpr char tail[] = "</plist>\n";
constexpr qsizetype longestEscape = 5; // "&amp;", "&#32;"; of UTF-8 a character takes 3 at most
constexpr char16_t space = u' ', firstAfterAscii = 0x80, firstOfThreeBytes = 0x800,
                   lastCharacter = 0xFFFD;

bool isHeld(char16_t unit)
{
    return unit >= space ? unit <= lastCharacter : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

bool isPair(QStringView text, qsizetype at)
{
    return QChar::isHighSurrogate(text[at].unicode()) && at + 1 < text.size()
        && QChar::isLowSurrogate(text[at + 1].unicode());
}

char *put(char *to, QByteArrayView bytes)
{
    return std::copy(bytes.begin(), bytes.end(), to);
}

char *putAscii(char *to, char16_t unit, bool isFirst)
{
    switch (unit) {
    case u'&':
        return put(to, "&amp;");
    case u'<':
        return put(to, "&lt;");
    case u'>':
        return put(to, "&gt;");
    case u'\r': // readers make a line feed of a bare one
        return put(to, "&#13;");
    case u' ': // readers drop text that is white space alone
        return isFirst ? put(to, "&#32;") : put(to, " ");
    case u'\n':
        return isFirst ? put(to, "&#10;") : put(to, "\n");
    case u'\t':
        return isFirst ? put(to, "&#9;") : put(to, "\t");
    default:
        if (isHeld(unit)) {
            *to++ = char(unit);
        }
        return to;
    }
}

char *putOther(char *to, QStringView text, qsizetype &at)
{
    const char16_t unit = text[at].unicode();
    if (unit < firstOfThreeBytes) {
        *to++ = char(0xC0 | (unit >> 6));
        *to++ = char(0x80 | (unit & 0x3F));
        return to;
    }
    if (isPair(text, at)) {
        const char32_t code = QChar::surrogateToUcs4(text[at], text[at + 1]);
        ++at;
        *to++ = char(0xF0 | (code >> 18));
        *to++ = char(0x80 | ((code >> 12) & 0x3F));
        *to++ = char(0x80 | ((code >> 6) & 0x3F));
        *to++ = char(0x80 | (code & 0x3F));
        return to;
    }
    if (isHeld(unit) && !QChar::isSurrogate(unit)) {
        *to++ = char(0xE0 | (unit >> 12));
        *to++ = char(0x80 | ((unit >> 6) & 0x3F));
        *to++ = char(0x80 | (unit & 0x3F));
    }
    return to;
}

//! Room for more at the end: where it begins. The bytes' size is set right afterwards.
char *room(QByteArray &out, qsizetype size)
{
    const qsizetype before = out.size();
    if (before + size > out.capacity()) {
        out.reserve(std::max(before + size, 2 * out.capacity()));
    }
    out.resize(before + size);
    return out.data() + before;
}

void putEscaped(QByteArray &out, QStringView text)
{
    char *to = room(out, text.size() * longestEscape);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        to = unit < firstAfterAscii ? putAscii(to, unit, i == 0) : putOther(to, text, i);
    }
    out.truncate(to - out.constData());
}

void putPlain(QByteArray &out, QByteArrayView bytes)
{
    put(room(out, bytes.size()), bytes);
}

} // namespace

PlistWriter::PlistWriter(qsizetype expectedSize)
{
    m_out.reserve(expectedSize);
    m_out += head;
}

void PlistWriter::indent()
{
    m_out.append(m_depth, '\t');
}

void PlistWriter::begin(QByteArrayView tag)
{
    indent();
    putPlain(m_out, tag);
    ++m_depth;
}

void PlistWriter::end(QByteArrayView tag)
{
    --m_depth;
    indent();
    putPlain(m_out, tag);
}

void PlistWriter::key(QByteArrayView name)
{
    indent();
    putPlain(m_out, "<key>");
    putPlain(m_out, name);
    putPlain(m_out, "</key>\n");
}

void PlistWriter::text(QByteArrayView name, QStringView value)
{
    key(name);
    indent();
    putPlain(m_out, "<string>");
    putEscaped(m_out, value);
    putPlain(m_out, "</string>\n");
}

void PlistWriter::text(QByteArrayView name, QByteArrayView ascii)
{
    key(name);
    indent();
    putPlain(m_out, "<string>");
    putPlain(m_out, ascii);
    putPlain(m_out, "</string>\n");
}

void PlistWriter::textIfAny(QByteArrayView name, QStringView value)
{
    if (!value.isEmpty()) {
        text(name, value);
    }
}

void PlistWriter::flag(QByteArrayView name, bool value)
{
    key(name);
    indent();
    putPlain(m_out, value ? QByteArrayView("<true/>\n") : QByteArrayView("<false/>\n"));
}

void PlistWriter::flagIfSet(QByteArrayView name, bool value)
{
    if (value) {
        flag(name, true);
    }
}

void PlistWriter::number(QByteArrayView name, qint64 value)
{
    key(name);
    indent();
    putPlain(m_out, "<integer>");
    putPlain(m_out, QByteArray::number(value));
    putPlain(m_out, "</integer>\n");
}

void PlistWriter::data(QByteArrayView name, const QByteArray &bytes)
{
    constexpr qsizetype line = 76;
    key(name);
    indent();
    putPlain(m_out, "<data>\n");
    const auto text = bytes.toBase64();
    for (qsizetype at = 0; at < text.size(); at += line) {
        indent();
        putPlain(m_out, QByteArrayView(text).sliced(at, std::min(line, text.size() - at)));
        putPlain(m_out, "\n");
    }
    indent();
    putPlain(m_out, "</data>\n");
}

QByteArray PlistWriter::finished()
{
    m_out += tail;
    return std::move(m_out);
}

QString plistText(const QString &text)
{
    const QStringView all(text);
    QString kept;
    bool isWhole = true;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const char16_t unit = all[i].unicode();
        if (isPair(all, i)) {
            ++i;
        } else if (!isHeld(unit) || QChar::isSurrogate(unit)) {
            isWhole = false;
            break;
        }
    }
    if (isWhole) {
        return text;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const char16_t unit = all[i].unicode();
        if (isPair(all, i)) {
            kept += all.sliced(i++, 2);
        } else if (isHeld(unit) && !QChar::isSurrogate(unit)) {
            kept += all[i];
        }
    }
    return kept;
}

} // namespace mailrig
