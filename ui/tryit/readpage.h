// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tryit/tryitparts.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QTimer;

namespace mailrig {

class FilterBar;
class FolderTree;
class MessageList;
class MessageView;

//! The account's folders and messages: looked at without leaving a mark, and changed when asked.
class ReadPage : public QWidget {
    Q_OBJECT

public:
    ReadPage(const TryItParts &parts, QWidget *parent);
    //! Asks for the folders, and for what is shown of the chosen one.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void addActions();
    [[nodiscard]] QAction *addAction(
        const QString &name, const QString &text, const QKeySequence &keys);
    [[nodiscard]] QPushButton *button(QAction *action, const QString &text);
    void connectAll();
    void loadPage(int page);
    void loadMessage();
    void considerMessage();
    void showState();
    void offerLink(const QUrl &link);

    // readchanges.cpp
    void mark(MessageMark mark);
    void askForTarget(ChangeKind kind);
    void archive();
    void askAboutDelete();
    void askForFolderName();
    void createFolder(const QString &name);
    [[nodiscard]] MessageChange changeOf(ChangeKind kind) const;
    void change(const MessageChange &change);
    //! `subjects` by the texts of ids.
    void tellChanged(const MessageChange &change, const ChangeResult &result,
        const QHash<QString, QString> &subjects);

    const TryItParts &m_parts;
    const bool m_isImap;
    bool m_isStarted = false;
    QTimer *m_pause; //!< until a message that keys pass over is fetched
    FolderTree *m_folders;
    FilterBar *m_filter;
    MessageList *m_list;
    MessageView *m_view;
    QList<QAction *> m_ofMessages; //!< those that need a selection
    QAction *m_refresh, *m_find, *m_markRead, *m_markUnread, *m_flag, *m_unflag, *m_archive,
        *m_move, *m_copy, *m_delete, *m_newFolder;
    QPushButton *m_filterButton;
    std::optional<MessageId> m_shown; //!< the message that is
};

} // namespace mailrig
