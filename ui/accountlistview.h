// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSettings;
class QVBoxLayout;

namespace mailrig {

class AccountFilter;
class AccountItems;

//! The accounts, a box to search them, and a choice of which of them to show.
class AccountListView : public QWidget {
    Q_OBJECT

public:
    explicit AccountListView(AccountItems *items, QWidget *parent = nullptr);
    //! Null if none is chosen.
    [[nodiscard]] QUuid current() const;
    //! Empties search and choice if they hide that account.
    void setCurrent(QUuid id);
    //! The account below, or above: what to show when this one goes.
    [[nodiscard]] QUuid neighbour() const;
    void focusSearch();
    void focusList();
    //! Something of its own below the list.
    void addBelow(QWidget *widget);

    //! Search and choice as they were left; nothing happens without `settings`.
    void restore(const QSettings *settings);
    void save(QSettings *settings) const;

Q_SIGNALS:
    void chosen(QUuid id);

private:
    void fillShown();
    void applyShown();
    void showCount();
    [[nodiscard]] QString shownKey() const;
    void setShown(const QString &key);

    AccountItems *m_items;
    AccountFilter *m_filter;
    QLineEdit *m_search;
    QAction *m_clear;
    QComboBox *m_shown;
    QListView *m_list;
    QLabel *m_count;
    QVBoxLayout *m_layout;
};

} // namespace mailrig
