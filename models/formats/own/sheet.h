// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! A table of a sheet: a form of another program, its fields in its order and by its names.
struct SheetTable {
    QString title = {};
    QList<std::pair<QString, QString>> rows = {};
    bool operator==(const SheetTable &) const = default;
};

//! An account on paper, for people who type it in somewhere.
struct Sheet {
    QString title = {};
    QList<SheetTable> tables = {};
    bool operator==(const Sheet &) const = default;
};

//! layline.io's Email connection, Boomi's Mail (IMAP) connection, and whatever else the account
//! has, by the names of its file. Passwords only where the options name them.
[[nodiscard]] Sheet sheetOf(const Account &account, const WriteOptions &options);

//! Names a secret by "…" where there is one that is not told.
[[nodiscard]] ProfileFormat sheetHtmlFormat();
[[nodiscard]] ProfileFormat sheetMarkdownFormat();

//! What both have in common; a function makes the bytes of all sheets.
[[nodiscard]] ProfileFormat sheetFormat(const QString &name, const QString &suffix,
    const QString &mimeType, QByteArray (*bytes)(const QString &title, const QList<Sheet> &));

//! Control characters, and those that change the direction of a text, as signs one sees.
[[nodiscard]] QString visible(const QString &text);

} // namespace mailrig
