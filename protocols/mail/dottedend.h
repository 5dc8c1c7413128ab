// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>

namespace mailrig {

//! Finds the end of text that ends with a line of one dot (RFC 5321 §4.5.2, RFC 1939 §3) in bytes
//! that come in pieces.
class DottedEnd {
public:
    //! How many of these bytes belong to the text, its end included.
    qsizetype take(QByteArrayView bytes)
    {
        // It may have begun in the piece before.
        const qsizetype before = m_tail.size();
        const QByteArray seam
            = m_tail + bytes.first(std::min(bytes.size(), mark.size())).toByteArray();
        const qsizetype inSeam = seam.indexOf(mark);
        const qsizetype at = inSeam < 0 ? bytes.indexOf(mark) : inSeam - before;
        m_isFound = inSeam >= 0 || at >= 0;
        const qsizetype count = m_isFound ? at + mark.size() : bytes.size();
        const qsizetype kept = mark.size() - 1;
        m_tail
            = (m_tail + bytes.first(count).last(std::min(count, kept)).toByteArray()).right(kept);
        return count;
    }
    [[nodiscard]] bool isFound() const { return m_isFound; }

private:
    static constexpr QByteArrayView mark = "\r\n.\r\n";
    QByteArray m_tail = QByteArrayLiteral("\r\n"); //!< the end of what there was before
    bool m_isFound = false;
};

} // namespace mailrig
