// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountlistview.h"

#include "ui/accountdelegate.h"
#include "ui/accountfilter.h"
#include "ui/accountitems.h"
#include "ui/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>

namespace mailrig {

namespace {

// Keys of the choice, which are remembered: a kind, or "tag:" and the tag.
QString all()
{
    return QStringLiteral("all");
}

QString tagKey(const QString &tag)
{
    return QStringLiteral("tag:") + tag;
}

QString searchSetting()
{
    return QStringLiteral("accounts/search");
}

QString shownSetting()
{
    return QStringLiteral("accounts/shown");
}

} // namespace

AccountListView::AccountListView(AccountItems *items, QWidget *parent)
    : QWidget(parent)
    , m_items(items)
    , m_filter(new AccountFilter(items, this))
    , m_search(new QLineEdit(this))
    , m_clear(m_search->addAction(
          icon(QStringLiteral("failed"), Tone::Muted), QLineEdit::TrailingPosition))
    , m_shown(new QComboBox(this))
    , m_list(new QListView(this))
    , m_count(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_shown);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_count);

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search accounts"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->addAction(icon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    // Qt's own button would have all of the desktop's icons looked through before it is seen.
    m_clear->setObjectName(QStringLiteral("search.clear"));
    m_clear->setText(tr("Clear the search"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, m_search, &QLineEdit::clear);
    m_shown->setObjectName(QStringLiteral("shown"));
    m_shown->setAccessibleName(tr("Accounts to show"));
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shown->setMinimumContentsLength(12);
    m_list->setObjectName(QStringLiteral("accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setObjectName(QStringLiteral("accounts.count"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    fillShown();
    showCount();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_filter->setText(text);
        showCount();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_filter->index(0, 0));
        }
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this, &AccountListView::applyShown);
    connect(m_filter, &AccountFilter::layoutChanged, this, &AccountListView::showCount);
    connect(items, &AccountItems::layoutChanged, this, &AccountListView::fillShown);
    connect(items, &AccountItems::dataChanged, this,
        [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
            if (roles.isEmpty() || roles.contains(AccountItems::TagsRole)) {
                fillShown();
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
        setShown(all());
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

void AccountListView::addBelow(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void AccountListView::restore(const QSettings *settings)
{
    if (settings) {
        m_search->setText(settings->value(searchSetting()).toString());
        setShown(settings->value(shownSetting(), all()).toString());
    }
}

void AccountListView::save(QSettings *settings) const
{
    if (settings) {
        settings->setValue(searchSetting(), m_search->text());
        settings->setValue(shownSetting(), shownKey());
    }
}

void AccountListView::fillShown()
{
    using Kind = AccountFilter::Kind;
    QList<std::pair<QString, QString>> entries{{tr("All accounts"), all()},
        {tr("Not tested yet"), QStringLiteral("untested")},
        {tr("Failing"), QStringLiteral("failing")},
        {tr("Certificate expires within %1 days").arg(AccountFilter::expiryDays),
            QStringLiteral("expiring")}};
    static_assert(static_cast<int>(Kind::Expiring) == 3); // the entries above are the kinds
    for (const auto &tag : m_items->allTags()) {
        entries << std::pair{tr("Tag: %1").arg(tag), tagKey(tag)};
    }
    bool isSame = m_shown->count() == entries.size();
    for (int i = 0; isSame && i < entries.size(); ++i) {
        isSame = m_shown->itemData(i).toString() == entries.at(i).second;
    }
    if (isSame) {
        return;
    }
    const auto chosen = shownKey();
    {
        const QSignalBlocker quiet(m_shown);
        m_shown->clear();
        for (const auto &[text, key] : entries) {
            m_shown->addItem(text, key);
        }
        m_shown->setCurrentIndex(std::max(0, m_shown->findData(chosen)));
    }
    applyShown();
}

void AccountListView::applyShown()
{
    const auto kinds = static_cast<int>(AccountFilter::Kind::Expiring) + 1;
    const auto index = std::max(0, m_shown->currentIndex());
    const bool isTag = index >= kinds;
    m_filter->setKind(isTag ? AccountFilter::Kind::All : static_cast<AccountFilter::Kind>(index));
    m_filter->setTag(isTag ? shownKey().mid(tagKey({}).size()) : QString());
    showCount();
}

void AccountListView::showCount()
{
    const int shown = m_filter->rowCount();
    const int there = m_items->rowCount();
    m_count->setVisible(!m_filter->isOpen());
    m_count->setText(
        shown == 0 ? tr("No account matches.") : tr("%1 of %2 accounts").arg(shown).arg(there));
}

QString AccountListView::shownKey() const
{
    return m_shown->currentData().toString();
}

void AccountListView::setShown(const QString &key)
{
    m_shown->setCurrentIndex(std::max(0, m_shown->findData(key)));
}

} // namespace mailrig
