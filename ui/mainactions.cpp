// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "ui/theme.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace mailrig {

namespace {

QAction *action(QMainWindow *window, const QString &name, const QString &text,
    const QKeySequence &keys, const QString &picture = {})
{
    auto *made = new QAction(text, window);
    made->setObjectName(QStringLiteral("action.") + name);
    made->setShortcut(keys);
    if (!picture.isEmpty()) {
        made->setIcon(icon(picture));
    }
    window->addAction(made);
    return made;
}

} // namespace

MainActions::MainActions(QMainWindow *window, QUndoStack *stack)
    : QObject(window)
    , add(action(window, QStringLiteral("add"), tr("&New account"), QKeySequence::New))
    , save(action(
          window, QStringLiteral("save"), tr("&Save"), QKeySequence::Save, QStringLiteral("save")))
    , revert(action(window, QStringLiteral("revert"), tr("&Return to saved"), {}))
    , remove(action(window, QStringLiteral("delete"), tr("&Delete account"),
          Qt::CTRL | Qt::Key_Delete, QStringLiteral("delete")))
    , undo(stack->createUndoAction(window, tr("&Undo")))
    , redo(stack->createRedoAction(window, tr("&Redo")))
    , find(action(window, QStringLiteral("find"), tr("&Find account"), QKeySequence::Find,
          QStringLiteral("search")))
    , test(action(window, QStringLiteral("test"), tr("&Test"), Qt::Key_F5, QStringLiteral("test")))
    , cancel(action(window, QStringLiteral("cancel"), tr("&Cancel test"), Qt::Key_Escape,
          QStringLiteral("cancel")))
    , preferences(action(
          window, QStringLiteral("preferences"), tr("&Preferences…"), QKeySequence::Preferences))
    , storage(action(window, QStringLiteral("storage"), tr("What is &stored where"), {}))
    , help(
          action(window, QStringLiteral("help"), tr("&Keys and hints"), QKeySequence::HelpContents))
    , about(action(window, QStringLiteral("about"), tr("&About Mailrig"), {}))
    , quit(action(window, QStringLiteral("quit"), tr("&Quit"), Qt::CTRL | Qt::Key_Q))
    , duplicate(action(window, QStringLiteral("duplicate"), tr("Dup&licate account"),
          Qt::CTRL | Qt::Key_D, QStringLiteral("copy")))
    , environments(action(
          window, QStringLiteral("environments"), tr("&Environments…"), Qt::CTRL | Qt::Key_E))
    , secrets(action(window, QStringLiteral("secrets"), tr("Se&crets…"), Qt::CTRL | Qt::Key_K,
          QStringLiteral("lock")))
    , oauthApps(action(window, QStringLiteral("oauthApps"), tr("&OAuth apps…"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_K))
    , assistant(action(window, QStringLiteral("assistant"), tr("&Add account…"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_N, QStringLiteral("add")))
    , importing(action(window, QStringLiteral("import"), tr("&Import…"), Qt::CTRL | Qt::Key_I))
    , pasting(action(window, QStringLiteral("paste"), tr("Import from clip&board"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_V))
    , exporting(action(
          window, QStringLiteral("export"), tr("&Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , bundles(action(window, QStringLiteral("bundles"), tr("&Bundles…"), Qt::CTRL | Qt::Key_B))
    , roster(action(window, QStringLiteral("roster"), tr("R&oster…"), Qt::CTRL | Qt::Key_R))
    , tryIt(action(window, QStringLiteral("tryIt"), tr("Tr&y it…"), Qt::CTRL | Qt::Key_T,
          QStringLiteral("mail")))
{
    undo->setObjectName(QStringLiteral("action.undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(icon(QStringLiteral("undo")));
    redo->setObjectName(QStringLiteral("action.redo"));
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}); // either is usual
    redo->setIcon(icon(QStringLiteral("redo")));
    if (preferences->shortcut().isEmpty()) {
        preferences->setShortcut(Qt::CTRL | Qt::Key_Comma); // desktops without a standard one
    }
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    fillMenus(window);
    fillToolBar(window);
}

void MainActions::fillMenus(QMainWindow *window)
{
    auto *file = window->menuBar()->addMenu(tr("&File"));
    file->addActions({assistant, add, save, revert});
    file->addSeparator();
    file->addActions({importing, exporting, bundles, roster});
    file->addSeparator();
    file->addAction(quit);
    auto *edit = window->menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(pasting);
    edit->addActions({find, remove});
    edit->addActions({duplicate, environments, secrets, oauthApps});
    edit->addSeparator();
    edit->addAction(preferences);
    auto *tests = window->menuBar()->addMenu(tr("&Test"));
    tests->addActions({test, cancel, tryIt});
    auto *helps = window->menuBar()->addMenu(tr("&Help"));
    helps->addActions({help, storage, about});
}

void MainActions::fillToolBar(QMainWindow *window)
{
    auto *bar = window->addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({assistant, save, undo, redo, remove, test, tryIt});
    // What a narrow window hides is behind a sign that Qt draws dark on dark, too.
    if (auto *more = bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setIcon(icon(QStringLiteral("more")));
    }
    // The tool bar is short: verbs only; the undo's name is in the menu and in its tool tip.
    assistant->setIconText(tr("Add"));
    remove->setIconText(tr("Delete"));
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
}

} // namespace mailrig
