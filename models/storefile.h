// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace mailrig {

//! One JSON file of the store, and what it held when it was last seen: what somebody else wrote
//! since then is never overwritten. Writes are whole or not there. Settings are on the disk (fsync)
//! when they answer; a record may be lost with the machine's power. Details of errors begin with
//! the path. Writers hold the StoreLock.
class StoreFile {
public:
    enum class Kind { Settings, Record };
    explicit StoreFile(QString path, Kind kind = Kind::Settings);

    [[nodiscard]] const QString &path() const { return m_path; }
    //! An empty object where there is no file. FileUnreadable; FileMalformed.
    [[nodiscard]] Result<QJsonObject> read();
    //! If it is not what was last read or written (gone, or come into being, too).
    [[nodiscard]] bool hasChanged() const;
    //! With mode 0600. FileChanged if `hasChanged` (a record is to be read first, under its lock);
    //! FileUnwritable (disk full, read-only …): then the file is as it was, or, if only its folder
    //! could not be synced, as it should be.
    [[nodiscard]] Result<void> write(const QJsonObject &object);
    //! FileChanged, FileUnwritable. What is not there is no error.
    [[nodiscard]] Result<void> remove();

private:
    [[nodiscard]] Result<QByteArray> bytes() const;
    [[nodiscard]] Result<void> checkUnchanged() const;
    [[nodiscard]] Result<void> replace(const QByteArray &bytes);
    [[nodiscard]] Result<void> replaceUnsynced(const QByteArray &bytes);

    QString m_path;
    Kind m_kind;
    QByteArray m_seen; //!< SHA-256 of the content; null: no file
};

//! Makes a folder of mode 0700, and its parents as usual, if it is missing. FileUnwritable.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);
//! Removes what a killed writer left beside its file. Writers hold the StoreLock.
void removeLeftovers(const QString &folder);

} // namespace mailrig
