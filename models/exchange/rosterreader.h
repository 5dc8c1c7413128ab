// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"

#include <QIODevice>
#include <QMap>
#include <QStringList>

#include <memory>
#include <optional>

namespace mailrig {

//! Why a row of a roster did not become an account.
struct RosterFault {
    enum class Kind {
        // the file
        Unterminated, //!< a quote that is not closed by the end of the file
        StrayQuote, //!< a quote, or text behind one, where none may be; `detail`: the column
        TooManyCells, //!< more than there are headers; `detail`: how many
        TooFewCells, //!< `detail`: how many
        NotText, //!< no UTF-8, or a NUL
        TooLong, //!< a row over 1 MiB
        NotJson, //!< `detail`: what the reader says; empty: it is JSON, but no object
        NotFlat, //!< a JSON member that is no text, number or flag; `detail`: its name
        ReadError, //!< of the device; `detail`: its words. The last one
        HeaderRepeated, //!< two columns of one name; `detail`: it
        HeaderEmpty, //!< a column without a name; `detail`: its number
        // the account
        MacroUnresolved, //!< `field`, `detail`: the variable
        Invalid, //!< `field`: its first error; `issue`: what it is
        Refused, //!< by the format; `field`
        Repeated, //!< the account's name was there before; `detail`: it
        NotWritten, //!< the format's writer; `detail`: its words
    };
    Kind kind = Kind::NotJson;
    qint64 line = 0; //!< the row's first, from 1
    QString field = {}, detail = {};
    std::optional<Issue> issue = {};
    bool operator==(const RosterFault &) const = default;
};
[[nodiscard]] QString name(RosterFault::Kind value); //!< "strayQuote" …

//! One row: a person.
struct RosterRow {
    qint64 line = 0;
    QMap<QString, QString> values = {}; //!< by header; empty cells are there, missing ones not
    bool operator==(const RosterRow &) const = default;
};

class RosterText;

//! Reads the rows of a CSV or JSON Lines file one after the other, with the memory of one row. CSV:
//! RFC 4180 with "," or ";" or tab, whichever the header has most of outside quotes; UTF-8 with or
//! without byte order mark, UTF-16 with one; line ends of any kind. JSON Lines: an object a line;
//! told by "{" as the first character. The device has to be open for reading, and to outlive this.
class RosterReader {
public:
    enum class Shape { Csv, JsonLines };

    explicit RosterReader(QIODevice &device);
    ~RosterReader();
    RosterReader(const RosterReader &) = delete;
    RosterReader &operator=(const RosterReader &) = delete;

    //! Reads the headers: of CSV the first row, of JSON Lines the members of the first object that
    //! is one (later ones may have more). FileMalformed for a file without, and for a header that
    //! is empty or there twice ("line 1: NAME"); FileUnreadable.
    [[nodiscard]] Result<QStringList> headers();
    //! What is wrong with the headers, where it is more than that there are none.
    [[nodiscard]] const std::optional<RosterFault> &headerFault() const { return m_headerFault; }
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] QChar separator() const { return m_separator; } //!< of CSV
    //! The next row or fault, nothing at the end. Blank lines, and rows of empty cells, are passed
    //! over.
    [[nodiscard]] std::optional<tl::expected<RosterRow, RosterFault>> next();
    //! Bytes read so far, for progress.
    [[nodiscard]] qint64 position() const;

private:
    using Next = std::optional<tl::expected<RosterRow, RosterFault>>;
    [[nodiscard]] Result<QStringList> readHeaders();
    [[nodiscard]] Result<QStringList> readCsvHeaders();
    [[nodiscard]] Result<QStringList> readJsonHeaders();
    [[nodiscard]] Next nextCsv();
    [[nodiscard]] Next nextJson();
    [[nodiscard]] Next atEnd();

    std::unique_ptr<RosterText> m_text;
    Shape m_shape = Shape::Csv;
    QChar m_separator = u',';
    std::optional<Result<QStringList>> m_headers;
    std::optional<RosterFault> m_headerFault;
    QList<Next> m_pending; //!< of JSON Lines: read for the headers, and yet to be told
    bool m_isAtEnd = false;
};

} // namespace mailrig
