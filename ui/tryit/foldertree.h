// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"

#include <QTreeWidget>

namespace mailrig {

//! The folders of a mailbox as a tree, with their special uses and counts.
class FolderTree : public QTreeWidget {
    Q_OBJECT

public:
    FolderTree(const QString &name, QWidget *parent);
    //! The chosen one stays chosen, if it is still there; tells nothing.
    void setFolders(const QList<Folder> &folders);
    [[nodiscard]] const QList<Folder> &folders() const { return m_folders; }
    //! The chosen one's name; empty if there is none, or none that holds messages.
    [[nodiscard]] QString folder() const;
    //! False if there is no such folder.
    bool choose(const QString &name);
    void withoutCounts();

Q_SIGNALS:
    //! Another one was chosen, that can hold messages.
    void chosen(const QString &folder);

private:
    [[nodiscard]] QTreeWidgetItem *itemAt(const QStringList &path);
    QList<Folder> m_folders;
    QHash<QStringList, QTreeWidgetItem *> m_items; //!< by path
};

} // namespace mailrig
