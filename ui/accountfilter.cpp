// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountfilter.h"

#include "ui/accountitems.h"

#include <algorithm>

namespace mailrig {

AccountFilter::AccountFilter(AccountItems *items, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_items(items)
{
    setSourceModel(items);
    m_rows = accepted();
    connect(items, &AccountItems::layoutAboutToBeChanged, this, [this] {
        Q_EMIT layoutAboutToBeChanged();
        keep();
    });
    connect(items, &AccountItems::layoutChanged, this, [this] {
        m_rows = accepted();
        restore();
        Q_EMIT layoutChanged();
    });
    connect(items, &AccountItems::dataChanged, this, &AccountFilter::showChange);
    connect(items, &AccountItems::learned, this, [this] {
        filter();
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, 0));
        }
    });
}

void AccountFilter::setText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    filter();
}

void AccountFilter::setKind(Kind kind)
{
    m_kind = kind;
    filter();
}

void AccountFilter::setTag(const QString &tag)
{
    m_tag = tag;
    filter();
}

bool AccountFilter::isOpen() const
{
    return m_words.isEmpty() && m_kind == Kind::All && m_tag.isEmpty();
}

bool AccountFilter::accepts(int row) const
{
    const auto &text = m_items->searchText(row);
    const auto has = [&text](const QString &word) { return text.contains(word); };
    if (!std::all_of(m_words.cbegin(), m_words.cend(), has)
        || (!m_tag.isEmpty() && !m_items->tags(row).contains(m_tag))) {
        return false;
    }
    switch (m_kind) {
    case Kind::All:
        return true;
    case Kind::Untested:
        return m_items->status(row) == AccountItems::Status::Untested;
    case Kind::Failing:
        return m_items->status(row) == AccountItems::Status::Failed;
    case Kind::Expiring: {
        const auto ends = m_items->certificateEnds(row);
        return ends.isValid() && ends < QDateTime::currentDateTimeUtc().addDays(expiryDays);
    }
    }
    return false;
}

QList<int> AccountFilter::accepted() const
{
    QList<int> rows;
    const int count = m_items->rowCount();
    rows.reserve(count);
    for (int row = 0; row < count; ++row) {
        if (accepts(row)) {
            rows << row;
        }
    }
    return rows;
}

void AccountFilter::filter()
{
    auto rows = accepted();
    if (rows == m_rows) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    keep();
    m_rows = std::move(rows);
    restore();
    Q_EMIT layoutChanged();
}

bool AccountFilter::isShown(int sourceRow) const
{
    return std::binary_search(m_rows.cbegin(), m_rows.cend(), sourceRow);
}

void AccountFilter::showChange(
    const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    for (int row = from.row(); row <= to.row(); ++row) {
        if (accepts(row) != isShown(row)) {
            filter();
            break;
        }
    }
    // A span of source rows is a span of ours, since the order is the same.
    const auto first = std::lower_bound(m_rows.cbegin(), m_rows.cend(), from.row());
    const auto last = std::upper_bound(m_rows.cbegin(), m_rows.cend(), to.row());
    if (first != last) {
        Q_EMIT dataChanged(index(int(first - m_rows.cbegin()), 0),
            index(int(last - m_rows.cbegin()) - 1, 0), roles);
    }
}

void AccountFilter::keep()
{
    m_keptProxies = persistentIndexList();
    m_keptSources.clear();
    for (const auto &each : std::as_const(m_keptProxies)) {
        m_keptSources << QPersistentModelIndex(mapToSource(each));
    }
}

void AccountFilter::restore()
{
    QModelIndexList now;
    for (const auto &each : std::as_const(m_keptSources)) {
        now << mapFromSource(each);
    }
    changePersistentIndexList(m_keptProxies, now);
    m_keptProxies.clear();
    m_keptSources.clear();
}

QModelIndex AccountFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex AccountFilter::parent(const QModelIndex & /*child*/) const
{
    return {};
}

int AccountFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AccountFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex AccountFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_items->index(m_rows.at(proxy.row())) : QModelIndex();
}

QModelIndex AccountFilter::mapFromSource(const QModelIndex &source) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), source.row());
    const bool isShown = source.isValid() && found != m_rows.cend() && *found == source.row();
    return isShown ? index(int(found - m_rows.cbegin()), 0) : QModelIndex();
}

} // namespace mailrig
