// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QJsonObject>
#include <QList>

namespace mailrig {

//! A file of records in the store: JSON Lines, one object a line, the oldest first. Adding one is
//! one write at the file's end, without a new file and without waiting for the disk: a run of many
//! accounts keeps as many records. What a machine's power or a killed program cut off is no record.
//! Details of errors begin with the path. Writers hold the StoreLock.
class RecordFile {
public:
    explicit RecordFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }
    //! Nothing where there is no file. FileUnreadable; FileMalformed with the line.
    [[nodiscard]] Result<QList<QJsonObject>> read();
    //! If it was written or replaced since it was last read or written.
    [[nodiscard]] bool hasChanged() const;
    //! To a file that was read since it changed. FileUnwritable (disk full, read-only …): then what
    //! was written of the line is taken back.
    [[nodiscard]] Result<void> append(const QJsonObject &record);
    //! The whole file, with mode 0600. FileUnwritable: then the file is as it was.
    [[nodiscard]] Result<void> replace(const QList<QJsonObject> &records);

private:
    struct State {
        quint64 inode = 0; //!< 0: no file
        qint64 size = 0;
        qint64 changed = 0; //!< nanoseconds
        bool operator==(const State &) const = default;
    };
    [[nodiscard]] State state() const;

    QString m_path;
    State m_seen;
    qint64 m_whole = 0; //!< bytes up to the end of the last whole line
};

} // namespace mailrig
