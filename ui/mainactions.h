// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QUndoStack;

namespace mailrig {

//! What a person can do from menus, tool bar and keys.
class MainActions : public QObject {
    Q_OBJECT

public:
    MainActions(QMainWindow *window, QUndoStack *undo);
    QAction *add, *save, *revert, *remove, *undo, *redo, *find, *test, *cancel, *preferences,
        *storage, *help, *about, *quit;
    QAction *duplicate, *environments, *secrets, *oauthApps;
    QAction *assistant;
    QAction *importing, *pasting, *exporting, *bundles, *roster;
    QAction *tryIt;

private:
    void fillMenus(QMainWindow *window);
    void fillToolBar(QMainWindow *window);
};

} // namespace mailrig
