// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/exportaccounts.h"

#include "ui/texts/visible.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace mailrig {

ExportAccounts::ExportAccounts(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_search(new QLineEdit(this))
    , m_all(new QCheckBox(this))
{
    m_list->setObjectName(QStringLiteral("export.accounts"));
    m_list->setAccessibleName(tr("Accounts to export"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(fontMetrics().height() * 4);
    m_search->setObjectName(QStringLiteral("export.search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the accounts"));
    m_search->addAction(icon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_all->setObjectName(QStringLiteral("export.all"));
    auto *title = new QLabel(tr("&Accounts:"), this);
    title->setBuddy(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(title);
    row->addWidget(m_search, 1);
    row->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ExportAccounts::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_isLoading) {
            showCount();
            Q_EMIT edited();
        }
    });
    connect(m_all, &QCheckBox::clicked, this, [this] {
        const QScopedValueRollback loading(m_isLoading, true);
        const auto state = m_all->checkState() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
        for (int i = 0; i < m_list->count(); ++i) {
            if (!m_list->item(i)->isHidden()) {
                m_list->item(i)->setCheckState(state);
            }
        }
        showCount();
        Q_EMIT edited();
    });
    showCount();
}

void ExportAccounts::setAccounts(const QList<Account> &accounts)
{
    const auto before = chosen();
    {
        const QScopedValueRollback loading(m_isLoading, true);
        m_list->clear();
        for (const auto &each : accounts) {
            const auto name = texts::visible(each.name, 80);
            const auto address = texts::visible(each.identity.address, 80);
            auto *item = new QListWidgetItem(
                address.isEmpty() ? name : tr("%1 – %2", "account, address").arg(name, address),
                m_list);
            item->setToolTip(item->text().toHtmlEscaped());
            item->setData(Qt::UserRole, each.id);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    setChosen(before);
    filter(m_search->text());
    if (!m_list->currentItem()) {
        m_list->setCurrentRow(0);
    }
}

void ExportAccounts::setChosen(const QList<QUuid> &ids)
{
    const QSet<QUuid> wanted(ids.begin(), ids.end());
    const QScopedValueRollback loading(m_isLoading, true);
    for (int i = 0; i < m_list->count(); ++i) {
        auto *item = m_list->item(i);
        const bool isIn = wanted.contains(item->data(Qt::UserRole).toUuid());
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
        if (isIn && !m_list->currentItem()) {
            m_list->setCurrentItem(item);
        }
    }
    showCount();
}

QList<QUuid> ExportAccounts::chosen() const
{
    QList<QUuid> ids;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            ids << m_list->item(i)->data(Qt::UserRole).toUuid();
        }
    }
    return ids;
}

void ExportAccounts::showCount()
{
    const auto count = chosen().size();
    m_all->setEnabled(m_list->count() > 0);
    m_all->setCheckState(count == 0   ? Qt::Unchecked
            : count < m_list->count() ? Qt::PartiallyChecked
                                      : Qt::Checked);
    m_all->setText(
        tr("C&hoose all (%1 of %2)").arg(QString::number(count), QString::number(m_list->count())));
}

void ExportAccounts::filter(const QString &text)
{
    for (int i = 0; i < m_list->count(); ++i) {
        auto *item = m_list->item(i);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

} // namespace mailrig
