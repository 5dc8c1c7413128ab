// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storagefiles.h"

#include "ui/texts/storagetexts.h"
#include "ui/texts/visible.h"
#include "ui/theme.h"

#include <QLocale>

namespace mailrig {

void StorageFiles::setFiles(const QList<StoredFile> &files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

int StorageFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int StorageFiles::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : PathColumn + 1;
}

QString StorageFiles::text(const StoredFile &file, Column column)
{
    switch (column) {
    case PurposeColumn:
        return texts::purpose(file);
    case StateColumn:
        return texts::state(file);
    case SizeColumn:
        return file.exists && !file.isFolder ? QLocale().formattedDataSize(file.size) : QString();
    case ModeColumn:
        return texts::mode(file);
    case ChangedColumn:
        return file.exists
            ? QLocale().toString(file.changed.toLocalTime().date(), QLocale::ShortFormat) + u' '
                + file.changed.toLocalTime().toString(QStringLiteral("HH:mm"))
            : QString();
    case PathColumn:
        return texts::visible(file.path, 4096);
    }
    return {};
}

QVariant StorageFiles::data(const QModelIndex &index, int role) const
{
    const auto &file = m_files.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole) {
        return text(file, column);
    }
    if (role == Qt::ToolTipRole) {
        return text(file, column).toHtmlEscaped();
    }
    if (role == Qt::TextAlignmentRole && column == SizeColumn) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::DecorationRole && column == StateColumn) {
        return file.error           ? icon(QStringLiteral("failed"), Tone::Bad)
            : file.isOpenToOthers() ? icon(QStringLiteral("warning"), Tone::Warning)
            : !file.exists          ? icon(QStringLiteral("notreached"), Tone::Muted)
                                    : icon(QStringLiteral("ok"), Tone::Good);
    }
    return {};
}

QVariant StorageFiles::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case PurposeColumn:
        return tr("What");
    case StateColumn:
        return tr("State");
    case SizeColumn:
        return tr("Size");
    case ModeColumn:
        return tr("Access");
    case ChangedColumn:
        return tr("Changed");
    case PathColumn:
        return tr("Path");
    }
    return {};
}

} // namespace mailrig
