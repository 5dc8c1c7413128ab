// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"

#include <QAbstractTableModel>

namespace mailrig {

//! The accounts of an import as rows: what they are, and what is to become of them. An account
//! without its check mark is left out.
class ImportItems : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        AddressColumn,
        IncomingColumn,
        OutgoingColumn,
        ChoiceColumn,
        NotesColumn
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(const ImportPlan &plan);
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }
    void setChoice(int row, ImportChoice choice);
    void setName(int row, const QString &name);
    //! Of all accounts that are there already, as far as it is possible.
    void chooseForDuplicates(ImportChoice choice);
    void chooseForSecrets(SecretChoice choice);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ImportEntry &entry, Column column) const;
    void tell(int row);
    ImportPlan m_plan;
};

//! "IMAP imap.example.org"; the host bounded.
[[nodiscard]] QString serverInShort(const Server &server, bool isOutgoing);

} // namespace mailrig
