// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "ui/workspace.h"

#include <QAbstractListModel>
#include <QHash>

namespace mailrig {

//! The accounts on screen as rows of the list, with the outcome of each one's last test.
class AccountItems : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        AddressRole,
        StatusRole,
        StatusTextRole,
        BadgeRole,
        BadgeTextRole,
        ModifiedRole,
        SearchRole
    };
    //! How well the way to both servers is protected, the weaker side counting.
    enum class Badge { None, Safe, Waived, Open };
    enum class Status { Untested, Running, Ok, Failed, Cancelled };

    AccountItems(const Workspace &workspace, QObject *parent);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid id) const;
    void setStatus(QUuid id, Status status);
    [[nodiscard]] static Badge badgeOf(const Account &account);
    [[nodiscard]] static Status statusOf(Verdict verdict);

private:
    void reload();
    const Workspace &m_workspace;
    QList<Account> m_accounts;
    QHash<QUuid, Status> m_status;
};

} // namespace mailrig
