// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/exchange/exportplan.h"

namespace mailrig::cli {

//! The bytes of a file, or of standard input for "-": 16 MiB at most. FileUnreadable,
//! FileMalformed, Cancelled.
[[nodiscard]] Result<QByteArray> profileInput(const QString &path);

//! Where files go, and how.
struct FileTarget {
    QString path = {}; //!< a file; a folder for several, or with a slash at its end; "" or "-": out
    bool mayOverwrite = false;
    bool isPrivate = false; //!< they hold secrets: mode 0600
};
//! A file as it was written: `path` empty for standard output.
struct WrittenFile {
    QString path = {};
    QByteArray bytes = {};
};
//! Usage for several files without a folder, or a file that is there already; FileUnwritable. Each
//! file is whole or not there.
[[nodiscard]] Result<QList<WrittenFile>> writeFiles(
    const QList<ProfileFile> &files, const FileTarget &target, Console &console);
[[nodiscard]] Result<void> writeFile(
    const QString &path, const QByteArray &bytes, const FileTarget &target);
//! Makes it, if it is missing. FileUnwritable.
[[nodiscard]] Result<void> makeFolder(const QString &path);

//! For --json: the path, or the content where there is none.
[[nodiscard]] QJsonObject toJson(const WrittenFile &file);

} // namespace mailrig::cli
