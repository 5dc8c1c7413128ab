// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/labmail.h"
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000;
const auto inbox = u"INBOX"_s;

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator(42).generate(reinterpret_cast<quint32 *>(bytes.data()),
        reinterpret_cast<quint32 *>(bytes.data()) + size / 4);
    return bytes;
}

QByteArray data(const QString &name)
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA) + u"/messages/"_s + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const QList<Folder> &folders)
{
    QStringList names;
    for (const auto &each : folders) {
        names << each.name;
    }
    return names;
}

} // namespace

//! Mail over real Dovecot and Postfix.
class TstLabMail : public QObject {
    Q_OBJECT

private:
    //! The page, once the inbox holds as many.
    static Result<MessagePage> arrived(Mailbox &mailbox, qint64 count)
    {
        QElapsedTimer timer;
        timer.start();
        while (true) {
            const auto page = LabMail::done(mailbox.messages(inbox, {}));
            if (!page || page->inFolder >= count || timer.hasExpired(patience)) {
                return page;
            }
            QTest::qWait(50);
        }
    }
    static OutgoingMessage rich(const QString &to)
    {
        return {.from = {.name = u"Jürgen Groß"_s},
            .to = {{u"Łódź, 東京"_s, to}},
            .subject = u"Grüße 🎉 日本語"_s,
            .text = u"Schöne Grüße\n.\n..\nFrom me\n"_s,
            .html = u"<p>Schöne Grüße <img src=\"cid:dot@x\"></p>\n"_s,
            .attachments
            = {{.name = u"dot.png"_s, .content = randomBytes(700), .contentId = u"dot@x"_s},
                {.name = u"Übersicht 日本.pdf"_s, .content = randomBytes(5000)}},
            .headers = {{u"X-Mailrig"_s, u"ä ö ü"_s}}};
    }
    static void compare(const ReceivedMessage &message, const QJsonObject &python)
    {
        QCOMPARE(message.summary.subject, python[u"subject"_s].toString());
        QCOMPARE(message.summary.from.name, python[u"from"_s][0][0].toString());
        QCOMPARE(message.summary.to.constFirst().name, python[u"to"_s][0][0].toString());
        QCOMPARE(message.summary.messageId, python[u"messageId"_s].toString());
        QCOMPARE(message.content.text, python[u"text"_s][0].toString());
        QCOMPARE(message.content.html, python[u"html"_s][0].toString());
        const auto files = python[u"files"_s].toArray();
        QCOMPARE(message.content.attachments.size(), files.size());
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto &mine = message.content.attachments.at(i);
            QCOMPARE(mine.givenName, files.at(i)[u"name"_s].toString());
            if (files.at(i)[u"sha256"_s].isString()) {
                QCOMPARE(digest(mine.content), files.at(i)[u"sha256"_s].toString());
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QVERIFY2(!LabMail::note().isEmpty(), "MAILRIG_LAB names no lab.json");
    }

    void whatIsSentArrivesAndIsReadWithoutAMark_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<int>("account");
        QTest::addRow("imap") << Protocol::Imap << 400;
        QTest::addRow("pop3") << Protocol::Pop3 << 401;
    }
    void whatIsSentArrivesAndIsReadWithoutAMark()
    {
        QFETCH(Protocol, protocol);
        QFETCH(int, account);
        LabMail lab(account);
        const auto message = rich(lab.address());
        const auto sent = LabMail::done(lab.messenger()->send(message));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        const auto mailbox = lab.mailbox(protocol);
        const auto page = arrived(*mailbox, 1);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->messages.size(), 1);
        const auto summary = page->messages.constFirst();
        QCOMPARE(summary.subject, message.subject);
        QCOMPARE(summary.from, (MailPerson{u"Jürgen Groß"_s, lab.address()}));
        QCOMPARE(summary.messageId, sent->messageId);
        QCOMPARE(summary.contentType, u"multipart/mixed"_s);
        QCOMPARE(summary.attachmentsCount, std::optional(2));
        QCOMPARE(summary.fileName, u"dot.png"_s);
        QVERIFY(qAbs(summary.receivedDate.secsTo(QDateTime::currentDateTimeUtc())) < 120);
        const auto read = LabMail::done(mailbox->message(summary.id, {}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        compare(*read, judged(read->content.raw));
        QCOMPARE(read->content.text, message.text);
        QCOMPARE(read->content.attachments.at(0).content, message.attachments.at(0).content);
        QCOMPARE(read->content.attachments.at(1).content, message.attachments.at(1).content);
        QVERIFY(read->content.headers.contains(HeaderField{u"X-Mailrig"_s, u"ä ö ü"_s}));
        // Seen by the other protocol too: nothing was marked, and nothing is gone.
        const auto after = LabMail::done(lab.mailbox()->messages(inbox, {.unseen = true}));
        QVERIFY(after);
        QCOMPARE(after->matching, 1);
        if (protocol == Protocol::Imap) {
            QVERIFY(LabMail::done(mailbox->message(summary.id, {.markSeen = true})));
            QCOMPARE(LabMail::done(mailbox->messages(inbox, {.unseen = true}))->matching, 0);
        }
    }

    void rawMessagesArriveByteForByte_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Protocol>("protocol");
        for (const auto *file : {"nested.eml", "charsets.eml", "oddheaders.eml", "noclose.eml",
                 "badbase64.eml", "deep.eml", "digest.eml"}) {
            for (const auto protocol : {Protocol::Imap, Protocol::Pop3}) {
                QTest::addRow("%s %s", file, protocol == Protocol::Imap ? "imap" : "pop3")
                    << QString::fromLatin1(file) << protocol;
            }
        }
    }
    void rawMessagesArriveByteForByte()
    {
        QFETCH(QString, file);
        QFETCH(Protocol, protocol);
        LabMail lab(402);
        // To nobody else: its own fields are what the server looks at.
        QByteArray raw = "Resent-From: " + lab.address().toUtf8()
            + "\r\nResent-To: " + lab.address().toUtf8() + "\r\n" + data(file);
        raw.replace("X-Raw: gr\xc3\xbc\xc3\x9f", "X-Raw: gr"); // needs SMTPUTF8 up to the mailbox
        const auto sent = LabMail::done(lab.messenger()->sendRaw(raw, {}));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        const auto mailbox = lab.mailbox(protocol);
        const auto page = arrived(*mailbox, 1);
        QVERIFY(page && page->messages.size() == 1);
        const auto read = LabMail::done(mailbox->message(page->messages.constFirst().id, {}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const auto body = raw.mid(raw.indexOf("\r\n\r\n"));
        QCOMPARE(read->content.raw.right(body.size()), body);
        QVERIFY(read->content.raw.contains(raw.left(raw.indexOf("\r\n\r\n")).right(200)));
        const auto gone = LabMail::done(mailbox->change(
            {.kind = ChangeKind::Delete, .messages = {page->messages.constFirst().id}}));
        QVERIFY(gone && !gone->error);
        QCOMPARE(gone->messages.constFirst().outcome, ChangeOutcome::Done);
        QCOMPARE(LabMail::done(lab.mailbox()->messages(inbox, {}))->inFolder, 0);
    }

    void foldersMayHaveAnyName()
    {
        LabMail lab(403);
        const auto mailbox = lab.mailbox();
        const QStringList created{
            u"Entwürfe & Ablage"_s, u"東京"_s, u"東京/🎉 \"x\" \\y"_s, u"A&B"_s, u"Archive"_s};
        for (const auto &each : created) {
            const auto folder = LabMail::done(mailbox->createFolder(each));
            QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
            QCOMPARE(folder->name, each);
        }
        QCOMPARE(LabMail::done(mailbox->createFolder(u"A&B"_s)).error().code, Cause::NameTaken);
        const auto folders = LabMail::done(mailbox->folders());
        QVERIFY(folders);
        QCOMPARE(folders->constFirst().use, SpecialUse::Inbox);
        for (const auto &each : created) {
            QVERIFY2(names(*folders).contains(each), qPrintable(names(*folders).join(u',')));
            const auto page = LabMail::done(mailbox->messages(each, {}));
            QVERIFY2(page && page->inFolder == 0, qPrintable(each));
        }
        for (const auto &each : *folders) {
            QCOMPARE(each.messages, std::optional<quint32>(0));
            if (each.name == u"Archive"_s) {
                QCOMPARE(each.use, SpecialUse::Archive);
            }
            if (each.name.contains(u"🎉"_s)) {
                QCOMPARE(each.path, (QStringList{u"東京"_s, u"🎉 \"x\" \\y"_s}));
            }
        }
        QCOMPARE(LabMail::done(mailbox->messages(u"nowhere"_s, {})).error().code, Cause::NotFound);
    }

    void messagesAreFoundMovedAndMarked()
    {
        LabMail lab(404);
        const auto messenger = lab.messenger();
        for (const auto &subject : {u"Grüße eins"_s, u"Grüße zwei"_s, u"plain three"_s}) {
            const auto sent = LabMail::done(messenger->send(
                {.to = {{.address = lab.address()}}, .subject = subject, .text = subject}));
            QVERIFY(sent && sent->isComplete());
        }
        const auto mailbox = lab.mailbox();
        auto page = arrived(*mailbox, 3);
        QCOMPARE(page->messages.size(), 3);
        const auto matching = [&](const MessageFilter &filter) {
            const auto found = LabMail::done(mailbox->messages(inbox, filter));
            return found ? found->matching : -1;
        };
        QCOMPARE(matching({.subject = u"grüße"_s}), 2);
        QCOMPARE(matching({.from = lab.address().left(8), .subject = u"three"_s}), 1);
        QCOMPARE(matching({.subject = u"\") OR (\\"_s}), 0);
        QCOMPARE(matching({.since = QDate::currentDate().addDays(-1)}), 3);
        QCOMPARE(matching({.since = QDate::currentDate().addDays(2)}), 0);
        QCOMPARE(matching({.before = QDate::currentDate().addDays(-1)}), 0);
        const auto second = LabMail::done(mailbox->messages(inbox, {.limit = 1, .page = 1}));
        QCOMPARE(second->messages.constFirst().id, page->messages.at(1).id);

        const auto id = [&](int at) { return page->messages.at(at).id; };
        const auto change = [&](const MessageChange &what) {
            auto result = LabMail::done(mailbox->change(what));
            return result ? *result : ChangeResult{.error = result.error()};
        };
        QCOMPARE(
            change({.messages = {id(0)}, .target = u"nowhere"_s}).error->code, Cause::NotFound);
        QVERIFY(LabMail::done(mailbox->createFolder(u"Ziel"_s)));
        const auto moved = change({.messages = {id(0), id(1)}, .target = u"Ziel"_s});
        QVERIFY(!moved.error);
        QCOMPARE(moved.messages.at(0).outcome, ChangeOutcome::Done);
        QVERIFY(moved.messages.at(0).newId);
        const auto again = change({.messages = {id(0)}, .target = u"Ziel"_s});
        QCOMPARE(again.messages.at(0).outcome, ChangeOutcome::NotFound);
        QVERIFY(LabMail::done(mailbox->message(*moved.messages.at(0).newId, {})));
        QCOMPARE(LabMail::done(mailbox->message(id(0), {})).error().code, Cause::NotFound);
        // No archive yet: it has to be named, or made.
        QCOMPARE(change({.kind = ChangeKind::Archive, .messages = {id(2)}}).error->code,
            Cause::NotFound);
        QVERIFY(LabMail::done(mailbox->createFolder(u"Archive"_s)));
        QCOMPARE(change({.kind = ChangeKind::Archive, .messages = {id(2)}}).target, u"Archive"_s);
        const auto inTarget = LabMail::done(mailbox->messages(u"Ziel"_s, {}));
        QCOMPARE(inTarget->inFolder, 2);
        const auto one = inTarget->messages.constFirst().id;
        QVERIFY(!change({.kind = ChangeKind::Copy, .messages = {one}, .target = inbox}).error);
        QVERIFY(!change({.kind = ChangeKind::Mark, .messages = {one}, .mark = MessageMark::Flagged})
                     .error);
        QVERIFY(LabMail::done(mailbox->messages(u"Ziel"_s, {}))
                    ->messages.constFirst()
                    .flags.contains(u"\\Flagged"_s));
        QVERIFY(!change({.kind = ChangeKind::Delete, .messages = {one}}).error);
        QCOMPARE(LabMail::done(mailbox->messages(u"Ziel"_s, {}))->inFolder, 1);
        QCOMPARE(LabMail::done(mailbox->messages(u"Archive"_s, {}))->inFolder, 1);
        QCOMPARE(LabMail::done(mailbox->messages(inbox, {}))->inFolder, 1);
    }

    void pop3DeletesOnlyWhatItIsAskedTo()
    {
        LabMail lab(405);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(LabMail::done(lab.messenger()->send(
                {.to = {{.address = lab.address()}}, .subject = QString::number(i)})));
        }
        const auto mailbox = lab.mailbox(Protocol::Pop3);
        const auto page = arrived(*mailbox, 3);
        QCOMPARE(page->messages.size(), 3);
        QCOMPARE(
            LabMail::done(mailbox->folders())->constFirst().messages, std::optional<quint32>(3));
        QVERIFY(LabMail::done(mailbox->message(page->messages.at(0).id, {})));
        QCOMPARE(LabMail::done(mailbox->messages(inbox, {}))->inFolder, 3);
        const auto gone = LabMail::done(
            mailbox->change({.kind = ChangeKind::Delete, .messages = {page->messages.at(0).id}}));
        QVERIFY(gone && !gone->error);
        const auto left = LabMail::done(mailbox->messages(inbox, {}));
        QCOMPARE(left->inFolder, 2);
        QCOMPARE(left->messages.at(0).id, page->messages.at(1).id);
        QVERIFY(LabMail::done(
            mailbox->change({.kind = ChangeKind::Delete, .messages = {left->messages.at(1).id}})));
        QCOMPARE(LabMail::done(mailbox->messages(inbox, {.subject = u"x"_s}))->inFolder, 1);
        QCOMPARE(
            LabMail::done(mailbox->change({.messages = {left->messages.at(0).id}, .target = inbox}))
                .error()
                .code,
            Cause::Usage);
        QCOMPARE(LabMail::done(mailbox->createFolder(u"x"_s)).error().code, Cause::Usage);
    }

    void twentyMegabytesGoAndComeBackWithProgress()
    {
        LabMail lab(406);
        constexpr int size = 20'000'000;
        OutgoingMessage message{.to = {{.address = lab.address()}},
            .subject = u"large"_s,
            .attachments = {{.name = u"large.bin"_s, .content = randomBytes(size)}}};
        const auto messenger = lab.messenger();
        auto sending = messenger->send(message);
        QList<int> steps;
        while (!sending.isFinished()) {
            if (steps.isEmpty() || steps.constLast() != sending.progressValue()) {
                steps << sending.progressValue();
            }
            QTest::qWait(1);
        }
        QVERIFY2(LabMail::done(sending), "not sent");
        QVERIFY2(steps.size() > 10, qPrintable(QString::number(steps.size())));
        const auto mailbox = lab.mailbox();
        const auto page = arrived(*mailbox, 1);
        QCOMPARE(page->messages.size(), 1);
        const auto id = page->messages.constFirst().id;

        auto cancelled = mailbox->message(id, {});
        QTRY_VERIFY_WITH_TIMEOUT(cancelled.progressValue() > 0, patience);
        QElapsedTimer timer;
        timer.start();
        cancelled.cancel();
        cancelled.waitForFinished();
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(cancelled.resultCount(), 0);

        auto reading = mailbox->message(id, {});
        const auto read = LabMail::done(reading);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->content.attachments.constFirst().content
            == message.attachments.constFirst().content);
        QVERIFY(reading.progressMaximum() > size / 1024);
        const auto byPop3 = LabMail::done(lab.mailbox(Protocol::Pop3)->messages(inbox, {}));
        const auto same = LabMail::done(
            lab.mailbox(Protocol::Pop3)->message(byPop3->messages.constFirst().id, {}));
        QVERIFY(same && same->content.raw == read->content.raw);
        const auto tooLarge = LabMail::done(mailbox->message(id, {.largest = size}));
        QCOMPARE(tooLarge.error().code, Cause::MessageTooLarge);
    }

