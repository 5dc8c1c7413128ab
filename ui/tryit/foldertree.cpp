// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/foldertree.h"

#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

namespace mailrig {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr qsizetype longestName = 100;

//! "Gesendet (sent)": what it is for stands beside names that do not say so.
QString titleOf(const Folder &folder)
{
    const auto name = texts::visible(folder.path.value(folder.path.size() - 1), longestName);
    const auto use = texts::specialUse(folder.use);
    const bool saysSo = use.isEmpty() || name.compare(use, Qt::CaseInsensitive) == 0;
    return saysSo ? name : FolderTree::tr("%1 (%2)", "folder, its use").arg(name, use);
}

QString countOf(const std::optional<quint32> &count)
{
    return count ? QLocale().toString(*count) : QString();
}

} // namespace

FolderTree::FolderTree(const QString &name, QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(name);
    setAccessibleName(tr("Folders"));
    setHeaderLabels({tr("Folder"), tr("New"), tr("All")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) {
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 3);
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!folder().isEmpty()) {
            Q_EMIT chosen(folder());
        }
    });
}

void FolderTree::withoutCounts()
{
    setColumnHidden(1, true);
    setColumnHidden(2, true);
    setHeaderHidden(true);
}

QTreeWidgetItem *FolderTree::itemAt(const QStringList &path)
{
    QTreeWidgetItem *parent = nullptr;
    // Folders that the server does not name, but within which there are others, are made up.
    for (qsizetype depth = 1; depth <= path.size(); ++depth) {
        auto *&item = m_items[path.first(depth)];
        if (!item) {
            item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
            item->setText(0, texts::visible(path.at(depth - 1), longestName));
            item->setFlags(Qt::ItemIsEnabled);
        }
        parent = item;
    }
    return parent;
}

void FolderTree::setFolders(const QList<Folder> &folders)
{
    const auto before = folder();
    const QSignalBlocker quiet(this);
    m_folders = folders;
    m_items.clear();
    clear();
    for (const auto &each : folders) {
        auto *item = itemAt(each.path.isEmpty() ? QStringList{each.name} : each.path);
        item->setText(0, titleOf(each));
        item->setText(1, countOf(each.unseen));
        item->setText(2, countOf(each.messages));
        for (const int column : {1, 2}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        item->setToolTip(0, texts::visible(each.name));
        item->setData(0, nameRole, each.isSelectable ? each.name : QString());
        item->setFlags(each.isSelectable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                         : Qt::ItemFlags(Qt::ItemIsEnabled));
    }
    expandToDepth(1);
    static_cast<void>(choose(before)); // it may be gone
}

QString FolderTree::folder() const
{
    const auto *item = currentItem();
    return item ? item->data(0, nameRole).toString() : QString();
}

bool FolderTree::choose(const QString &name)
{
    if (name.isEmpty()) {
        return false;
    }
    for (auto *item : std::as_const(m_items)) {
        if (item->data(0, nameRole).toString() == name) {
            setCurrentItem(item);
            return true;
        }
    }
    return false;
}

} // namespace mailrig
