// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagecheck.h"

#include <QAbstractItemModel>
#include <QDialog>

class QLabel;
class QTreeView;

namespace mailrig {

class StorageEntries;
class StorageFiles;

//! What this program keeps on this machine, and where: files and entries of the keychain, as they
//! are now.
class StoragePage : public QDialog {
    Q_OBJECT

public:
    StoragePage(const AccountStore &store, SecretStore &keychain, SecretStore &session,
        QWidget *parent = nullptr);

private:
    void layOut();
    void look();
    void openFolder();
    void copy() const;
    [[nodiscard]] QTreeView *table(
        const QString &name, const QString &title, QAbstractItemModel *model);
    const AccountStore &m_store;
    Storage m_storage;
    StorageFiles *m_files;
    StorageEntries *m_entries;
    StorageCheck *m_check;
    QLabel *m_hint;
    QTreeView *m_fileTable, *m_entryTable;
};

} // namespace mailrig
