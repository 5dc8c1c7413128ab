// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace mailrig {

//! One word of an IMAP response (RFC 9051 §9), leniently read: atoms may hold what servers put
//! there (8-bit, brackets with their contents), strings come without quotes or literal count.
struct ImapToken {
    enum class Kind { End, Atom, Quoted, Literal, Open, Close, Bad };
    Kind kind = Kind::End;
    QByteArray value = {};

    [[nodiscard]] bool isString() const { return kind == Kind::Quoted || kind == Kind::Literal; }
    //! An atom of this name, whatever its case; `upper` is upper case.
    [[nodiscard]] bool is(QByteArrayView upper) const;
};

//! Reads a response word by word; literals stand in it as they came, {n} CRLF and n bytes.
class ImapTokens {
public:
    explicit ImapTokens(QByteArrayView text)
        : m_text(text)
    {
    }
    ImapToken next();
    //! A whole value: an atom or string, or a list with all that is in it, as it stands in the
    //! response. Nothing if it is broken or nested deeper than `nesting`.
    std::optional<QByteArray> value(int nesting);
    [[nodiscard]] QByteArrayView rest() const { return m_text.sliced(m_at); }

private:
    ImapToken quoted();
    ImapToken literal();
    ImapToken atom();

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

//! The count of a literal announced at the end of a line ("{12}"); nothing if there is none.
[[nodiscard]] std::optional<qint64> announcedLiteral(QByteArrayView line);

} // namespace mailrig
