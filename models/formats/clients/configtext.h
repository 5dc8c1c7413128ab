// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <QSet>

#include <optional>

namespace mailrig {

constexpr qsizetype mostAccounts = 10'000;

//! A configuration file's text: UTF-8 of at most 16 MiB and a million lines, without zeros, its
//! byte order mark left out. FileMalformed names the byte, or the line.
[[nodiscard]] Result<QString> configText(const QByteArray &bytes);
//! The start of what may be one, for recognizing: 256 KiB to the last whole line, whatever it is.
[[nodiscard]] QString configStart(const QByteArray &bytes);

//! FileMalformed at a line, told as "line 7" with what stands there.
[[nodiscard]] tl::unexpected<Error> malformedLine(int line, const QString &what = {});

//! Without the blanks around it; other white space is part of a value.
[[nodiscard]] QStringView withoutBlanks(QStringView text);

//! A line without the blanks around it.
struct ConfigLine {
    QStringView text = {};
    int number = 0; //!< from 1
};

//! The lines of a text that says no more than it is asked for.
class ConfigLines {
public:
    //! The text has to outlive this.
    explicit ConfigLines(const QString &text)
        : m_rest(text)
    {
    }
    [[nodiscard]] std::optional<ConfigLine> next();

private:
    QStringView m_rest;
    int m_number = 0;
};

//! What is to be said of a file, each thing once, a thousand things at most.
class ReadNotes {
public:
    void add(ProfileNote note);
    //! A key or command that was left alone, in the account that comes next.
    void notUnderstood(int account, QStringView key, int line);
    void insecure(int account, const QString &field, QStringView words, int line = 0);
    void missing(int account, const QString &field);
    [[nodiscard]] const QList<ProfileNote> &all() const { return m_all; }

private:
    QList<ProfileNote> m_all;
    QSet<QString> m_said;
};

} // namespace mailrig
