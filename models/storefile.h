// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace mailrig {

//! When a file's new name is put on the disk: before its write answers, or by its writer, who calls
//! `syncFolder` once for many.
enum class FolderSync { Now, Later };

//! One JSON file of the store, and what it held when it was last seen: what somebody else wrote
//! since then is never overwritten. Writes are whole or not there, and on the disk (fsync) when
//! they answer. Details of errors begin with the path. Writers hold the StoreLock.
class StoreFile {
public:
    explicit StoreFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }
    //! An empty object where there is no file. FileUnreadable; FileMalformed.
    [[nodiscard]] Result<QJsonObject> read();
    //! If it is not what was last read or written (gone, or come into being, too).
    [[nodiscard]] bool hasChanged() const;
    //! With mode 0600. FileChanged if `hasChanged`; FileUnwritable (disk full, read-only …): then
    //! the file is as it was, or, if only its folder could not be synced, as it should be.
    [[nodiscard]] Result<void> write(
        const QJsonObject &object, FolderSync folder = FolderSync::Now);
    //! FileChanged, FileUnwritable. What is not there is no error.
    [[nodiscard]] Result<void> remove();

private:
    [[nodiscard]] Result<void> checkUnchanged() const;
    [[nodiscard]] Result<void> replace(const QByteArray &bytes, FolderSync folder);

    QString m_path;
    QByteArray m_seen; //!< SHA-256 of the content; null: no file
};

//! The bytes of a regular file, null where there is none; what is longer than 16 MiB is cut one
//! byte behind. FileUnreadable, its detail begins with the path.
[[nodiscard]] Result<QByteArray> contentOf(const QString &path);
//! A rename is only on the disk when its folder is. FileUnwritable.
[[nodiscard]] Result<void> syncFolder(const QString &path);
//! Makes a folder of mode 0700, and its parents as usual, if it is missing. FileUnwritable.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);
//! Removes what a killed writer left beside its file. Writers hold the StoreLock.
void removeLeftovers(const QString &folder);

} // namespace mailrig
