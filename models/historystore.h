// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history.h"
#include "models/recordfile.h"

#include <QHash>
#include <QUuid>

namespace mailrig {

//! The results of past tests in a store's folder: `history/<uuid>.jsonl` for each account, mode
//! 0600, a line a result. A file is read when it is first asked for; one that cannot be read is
//! left alone, and takes no new results. Several programs may write: each adds to what the others
//! wrote. One thread.
class HistoryStore {
public:
    //! `folder` is that of the accounts' store.
    explicit HistoryStore(QString folder);

    //! Empty if there was no test yet, or if the file cannot be read.
    [[nodiscard]] const History &of(QUuid account);
    //! The same without reading: null if nobody asked for it yet.
    [[nodiscard]] const History *known(QUuid account) const;
    //! Why the file of this account cannot be read; its detail begins with the path.
    [[nodiscard]] std::optional<Error> fault(QUuid account);
    //! Every file that is there and cannot be read: reads those not read yet.
    [[nodiscard]] QList<Error> unreadable();
    //! `of` reads the file again, if another program changed it.
    void refresh(QUuid account);

    //! A cancelled test is no result, and is not kept. FileUnwritable, StoreLocked; what is wrong
    //! with the file, if it cannot be read.
    [[nodiscard]] Result<void> add(QUuid account, const CheckReport &report);
    //! Forgets all of an account's results. FileUnwritable, StoreLocked.
    [[nodiscard]] Result<void> remove(QUuid account);
    //! The same for those that have no account file any more.
    [[nodiscard]] Result<void> removeOrphans();

    [[nodiscard]] QString folder() const;

private:
    struct Entry {
        RecordFile file;
        History history = {};
        qsizetype lines = 0; //!< of the file: more than the history keeps
        std::optional<Error> error = {};
    };
    [[nodiscard]] QString pathOf(QUuid account) const;
    Entry &entry(QUuid account);
    static void read(Entry &entry);
    [[nodiscard]] static Result<void> rewrite(Entry &entry, const History &history);

    QString m_store;
    QHash<QUuid, std::shared_ptr<Entry>> m_entries;
};

} // namespace mailrig
