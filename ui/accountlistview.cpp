// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountlistview.h"

#include "ui/accountdelegate.h"
#include "ui/accountitems.h"
#include "ui/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace mailrig {

AccountListView::AccountListView(AccountItems *items, QWidget *parent)
    : QWidget(parent)
    , m_items(items)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search accounts"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(items);
    m_filter->setFilterRole(AccountItems::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().averageCharWidth() * 20);

    connect(
        m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_filter->index(0, 0));
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { Q_EMIT chosen(current()); });
}

QUuid AccountListView::current() const
{
    return m_list->currentIndex().data(AccountItems::IdRole).toUuid();
}

void AccountListView::setCurrent(QUuid id)
{
    const auto source = m_items->indexOf(id);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid()) {
        m_search->clear();
    }
    m_list->setCurrentIndex(m_filter->mapFromSource(source));
}

QUuid AccountListView::neighbour() const
{
    const auto row = m_list->currentIndex().row();
    const auto next = m_filter->index(row + 1 < m_filter->rowCount() ? row + 1 : row - 1, 0);
    return next.data(AccountItems::IdRole).toUuid();
}

void AccountListView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AccountListView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace mailrig
