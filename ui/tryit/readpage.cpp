// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/readpage.h"

#include "ui/texts/mailerrors.h"
#include "ui/texts/visible.h"
#include "ui/tryit/filterbar.h"
#include "ui/tryit/foldertree.h"
#include "ui/tryit/messagelist.h"
#include "ui/tryit/messageview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

constexpr int passing = 250; // milliseconds a key may stay on a message before it is fetched
constexpr qint64 largestUnasked = 1'048'576; // bytes; larger ones are fetched by Enter

} // namespace

ReadPage::ReadPage(const TryItParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_isImap(parts.desk.account().incoming.protocol == Protocol::Imap)
    , m_pause(new QTimer(this))
    , m_folders(new FolderTree(QStringLiteral("tryIt.folders"), this))
    , m_filter(new FilterBar(m_isImap, this))
    , m_list(new MessageList(m_isImap, this))
    , m_view(new MessageView(parts.services, this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(passing);
    addActions();
    layOut();
    connectAll();
    showState();
}

QAction *ReadPage::addAction(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("tryIt.action.") + name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    return action;
}

void ReadPage::addActions()
{
    m_refresh = addAction(QStringLiteral("refresh"), tr("Re&fresh"), QKeySequence::Refresh);
    m_find = addAction(QStringLiteral("find"), tr("F&ilter"), QKeySequence::Find);
    m_markRead = addAction(QStringLiteral("markRead"), tr("&Mark as read"), Qt::CTRL | Qt::Key_M);
    m_markUnread
        = addAction(QStringLiteral("markUnread"), tr("Mark as &unread"), Qt::CTRL | Qt::Key_U);
    m_flag = addAction(QStringLiteral("flag"), tr("&Flag"), Qt::CTRL | Qt::Key_G);
    m_unflag = addAction(
        QStringLiteral("unflag"), tr("&Take the flag off"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_archive = addAction(QStringLiteral("archive"), tr("&Archive"), Qt::CTRL | Qt::Key_E);
    m_move = addAction(QStringLiteral("move"), tr("Mo&ve…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_copy = addAction(QStringLiteral("copy"), tr("&Copy into…"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_delete = addAction(QStringLiteral("delete"), tr("De&lete…"), QKeySequence::Delete);
    m_newFolder = addAction(
        QStringLiteral("newFolder"), tr("&New folder…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_ofMessages
        = {m_markRead, m_markUnread, m_flag, m_unflag, m_archive, m_move, m_copy, m_delete};
    if (!m_isImap) {
        // What POP3 cannot do is not offered.
        for (auto *each :
            {m_markRead, m_markUnread, m_flag, m_unflag, m_archive, m_move, m_copy, m_newFolder}) {
            each->setVisible(false);
            each->setEnabled(false);
            m_ofMessages.removeAll(each);
        }
    }
}

QPushButton *ReadPage::button(QAction *action, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QStringLiteral("tryIt.") + action->objectName().section(u'.', 2));
    made->setAutoDefault(false);
    made->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    made->setVisible(action->isVisible());
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    connect(
        action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
    return made;
}

void ReadPage::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3); // seven in a window of 640
    buttons->addWidget(button(m_refresh, m_refresh->text()));
    m_filterButton = button(m_find, m_find->text());
    m_filterButton->setCheckable(true);
    buttons->addWidget(m_filterButton);
    buttons->addStretch(1);
    for (auto *each : {m_markRead, m_archive, m_move, m_delete}) {
        buttons->addWidget(button(each, each->text()));
    }
    auto *more = new QPushButton(tr("Mor&e"), this);
    more->setObjectName(QStringLiteral("tryIt.more"));
    more->setAutoDefault(false);
    auto *menu = new QMenu(more);
    menu->addActions({m_markUnread, m_flag, m_unflag, m_copy, m_newFolder});
    more->setMenu(menu);
    more->setVisible(m_isImap);
    buttons->addWidget(more);
    m_list->rows()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->rows()->addActions(m_ofMessages);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setObjectName(QStringLiteral("tryIt.down"));
    right->addWidget(m_list);
    right->addWidget(m_view);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setObjectName(QStringLiteral("tryIt.across"));
    across->addWidget(m_folders);
    across->addWidget(right);
    for (auto *splitter : {right, across}) {
        splitter->setChildrenCollapsible(false);
    }
    across->setStretchFactor(1, 1);
    const auto width = fontMetrics().averageCharWidth();
    across->setSizes({width * 34, width * 80});
    m_filter->setVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_filter);
    layout->addWidget(across, 1);
}

void ReadPage::connectAll()
{
    connect(m_refresh, &QAction::triggered, this, [this] {
        m_parts.trouble.clear();
        refresh();
    });
    connect(m_find, &QAction::triggered, this, [this] {
        const bool shows = m_filter->isHidden();
        m_filter->setVisible(shows);
        m_filterButton->setChecked(shows);
        if (shows) {
            m_filter->setFocus();
        } else {
            m_filter->reset();
            loadPage(0);
        }
    });
    connect(m_markRead, &QAction::triggered, this, [this] { mark(MessageMark::Seen); });
    connect(m_markUnread, &QAction::triggered, this, [this] { mark(MessageMark::Unseen); });
    connect(m_flag, &QAction::triggered, this, [this] { mark(MessageMark::Flagged); });
    connect(m_unflag, &QAction::triggered, this, [this] { mark(MessageMark::Unflagged); });
    connect(m_archive, &QAction::triggered, this, &ReadPage::archive);
    connect(m_move, &QAction::triggered, this, [this] { askForTarget(ChangeKind::Move); });
    connect(m_copy, &QAction::triggered, this, [this] { askForTarget(ChangeKind::Copy); });
    connect(m_delete, &QAction::triggered, this, &ReadPage::askAboutDelete);
    connect(m_newFolder, &QAction::triggered, this, &ReadPage::askForFolderName);
    connect(m_folders, &FolderTree::chosen, this, [this] {
        m_list->clear();
        loadPage(0);
    });
    connect(m_filter, &FilterBar::wanted, this, [this] { loadPage(0); });
    connect(m_list, &MessageList::pageWanted, this, &ReadPage::loadPage);
    connect(m_list, &MessageList::changed, this, &ReadPage::considerMessage);
    connect(m_list, &MessageList::opened, this, &ReadPage::loadMessage);
    connect(m_pause, &QTimer::timeout, this, &ReadPage::loadMessage);
    connect(m_view, &MessageView::linkChosen, this, &ReadPage::offerLink);
    connect(m_view, &MessageView::saved, this, [this](const QStringList &paths) {
        m_parts.bar.say(FieldMark::Kind::Note,
            tr("Saved: %1").arg(texts::visible(paths.join(QStringLiteral(", ")))));
    });
    connect(m_view, &MessageView::failed, this,
        [this](const Error &error) { m_parts.tell(error, texts::MailTask::Read); });
    connect(&m_parts.desk, &MailDesk::busyChanged, this, &ReadPage::showState);
}

void ReadPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isStarted, true)) {
        refresh();
        m_folders->setFocus();
    }
}

void ReadPage::refresh()
{
    m_parts.desk.read<QList<Folder>>(
        MailDesk::Task::Folders, [](Mailbox &box) { return box.folders(); },
        [this](const Result<QList<Folder>> &folders) {
            if (!folders) {
                m_parts.tell(folders.error(), texts::MailTask::Read, [this] { refresh(); });
                return;
            }
            m_folders->setFolders(*folders);
            if (!m_folders->folder().isEmpty()) {
                loadPage(m_list->page());
                return;
            }
            m_list->clear();
            for (const auto &each : *folders) {
                if (m_folders->choose(each.name)) { // and is loaded by that
                    break;
                }
            }
        });
}

void ReadPage::loadPage(int page)
{
    const auto folder = m_folders->folder();
    if (folder.isEmpty()) {
        return;
    }
    auto filter = m_filter->filter();
    filter.page = std::max(0, page);
    m_parts.desk.read<MessagePage>(
        MailDesk::Task::Page,
        [folder, filter](Mailbox &box) { return box.messages(folder, filter); },
        [this, filter](const Result<MessagePage> &found) {
            if (!found) {
                m_parts.tell(found.error(), texts::MailTask::Read,
                    [this, page = filter.page] { loadPage(page); });
                return;
            }
            if (found->messages.isEmpty() && filter.page > 0) {
                loadPage(filter.page - 1); // all of the last page are gone
                return;
            }
            m_list->setPage(*found, filter);
        });
}

//! A short look is enough to fetch a small message; one that is passed over is not fetched.
void ReadPage::considerMessage()
{
    const auto message = m_list->current();
    showState();
    if (message && message->id == m_shown) {
        return;
    }
    m_shown.reset();
    m_pause->stop();
    m_parts.desk.drop(MailDesk::Task::Message);
    if (!message) {
        m_view->clear({});
        return;
    }
    const bool isSmall = message->size <= largestUnasked;
    m_view->clear(isSmall ? QString()
                          : tr("This message has %1. Press Enter in the list to fetch it.")
                                .arg(texts::dataSize(message->size)));
    if (isSmall) {
        m_pause->start();
    }
}

void ReadPage::loadMessage()
{
    const auto message = m_list->current();
    m_pause->stop();
    if (!message) {
        return;
    }
    m_view->clear(tr("Fetching…"));
    m_parts.desk.read<ReceivedMessage>(
        MailDesk::Task::Message, [id = message->id](Mailbox &box) { return box.message(id, {}); },
        [this, id = message->id](const Result<ReceivedMessage> &read) {
            if (read) {
                m_shown = id;
                m_view->setMessage(*read);
                return;
            }
            m_view->clear({});
            m_parts.tell(read.error(), texts::MailTask::Read, [this] { loadMessage(); });
        });
}

void ReadPage::showState()
{
    const bool isChanging = m_parts.desk.isBusy(MailDesk::Task::Change);
    const bool isChosen = !m_list->selected().isEmpty();
    for (auto *each : std::as_const(m_ofMessages)) {
        each->setEnabled(isChosen && !isChanging);
    }
    m_newFolder->setEnabled(m_isImap && !isChanging && !m_folders->folders().isEmpty());
}

void ReadPage::offerLink(const QUrl &link)
{
    const auto address = link.toString(QUrl::FullyEncoded);
    m_parts.bar.say(FieldMark::Kind::Note, tr("The link leads to %1").arg(texts::visible(address)),
        {{.name = QStringLiteral("tryIt.openLink"),
             .text = tr("Open in the browser"),
             .chosen =
                 [this, link] {
                     const auto &open = m_parts.services.openBrowser;
                     if (!open || !open(link)) {
                         m_parts.bar.say(FieldMark::Kind::Warning,
                             tr("There is no browser here. Copy the address instead."));
                     }
                 }},
            {.name = QStringLiteral("tryIt.copyLink"),
                .text = tr("Copy the address"),
                .chosen = [address] { QGuiApplication::clipboard()->setText(address); }}});
}

} // namespace mailrig
