// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage.h"

#include <QAbstractTableModel>

namespace mailrig {

//! The keychain's entries of a storage as rows.
class StorageEntries : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, UsersColumn, ServiceColumn, KeyColumn };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(const QString &service, const QList<KeychainEntry> &entries);
    void setEntry(int row, const KeychainEntry &entry);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const KeychainEntry &entry, Column column) const;
    QString m_service;
    QList<KeychainEntry> m_entries;
};

} // namespace mailrig
