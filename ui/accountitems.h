// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historystore.h"
#include "ui/workspace.h"

#include <QAbstractListModel>
#include <QTimer>

namespace mailrig {

//! The accounts on screen as rows of the list, with the outcome of each one's last test: the one
//! made here, or else the last of the history, which is read bit by bit while nothing else happens.
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
        TagsRole
    };
    //! How well the way to both servers is protected, the weaker side counting.
    enum class Badge { None, Safe, Waived, Open };
    enum class Status { Untested, Running, Ok, Failed, Cancelled };

    AccountItems(const Workspace &workspace, HistoryStore &history, QObject *parent);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid id) const;
    void setStatus(QUuid id, Status status);
    [[nodiscard]] static Badge badgeOf(const Account &account);
    [[nodiscard]] static Status statusOf(Verdict verdict);
    [[nodiscard]] static QString statusText(Status status);

    // What a filter asks of a row, without the detour of data().
    //! Everything of the account that can be searched, case folded.
    [[nodiscard]] const QString &searchText(int row) const { return m_rows.at(row).search; }
    [[nodiscard]] const QStringList &tags(int row) const { return m_rows.at(row).tags; }
    [[nodiscard]] Status status(int row) const;
    //! Of the last test; invalid if none was seen.
    [[nodiscard]] QDateTime certificateEnds(int row) const;
    //! All tags there are, by name.
    [[nodiscard]] QStringList allTags() const;

Q_SIGNALS:
    //! Some statuses became known: of rows that may be anywhere.
    void learned();

private:
    struct Row {
        QUuid id = {};
        QString name = {}, address = {}, search = {};
        QStringList tags = {};
        Badge badge = Badge::None;
        bool modified = false;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QString toolTip(int row) const;
    [[nodiscard]] Row rowOf(const Account &account) const;
    void show(QUuid id);
    void reload();
    void readOn();

    const Workspace &m_workspace;
    HistoryStore &m_history;
    QList<Row> m_rows;
    QHash<QUuid, int> m_index;
    QHash<QUuid, Status> m_status; //!< of tests made here
    QTimer m_reading;
    int m_next = 0; //!< the row whose history comes next
};

} // namespace mailrig
