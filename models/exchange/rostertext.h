// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QStringDecoder>

namespace mailrig {

//! The text of a roster, piece by piece: bytes of a device as characters (UTF-8; UTF-16 with a byte
//! order mark), read one by one, with a way back to the start of the present row.
class RosterText {
public:
    explicit RosterText(QIODevice &device);

    //! Reads on until `count` characters are ahead, or the device ends; answers if they are.
    [[nodiscard]] bool has(qsizetype count);
    [[nodiscard]] QChar at(qsizetype index) const { return m_text.at(m_at + index); }
    void pass(qsizetype count = 1) { m_at += count; }
    //! Passes a line end (LF, CR LF, CR), if there is one ahead.
    bool passLineEnd();
    //! Passes the rest of the line, and its end.
    void passLine();

    //! Here a row starts.
    void mark();
    //! Back to the start of the row, and behind its first line.
    void passFirstLine();
    [[nodiscard]] qsizetype sinceMark() const { return m_at - m_mark; }

    [[nodiscard]] qint64 line() const { return m_line; } //!< of what is ahead, from 1
    [[nodiscard]] bool isBroken() const { return m_decoder.hasError(); } //!< bytes no text has
    [[nodiscard]] QString deviceError() const { return m_error; } //!< empty: none
    [[nodiscard]] qint64 position() const { return m_position; } //!< bytes read

private:
    void readMore();

    QIODevice &m_device;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_text, m_error;
    qsizetype m_at = 0, m_mark = 0;
    qint64 m_line = 1, m_markLine = 1, m_position = 0;
    bool m_isAtEnd = false;
};

} // namespace mailrig
