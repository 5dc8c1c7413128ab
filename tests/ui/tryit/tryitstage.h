// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowstage.h"
#include "ui/tryit/tryitwindow.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

namespace mailrig {

//! A message as a server has it, in a folder.
[[nodiscard]] inline ReceivedMessage sampleMessage(quint32 uid, const QString &subject,
    const MessageContent &content = {}, const QString &folder = QStringLiteral("INBOX"))
{
    ReceivedMessage message{.content = content};
    message.summary = {.id = {.folder = folder, .uidValidity = 7, .uid = uid},
        .attachmentsCount = int(content.attachments.size()),
        .contentType = QStringLiteral("text/plain"),
        .from = {.name = QStringLiteral("Anna"), .address = QStringLiteral("anna@example.org")},
        .to = {{.address = QStringLiteral("bob@example.org")}},
        .messageId = QStringLiteral("m%1@example.org").arg(uid),
        .receivedDate = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC),
        .subject = subject,
        .size = 1'200};
    if (message.content.text.isEmpty() && message.content.html.isEmpty()) {
        message.content.text = QStringLiteral("Text of ") + subject;
    }
    if (message.content.raw.isEmpty()) {
        message.content.raw = "Subject: " + subject.toUtf8() + "\r\n\r\nx\r\n";
    }
    message.content.headers = {{QStringLiteral("Subject"), subject}};
    return message;
}

//! Folders of a server that has its own names and a prefix.
[[nodiscard]] inline QList<Folder> sampleFolders()
{
    const auto folder = [](const QStringList &path, SpecialUse use, quint32 all, quint32 unseen) {
        return Folder{.name = path.join(u'/'),
            .path = path,
            .delimiter = u'/',
            .use = use,
            .messages = all,
            .unseen = unseen};
    };
    auto root = folder({QStringLiteral("Projects")}, SpecialUse::None, 0, 0);
    root.isSelectable = false;
    root.messages.reset();
    root.unseen.reset();
    return {folder({QStringLiteral("INBOX")}, SpecialUse::Inbox, 3, 2),
        folder({QStringLiteral("Ablage")}, SpecialUse::Archive, 120, 0),
        folder({QStringLiteral("Gesendet")}, SpecialUse::Sent, 40, 0), root,
        folder({QStringLiteral("Projects"), QStringLiteral("Ferry")}, SpecialUse::None, 7, 1)};
}

//! The window of an account, on a post office that a test fills.
class TryItStage : public WindowStage {
public:
    explicit TryItStage(const Account &account = sampleAccount(QStringLiteral("sales")))
        : WindowStage({account})
    {
        post.folders = sampleFolders();
        post.messages.insert(QStringLiteral("INBOX"),
            {sampleMessage(3, QStringLiteral("Third")), sampleMessage(2, QStringLiteral("Second")),
                sampleMessage(1, QStringLiteral("First"))});
        for (const auto *each : {"Ablage", "Gesendet", "Projects/Ferry"}) {
            post.messages.insert(QString::fromLatin1(each), {});
        }
    }
    void openWindow() { press(Qt::CTRL | Qt::Key_T); }
    [[nodiscard]] TryItWindow *tryIt() const { return window->findChild<TryItWindow *>(); }
    [[nodiscard]] QTreeWidget *folders() const
    {
        return find<QTreeWidget>(QStringLiteral("tryIt.folders"));
    }
    [[nodiscard]] QTreeWidget *rows() const
    {
        return find<QTreeWidget>(QStringLiteral("tryIt.messages"));
    }
    [[nodiscard]] QString plain(const char *name) const
    {
        return find<QPlainTextEdit>(QString::fromLatin1(name))->toPlainText();
    }
    [[nodiscard]] QString said() const
    {
        auto *bar = find<MessageBar>(QStringLiteral("tryIt.bar"));
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] bool isTroubled() const
    {
        return find(QStringLiteral("tryIt.trouble"))->isVisible();
    }
    void page(int index) const
    {
        find<QTabWidget>(QStringLiteral("tryIt.tabs"))->setCurrentIndex(index);
    }
    //! With the rows' numbers selected, by keys.
    void select(const QList<int> &numbers) const
    {
        rows()->clearSelection();
        for (const int each : numbers) {
            rows()->topLevelItem(each)->setSelected(true);
        }
        rows()->setCurrentItem(
            rows()->topLevelItem(numbers.last()), 0, QItemSelectionModel::NoUpdate);
    }
    void doAction(const char *name) const
    {
        tryIt()
            ->findChild<QAction *>(QStringLiteral("tryIt.action.") + QLatin1StringView(name))
            ->trigger();
    }
};

} // namespace mailrig
