// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/namededitordelegate.h"

#include <QTableView>

namespace mailrig {

QWidget *NamedEditorDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor) {
        const bool isTable = qobject_cast<const QTableView *>(option.widget) != nullptr;
        editor->setAccessibleName(isTable
                ? index.model()->headerData(index.column(), Qt::Horizontal).toString()
                : option.widget ? option.widget->accessibleName()
                                : QString());
    }
    return editor;
}

} // namespace mailrig
