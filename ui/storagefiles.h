// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage.h"

#include <QAbstractTableModel>

namespace mailrig {

//! The files of a storage as rows.
class StorageFiles : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PurposeColumn, StateColumn, SizeColumn, ModeColumn, ChangedColumn, PathColumn };

    using QAbstractTableModel::QAbstractTableModel;
    void setFiles(const QList<StoredFile> &files);
    [[nodiscard]] const QList<StoredFile> &files() const { return m_files; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const StoredFile &file, Column column);
    QList<StoredFile> m_files;
};

} // namespace mailrig
