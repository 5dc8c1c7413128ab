// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/importitems.h"

#include "ui/texts/exchangetexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"
#include "ui/theme.h"

#include <algorithm>

namespace mailrig {

namespace {

constexpr qsizetype mostOfForeign = 80;

QString inShort(QStringView foreign)
{
    return texts::visible(foreign, mostOfForeign);
}

bool hasKind(const QList<ProfileNote> &notes, ProfileNote::Kind kind)
{
    return std::any_of(
        notes.begin(), notes.end(), [kind](const ProfileNote &note) { return note.kind == kind; });
}

} // namespace

QString serverInShort(const Server &server, bool isOutgoing)
{
    const auto protocol = texts::label(server.protocol, isOutgoing);
    return server.protocol == Protocol::None || server.host.isEmpty()
        ? protocol
        : protocol + u' ' + inShort(server.host);
}

void ImportItems::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

void ImportItems::setChoice(int row, ImportChoice choice)
{
    auto &entry = m_plan.entries[row];
    if (entry.choice != choice && entry.possibleChoices().contains(choice)) {
        entry.choice = choice;
        tell(row);
    }
}

void ImportItems::setName(int row, const QString &name)
{
    auto &entry = m_plan.entries[row];
    if (entry.account.name != name) {
        entry.account.name = name;
        tell(row);
    }
}

void ImportItems::chooseForDuplicates(ImportChoice choice)
{
    m_plan.chooseForDuplicates(choice);
    tell(-1);
}

void ImportItems::chooseForSecrets(SecretChoice choice)
{
    m_plan.chooseForSecrets(choice);
}

void ImportItems::tell(int row)
{
    const auto last = rowCount() - 1;
    Q_EMIT dataChanged(index(row < 0 ? 0 : row, 0), index(row < 0 ? last : row, NotesColumn));
}

int ImportItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.entries.size());
}

int ImportItems::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : NotesColumn + 1;
}

QString ImportItems::text(const ImportEntry &entry, Column column) const
{
    switch (column) {
    case NameColumn:
        return inShort(entry.account.name);
    case AddressColumn:
        return inShort(entry.account.identity.address);
    case IncomingColumn:
        return serverInShort(entry.account.incoming, false);
    case OutgoingColumn:
        return serverInShort(entry.account.outgoing, true);
    case ChoiceColumn: {
        const auto choice = texts::importChoice(entry.choice);
        if (!entry.duplicateName.isEmpty()) {
            return tr("%1 (here as “%2”)", "what happens, an account's name")
                .arg(choice, inShort(entry.duplicateName));
        }
        return entry.twin < 0
            ? choice
            : tr("%1 (the same as “%2”)", "what happens, an account's name")
                  .arg(choice, inShort(m_plan.entries.at(entry.twin).account.name));
    }
    case NotesColumn:
        return entry.notes.isEmpty() ? QString() : QString::number(entry.notes.size());
    }
    return {};
}

QVariant ImportItems::data(const QModelIndex &index, int role) const
{
    const auto &entry = m_plan.entries.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole) {
        return text(entry, column);
    }
    if (role == Qt::ToolTipRole) {
        return text(entry, column).toHtmlEscaped();
    }
    if (role == Qt::CheckStateRole && column == NameColumn) {
        return entry.choice == ImportChoice::Skip ? Qt::Unchecked : Qt::Checked;
    }
    if (role == Qt::DecorationRole && column == NotesColumn && !entry.notes.isEmpty()) {
        return hasKind(entry.notes, ProfileNote::Kind::Error)
            ? icon(QStringLiteral("failed"), Tone::Bad)
            : hasKind(entry.notes, ProfileNote::Kind::Warning)
            ? icon(QStringLiteral("warning"), Tone::Warning)
            : icon(QStringLiteral("note"), Tone::Muted);
    }
    return {};
}

bool ImportItems::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != NameColumn) {
        return false;
    }
    const auto possible = m_plan.entries.at(index.row()).possibleChoices();
    const bool isWanted = value.toInt() == Qt::Checked;
    for (const auto choice : possible) {
        if ((choice != ImportChoice::Skip) == isWanted) {
            setChoice(index.row(), choice);
            return true;
        }
    }
    return false;
}

Qt::ItemFlags ImportItems::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ImportItems::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Account");
    case AddressColumn:
        return tr("Address");
    case IncomingColumn:
        return tr("Incoming");
    case OutgoingColumn:
        return tr("Outgoing");
    case ChoiceColumn:
        return tr("What happens");
    case NotesColumn:
        return tr("Notes");
    }
    return {};
}

} // namespace mailrig