    void rightsAreFoundWithoutATrace()
    {
        LabMail lab(407);
        QVERIFY(LabMail::done(
            lab.messenger()->send({.to = {{.address = lab.address()}}, .subject = u"stays"_s})));
        const auto mailbox = lab.mailbox();
        QVERIFY(arrived(*mailbox, 1));
        const auto before = LabMail::done(mailbox->folders());
        const auto rights = LabMail::done(mailbox->rights());
        QVERIFY2(rights, rights ? "" : qPrintable(rights.error().detail));
        QCOMPARE(rights->rows.size(), 5);
        for (const auto &each : rights->rows) {
            QVERIFY2(
                each.permission == Permission::Yes, qPrintable(name(each.right) + each.detail));
        }
        QVERIFY(rights->leftBehind.isEmpty());
        QVERIFY(LabMail::done(mailbox->folders()) == before);
        QCOMPARE(LabMail::done(lab.messenger()->maySend())->permission, Permission::Yes);
        QCOMPARE(LabMail::done(mailbox->messages(inbox, {.unseen = true}))->matching, 1);
    }

    void somebodyElsesAddressIsRefused()
    {
        LabMail lab(408);
        const auto sent = LabMail::done(lab.messenger()->send(
            {.from = {.address = u"anna@lab.example"_s}, .to = {{.address = lab.address()}}}));
        QVERIFY(!sent);
        QVERIFY2(
            sent.error().code == Cause::SenderNotOwned || sent.error().code == Cause::SenderRefused,
            qPrintable(sent.error().detail));
        const auto some = LabMail::done(lab.messenger()->send(
            {.to = {{.address = lab.address()}, {.address = u"nobody-here@lab.example"_s}}}));
        QVERIFY(some && !some->isComplete());
        QCOMPARE(some->recipients.at(1).error->code, Cause::RecipientRefused);
    }
};

QTEST_GUILESS_MAIN(TstLabMail)
#include "tst_labmail.moc"
