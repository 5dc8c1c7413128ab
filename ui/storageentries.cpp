// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storageentries.h"

#include "ui/texts/storagetexts.h"
#include "ui/theme.h"

namespace mailrig {

namespace {

QIcon sign(KeychainEntry::State state)
{
    switch (state) {
    case KeychainEntry::State::Unasked:
        return icon(QStringLiteral("untested"), Tone::Muted);
    case KeychainEntry::State::InKeychain:
        return icon(QStringLiteral("ok"), Tone::Good);
    case KeychainEntry::State::InMemory:
        return icon(QStringLiteral("note"), Tone::Muted);
    case KeychainEntry::State::Missing:
        return icon(QStringLiteral("warning"), Tone::Warning);
    case KeychainEntry::State::Unreadable:
        return icon(QStringLiteral("failed"), Tone::Bad);
    }
    return {};
}

} // namespace

void StorageEntries::setEntries(const QString &service, const QList<KeychainEntry> &entries)
{
    beginResetModel();
    m_service = service;
    m_entries = entries;
    endResetModel();
}

void StorageEntries::setEntry(int row, const KeychainEntry &entry)
{
    m_entries[row] = entry;
    Q_EMIT dataChanged(index(row, 0), index(row, KeyColumn));
}

int StorageEntries::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int StorageEntries::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : KeyColumn + 1;
}

QString StorageEntries::text(const KeychainEntry &entry, Column column) const
{
    switch (column) {
    case NameColumn:
        return texts::title(entry);
    case StateColumn:
        return texts::state(entry);
    case UsersColumn:
        return texts::users(entry);
    case ServiceColumn:
        return m_service;
    case KeyColumn:
        return entry.key.toString(QUuid::WithoutBraces);
    }
    return {};
}

QVariant StorageEntries::data(const QModelIndex &index, int role) const
{
    const auto &entry = m_entries.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole) {
        return text(entry, column);
    }
    if (role == Qt::ToolTipRole) {
        return text(entry, column).toHtmlEscaped();
    }
    if (role == Qt::DecorationRole && column == StateColumn) {
        return sign(entry.state);
    }
    return {};
}

QVariant StorageEntries::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Secret");
    case StateColumn:
        return tr("State");
    case UsersColumn:
        return tr("Used by");
    case ServiceColumn:
        return tr("Service");
    case KeyColumn:
        return tr("Key");
    }
    return {};
}

} // namespace mailrig
