// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QTimer>

namespace mailrig {

class AccountItems;

//! The rows of the account list that a person wants to see. A model of its own, since
//! QSortFilterProxyModel takes row by row away: too slow for a keystroke among 10,000.
class AccountFilter : public QAbstractProxyModel {
    Q_OBJECT

public:
    //! Tags come after the kinds.
    enum class Kind { All, Untested, Failing, Expiring };

    AccountFilter(AccountItems *items, QObject *parent);
    //! Words, all of which have to be found somewhere in an account, whatever their case.
    void setText(const QString &text);
    void setKind(Kind kind);
    //! Only accounts with this tag; empty: all.
    void setTag(const QString &tag);
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;

    //! Certificates that end within this many days are expiring.
    static constexpr int expiryDays = 30;

private:
    [[nodiscard]] bool accepts(int row) const;
    [[nodiscard]] QList<int> accepted() const;
    void filter();
    [[nodiscard]] bool isShown(int sourceRow) const;
    //! Looks at these rows only: one of many accounts' tests that ends must not cost a look at all.
    void showChange(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void keep();
    void restore();

    AccountItems *m_items;
    QStringList m_words;
    Kind m_kind = Kind::All;
    QString m_tag;
    QList<int> m_rows; //!< source rows, ascending
    QModelIndexList m_keptProxies;
    QList<QPersistentModelIndex> m_keptSources;
};

} // namespace mailrig
