// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"

#include <QDialog>

class QPushButton;

namespace mailrig {

class FolderTree;

//! Asks for a folder that messages are to go to.
class FolderChooser : public QDialog {
    Q_OBJECT

public:
    //! `from`, where they are, cannot be chosen.
    FolderChooser(
        const QString &title, const QList<Folder> &folders, const QString &from, QWidget *parent);
    [[nodiscard]] QString folder() const;

private:
    void showState();
    QString m_from;
    FolderTree *m_tree;
    QPushButton *m_take;
};

} // namespace mailrig
