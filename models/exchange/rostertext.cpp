// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/rostertext.h"

namespace mailrig {

namespace {

constexpr qint64 pieceSize = qint64(64) * 1024;

bool isUtf16(const QByteArray &start)
{
    return start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff");
}

} // namespace

RosterText::RosterText(QIODevice &device)
    : m_device(device)
{
}

void RosterText::readMore()
{
    QByteArray piece(pieceSize, Qt::Uninitialized);
    const auto size = m_device.read(piece.data(), piece.size());
    if (size <= 0) {
        m_isAtEnd = true;
        if (size < 0 && !m_device.atEnd()) {
            m_error = m_device.errorString();
        }
        return;
    }
    piece.truncate(size);
    if (m_position == 0 && isUtf16(piece)) {
        m_decoder = QStringDecoder(QStringDecoder::Utf16);
    }
    m_position += size;
    // What was before the row is not needed any more.
    m_text.remove(0, m_mark);
    m_at -= m_mark;
    m_mark = 0;
    m_text += m_decoder.decode(piece);
}

bool RosterText::has(qsizetype count)
{
    while (m_text.size() - m_at < count && !m_isAtEnd) {
        readMore();
    }
    return m_text.size() - m_at >= count;
}

bool RosterText::passLineEnd()
{
    if (!has(1) || (at(0) != u'\n' && at(0) != u'\r')) {
        return false;
    }
    pass(at(0) == u'\r' && has(2) && at(1) == u'\n' ? 2 : 1);
    ++m_line;
    return true;
}

void RosterText::passLine()
{
    while (has(1) && !passLineEnd()) {
        pass();
        if (m_at - m_mark > pieceSize) { // a line without end takes no memory
            m_mark = m_at;
        }
    }
}

void RosterText::mark()
{
    m_mark = m_at;
    m_markLine = m_line;
}

void RosterText::passFirstLine()
{
    m_at = m_mark;
    m_line = m_markLine;
    passLine();
}

} // namespace mailrig
