// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tryit/tryitscenes.h"

#include "tests/ui/tryit/tryitstage.h"
#include "ui/tryit/outgoingfiles.h"

#include <QDir>
#include <QMessageBox>

namespace mailrig {

namespace {

using Look = std::function<void(QWidget &dialog, const QString &name)>;

void settle()
{
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(50); // what threads have answered, and one turn of layouts
}

void fillMail(TryItStage &stage)
{
    MessageContent content{.text = QStringLiteral("Dear Bob,\n\nthe ferry leaves at nine.\n\nAnna"),
        .html = QStringLiteral("<h3>The ferry</h3><p>It leaves at <b>nine</b>; see the "
                               "<a href='https://ferry.example/'>timetable</a>.</p>"
                               "<img src='http://tracker.example/x.png'>")};
    content.attachments = {{.name = QStringLiteral("timetable-of-the-whole-winter.pdf"),
                               .givenName = QStringLiteral("../timetable-of-the-whole-winter.pdf"),
                               .type = QStringLiteral("application/pdf"),
                               .content = QByteArray(120'000, 'x')},
        {.name = QStringLiteral("logo.png"),
            .givenName = QStringLiteral("logo.png"),
            .type = QStringLiteral("image/png"),
            .isInline = true,
            .content = QByteArray(9'000, 'x')}};
    auto &inbox = stage.post.messages[QStringLiteral("INBOX")];
    inbox = {sampleMessage(3, QStringLiteral("The ferry, and how to get there"), content),
        sampleMessage(2, QStringLiteral("Your invoice of October")),
        sampleMessage(1, QStringLiteral("Welcome"))};
    inbox[1].summary.flags = {QStringLiteral("\\Seen"), QStringLiteral("\\Answered")};
    inbox[2].summary.flags = {QStringLiteral("\\Seen"), QStringLiteral("\\Flagged")};
}

void lookAtReading(TryItStage &stage, const std::function<void(const QString &)> &look)
{
    look(QStringLiteral("read"));
    stage.select({0});
    QTest::qWait(400); // a short look
    auto *view = stage.find<QTabWidget>(QStringLiteral("tryIt.message"));
    for (int i = 0; i < view->count(); ++i) {
        view->setCurrentIndex(i);
        look(QStringLiteral("message %1").arg(i));
    }
    view->setCurrentIndex(0);
    stage.doAction("find");
    look(QStringLiteral("filter"));
    stage.doAction("find");
    stage.post.changing = [](const MessageChange &change) -> Result<ChangeResult> {
        return ChangeResult{
            .messages = {{.id = change.messages.at(0), .outcome = ChangeOutcome::Unknown}},
            .target = QStringLiteral("Ablage"),
            .error = Error{Cause::ConnectionLost, QStringLiteral("Connection reset by peer")}};
    };
    stage.doAction("archive");
    settle();
    look(QStringLiteral("lost in mid-move"));
    stage.click(QStringLiteral("tryIt.closeTrouble"));
    stage.click(QStringLiteral("messageBar.close"));
    stage.post.refusal
        = Error{Cause::CertificateSelfSigned, QStringLiteral("self-signed certificate")};
    stage.doAction("refresh");
    settle();
    look(QStringLiteral("certificate"));
    stage.post.refusal.reset();
    stage.click(QStringLiteral("tryIt.again"));
    settle();
}

void lookAtSending(TryItStage &stage, const std::function<void(const QString &)> &look)
{
    stage.page(1);
    look(QStringLiteral("send empty"));
    stage.click(QStringLiteral("send.send"));
    look(QStringLiteral("send to nobody"));
    stage.type(QStringLiteral("send.to"), QStringLiteral("bob@example.org, gone@example.org"));
    stage.type(QStringLiteral("send.subject"), QStringLiteral("The ferry"));
    stage.files.put(QStringLiteral("/x/timetable.pdf"), "%PDF-1.7");
    stage.window->findChild<OutgoingFiles *>()->addFiles(
        {QStringLiteral("/x/timetable.pdf")}, false);
    stage.window->findChild<OutgoingFiles *>()->addFiles(
        {QStringLiteral("/x/timetable.pdf")}, true);
    settle();
    look(QStringLiteral("send"));
    stage.post.hold();
    stage.click(QStringLiteral("send.send"));
    settle();
    stage.post.progress(5'120, 20'480);
    settle();
    look(QStringLiteral("sending"));
    stage.tryIt()->close();
    look(QStringLiteral("closed while sending"));
    stage.post.sendResult
        = {.recipients = {{QStringLiteral("bob@example.org"), {}},
               {QStringLiteral("gone@example.org"),
                   Error{Cause::RecipientRefused,
                       QStringLiteral("550 5.1.1 <gone@example.org>: unknown user")}}},
            .reply = QStringLiteral("250 2.0.0 Ok: queued as 4F7Q")};
    stage.post.release();
    settle();
    look(QStringLiteral("sent"));
    stage.click(QStringLiteral("messageBar.close"));
}

void lookAtRights(TryItStage &stage, const std::function<void(const QString &)> &look)
{
    stage.page(2);
    stage.post.sendRight
        = {Right::Send, Permission::Yes, Evidence::Tried, QStringLiteral("250 2.1.0 Ok")};
    stage.post.rightsReport
        = {.rows = {{Right::Open, Permission::Yes, Evidence::Tried, {}},
               {Right::List, Permission::Yes, Evidence::Tried, {}},
               {Right::Create, Permission::No, Evidence::Tried,
                   QStringLiteral("NO [NOPERM] Permission denied")},
               {Right::Move, Permission::Unknown, Evidence::None, {}},
               {Right::Delete, Permission::Yes, Evidence::Told, QStringLiteral("lrswte")}}};
    stage.click(QStringLiteral("rights.find"));
    settle();
    look(QStringLiteral("rights"));
    stage.post.refusal = Error{
        Cause::WrongPassword, QStringLiteral("NO [AUTHENTICATIONFAILED] Authentication failed.")};
    stage.click(QStringLiteral("rights.find"));
    settle();
    look(QStringLiteral("refused"));
}

} // namespace

void forEachTryItPage(QSize size, const Look &look)
{
    TryItStage stage;
    fillMail(stage);
    stage.openWindow();
    auto &window = *stage.tryIt();
    const auto lookAt = [&](const QString &name) {
        window.resize(window.size().boundedTo(size).expandedTo(window.minimumSizeHint()));
        settle();
        look(window, QStringLiteral("try it ") + name);
    };
    settle();
    lookAtReading(stage, lookAt);
    lookAtSending(stage, lookAt);
    lookAtRights(stage, lookAt);
    auto office = sampleAccount(QStringLiteral("office"));
    office.incoming.protocol = Protocol::Graph;
    office.outgoing.protocol = Protocol::None;
    TryItStage other(office);
    other.openWindow();
    other.tryIt()->resize(size.boundedTo(other.tryIt()->size()));
    settle();
    look(*other.tryIt(), QStringLiteral("try it graph"));
}

void takeTryItPictures(const QDir &folder, const QString &suffix, QSize size)
{
    forEachTryItPage(size, [&](QWidget &window, const QString &name) {
        auto file = name;
        file.replace(u' ', u'-');
        window.grab().save(folder.filePath(file + suffix + QStringLiteral(".png")));
    });
}

} // namespace mailrig
