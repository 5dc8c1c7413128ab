// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace mailrig {

class AccountItems;

//! The accounts, and a box to search them.
class AccountListView : public QWidget {
    Q_OBJECT

public:
    explicit AccountListView(AccountItems *items, QWidget *parent = nullptr);
    //! Null if none is chosen.
    [[nodiscard]] QUuid current() const;
    //! Empties the search if it hides that account.
    void setCurrent(QUuid id);
    //! The account below, or above: what to show when this one goes.
    [[nodiscard]] QUuid neighbour() const;
    void focusSearch();
    void focusList();

Q_SIGNALS:
    void chosen(QUuid id);

private:
    AccountItems *m_items;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace mailrig
