// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagejson.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Rules = MailScripts::Rules;

namespace {

const Rules envelopeRules{{u"MAIL FROM:<.*"_s, "250 2.1.0 ok\r\n"},
    {u"RCPT TO:<no.*"_s, "550 5.1.1 <no> unknown\r\n"},
    {u"RCPT TO:<later.*"_s, "451 4.7.1 greylisted\r\n"}, {u"RCPT TO:<.*"_s, "250 2.1.5 ok\r\n"},
    {u"RSET"_s, "250 ok\r\n"}, {u"QUIT"_s, "221 bye\r\n"}};
//! A peer answers lines: those of a message nothing, its end something.
const Rules dataRules{
    {u"DATA"_s, "354 go on\r\n"}, {u"\\."_s, "250 2.0.0 queued as 42\r\n"}, {u".*"_s, ""}};

OutgoingMessage message(const QStringList &to = {u"good@x.example"_s})
{
    OutgoingMessage message{.subject = u"s"_s, .text = u".dot\n..dots\ntext\n"_s};
    for (const auto &each : to) {
        message.to << MailPerson{.address = each};
    }
    return message;
}

} // namespace

//! Sending against scripted servers: what is said, in which order, and what becomes of refusals.
class TstMessenger : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;

    [[nodiscard]] Conversation server(const Rules &rules, const QByteArrayList &extensions) const
    {
        QByteArray hello = "250-peer\r\n";
        for (const auto &each : extensions) {
            hello += "250-" + each + "\r\n";
        }
        return Conversation()
            .server("220 hello\r\n")
            .answersUntilClosed(Rules{{u"EHLO .*"_s, hello + "250 AUTH PLAIN\r\n"},
                                    {u"AUTH PLAIN .*"_s, "235 2.7.0 ok\r\n"}}
                + rules);
    }
    [[nodiscard]] std::unique_ptr<Messenger> messenger(
        const ScriptedPeer &peer, SmtpUtf8 utf8 = SmtpUtf8::Automatic)
    {
        auto side = m_scripts.side(Protocol::Smtp, Security::None, peer.port());
        side.smtpUtf8 = utf8;
        return m_post.messenger(m_scripts.request({side}));
    }
    template <class T> [[nodiscard]] static Result<T> done(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

    //! From RCPT to the line that ends the message.
    [[nodiscard]] static Conversation upToTheEnd(Conversation script)
    {
        script.answers(u"RCPT .*"_s, "250 ok\r\n").answers(u"DATA"_s, "354 go\r\n");
        constexpr int lines = 12; // of `message`: eight fields, a blank one, three of text
        for (int line = 0; line < lines; ++line) {
            script.clientMatches(u".*"_s);
        }
        return script.clientMatches(u"\\."_s);
    }
    //! A server up to where the second message begins.
    [[nodiscard]] static Conversation takingOne()
    {
        Conversation script;
        script.server("220 hello\r\n")
            .answers(u"EHLO .*"_s, "250-peer\r\n250 AUTH PLAIN\r\n")
            .answers(u"AUTH .*"_s, "235 ok\r\n")
            .answers(u"MAIL .*"_s, "250 ok\r\n");
        return upToTheEnd(script).server("250 taken\r\n");
    }

    LivePostOffice m_post;

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void theDialogueIsThatOfTheStandard()
    {
        ScriptedPeer peer(
            server(envelopeRules + dataRules, {"PIPELINING", "SIZE 1000000", "8BITMIME"}));
        const auto sent = done(messenger(peer)->send(message()));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QVERIFY(sent->isComplete());
        QCOMPARE(sent->reply, u"250 2.0.0 queued as 42"_s);
        const auto heard = peer.received();
        QVERIFY(heard.contains("MAIL FROM:<user@example.org> SIZE=" + QByteArray::number(sent->size)
            + "\r\nRCPT TO:<good@x.example>\r\nDATA\r\n"));
        QVERIFY(heard.contains("\r\n..dot\r\n...dots\r\ntext\r\n.\r\n"));
        QVERIFY(heard.contains("Message-ID: <" + sent->messageId.toUtf8() + ">\r\n"));
    }

    void oneOfThreeIsRefusedAndTheOthersGetIt_data()
    {
        QTest::addColumn<QByteArrayList>("extensions");
        QTest::addRow("together") << QByteArrayList{"PIPELINING"};
        QTest::addRow("one by one") << QByteArrayList{"HELP"};
    }
    void oneOfThreeIsRefusedAndTheOthersGetIt()
    {
        QFETCH(QByteArrayList, extensions);
        ScriptedPeer peer(server(envelopeRules + dataRules, extensions));
        const auto sent = done(messenger(peer)->send(
            message({u"good@x.example"_s, u"no@x.example"_s, u"too@x.example"_s})));
        QVERIFY(sent);
        QCOMPARE(sent->recipients.size(), 3);
        QVERIFY(!sent->isComplete());
        QVERIFY(!sent->recipients.at(0).error && !sent->recipients.at(2).error);
        QCOMPARE(sent->recipients.at(1).address, u"no@x.example"_s);
        QVERIFY(sent->recipients.at(1).error
            == (Error{Cause::RecipientRefused, u"550 5.1.1 <no> unknown"_s}));
        QVERIFY(peer.received().contains("\r\n.\r\n"));
    }

    void refusalsAreToldAndNothingIsSent_data()
    {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<QByteArrayList>("extensions");
        QTest::addColumn<QStringList>("to");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("detail");
        const QStringList good{u"good@x.example"_s};
        QTest::addRow("all recipients")
            << envelopeRules + dataRules << QByteArrayList{"PIPELINING"}
            << QStringList{u"no@x.example"_s, u"later@x.example"_s} << Cause::RecipientRefused
            << u"no@x.example: 550 5.1.1 <no> unknown; "
               "later@x.example: 451 4.7.1 greylisted"_s;
        QTest::addRow("the sender")
            << Rules{{u"MAIL FROM:<.*"_s, "550 5.7.1 not yours\r\n"}} + envelopeRules
            << QByteArrayList{"PIPELINING"} << good << Cause::SenderRefused
            << u"550 5.7.1 not yours"_s;
        QTest::addRow("the message, before")
            << envelopeRules + Rules{{u"DATA"_s, "451 4.3.0 not now\r\n"}} << QByteArrayList{"HELP"}
            << good << Cause::TemporaryServerFault << u"451 4.3.0 not now"_s;
        QTest::addRow("larger than the server takes")
            << envelopeRules << QByteArrayList{"SIZE 100"} << good << Cause::MessageTooLarge
            << u"SIZE 100"_s;
        QTest::addRow("an address that needs SMTPUTF8")
            << envelopeRules << QByteArrayList{"8BITMIME"}
            << QStringList{u"good@x.example"_s, u"jürgen@x.example"_s} << Cause::RecipientRefused
            << u"utf8Address: jürgen@x.example"_s;
    }
    void refusalsAreToldAndNothingIsSent()
    {
        QFETCH(Rules, rules);
        QFETCH(QByteArrayList, extensions);
        QFETCH(QStringList, to);
        QFETCH(Cause, cause);
        QFETCH(QString, detail);
        ScriptedPeer peer(server(rules, extensions));
        const auto sent = done(messenger(peer)->send(message(to)));
        QVERIFY(!sent);
        QCOMPARE(sent.error().detail, detail);
        QCOMPARE(sent.error().code, cause);
        QVERIFY(!peer.receivedInAll().contains("Subject:"));
    }

    void smtpUtf8IsUsedWhereNeeded()
    {
        ScriptedPeer peer(server(envelopeRules + dataRules, {"SMTPUTF8", "8BITMIME"}));
        const auto post = messenger(peer);
        QVERIFY(done(post->send(message())));
        QVERIFY(!peer.receivedInAll().contains(" SMTPUTF8"));
        QVERIFY(done(post->send(message({u"jürgen@müller.example"_s}))));
        QVERIFY(peer.receivedInAll().contains(
            "MAIL FROM:<user@example.org> BODY=8BITMIME SMTPUTF8\r\n"));
        QVERIFY(peer.receivedInAll().contains(
            u"RCPT TO:<jürgen@xn--mller-kva.example>\r\n"_s.toUtf8()));
        QCOMPARE(peer.connections(), 1);
        const auto without
            = done(messenger(peer, SmtpUtf8::Off)->send(message({u"ü@x.example"_s})));
        QCOMPARE(without.error().code, Cause::RecipientRefused);
    }

    void reportsAreAskedFor()
    {
        ScriptedPeer peer(server(envelopeRules + dataRules, {"DSN", "PIPELINING"}));
        auto mail = message();
        mail.reports = {.success = true, .failure = true, .wholeMessage = true, .id = u"a+b c=~"_s};
        QVERIFY(done(messenger(peer)->send(mail)));
        QVERIFY(peer.received().contains("> RET=FULL ENVID=a+2Bb+20c+3D~\r\n"));
        QVERIFY(peer.received().contains(
            "RCPT TO:<good@x.example> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;good@x.example\r\n"));
        ScriptedPeer other(server(envelopeRules + dataRules, {"PIPELINING"}));
        QVERIFY(done(messenger(other)->send(mail)).error() == (Error{Cause::Validation, u"DSN"_s}));
    }

    void idsThatReportsCannotTellAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isGood");
        QTest::addRow("100 characters") << QString(100, u'x') << true;
        QTest::addRow("101 characters") << QString(101, u'x') << false;
        QTest::addRow("101 as they are sent") << QString(98, u'x') + u'+' << false;
        QTest::addRow("beyond ASCII") << u"ä b"_s << false;
        QTest::addRow("a line break") << u"a\r\nb"_s << false;
    }
    void idsThatReportsCannotTellAreRefused()
    {
        QFETCH(QString, id);
        QFETCH(bool, isGood);
        ScriptedPeer peer(server(envelopeRules + dataRules, {"DSN"}));
        auto mail = message();
        mail.reports.id = id;
        const auto sent = done(messenger(peer)->send(mail));
        QCOMPARE(bool(sent), isGood);
        QCOMPARE(peer.receivedInAll().contains("MAIL FROM"), isGood);
        QVERIFY(isGood || sent.error() == (Error{Cause::Validation, u"reportId: "_s + id}));
    }

    void headersBeyondAsciiAreRefusedWithoutSmtpUtf8()
    {
        auto mail = message();
        mail.replyTo = {{{}, u"jürgen@x.example"_s}};
        const QByteArray raw = "To: a@x.example\nSubject: gr\xc3\xbc\n\nx\n";
        ScriptedPeer peer(server(envelopeRules + dataRules, {"8BITMIME"}));
        const auto post = messenger(peer);
        QVERIFY(done(post->send(mail)).error()
            == (Error{Cause::Validation, u"utf8Address: jürgen@x.example"_s}));
        QVERIFY(done(post->sendRaw(raw, {})).error()
            == (Error{Cause::Validation, u"utf8Header: Subject"_s}));
        QVERIFY(!peer.receivedInAll().contains("MAIL FROM"));
        ScriptedPeer other(server(envelopeRules + dataRules, {"8BITMIME", "SMTPUTF8"}));
        const auto good = messenger(other);
        QVERIFY(done(good->send(mail)));
        QVERIFY(done(good->sendRaw(raw, {})));
        QCOMPARE(other.receivedInAll().count(" BODY=8BITMIME SMTPUTF8\r\n"), 2);
    }

    void attachedMessagesAreAsWideAsTheServerTakes()
    {
        auto mail = message();
        mail.attachments = {{.name = u"a.eml"_s,
            .type = u"message/rfc822"_s,
            .content = "Subject: a\r\n\r\ngr\xc3\xbc\r\n"}};
        ScriptedPeer eight(server(envelopeRules + dataRules, {"8BITMIME"}));
        QVERIFY(done(messenger(eight)->send(mail)));
        QVERIFY(eight.receivedInAll().contains(" BODY=8BITMIME\r\n"));
        QVERIFY(eight.receivedInAll().contains("\r\ngr\xc3\xbc\r\n"));
        ScriptedPeer seven(server(envelopeRules + dataRules, {"HELP"}));
        QVERIFY(done(messenger(seven)->send(mail)));
        QVERIFY(!seven.receivedInAll().contains("BODY="));
        QVERIFY(seven.receivedInAll().contains("Content-Type: application/octet-stream"));
        QVERIFY(!seven.receivedInAll().contains("\xc3"));
    }

    void aRefusalLeavesTheConnectionForTheNext()
    {
        ScriptedPeer peer(server(envelopeRules + dataRules, {"PIPELINING"}));
        const auto post = messenger(peer);
        QVERIFY(!done(post->send(message({u"no@x.example"_s}))));
        QVERIFY(done(post->send(message())));
        QVERIFY(!done(post->send(message({u"later@x.example"_s}))));
        QVERIFY(done(post->send(message())));
        QCOMPARE(peer.connections(), 1);
    }

    void aConnectionThatHasEndedIsMadeAnew()
    {
        // Says good-bye instead of taking a second message.
        const auto good = server(envelopeRules + dataRules, {"HELP"});
        ScriptedPeer peer({takingOne().answers(u"MAIL .*"_s, "421 4.4.2 idle too long\r\n"), good});
        const auto post = messenger(peer);
        QVERIFY(done(post->send(message())));
        const auto second = done(post->send(message()));
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(peer.connections(), 2);
    }

    void aMessageInDoubtIsNotSentTwice()
    {
        // A second message is heard whole, and nothing is said to it.
        ScriptedPeer peer({upToTheEnd(takingOne().answers(u"MAIL .*"_s, "250 ok\r\n")),
            server(envelopeRules + dataRules, {"HELP"})});
        const auto post = messenger(peer);
        QVERIFY(done(post->send(message())));
        const auto second = done(post->send(message()));
        QVERIFY(second && second->doubt);
        QCOMPARE(second->doubt->code, Cause::ConnectionLost);
        QVERIFY(!second->isComplete() && second->reply.isEmpty());
        QCOMPARE(toJson(*second)[u"inDoubt"_s], QJsonValue(true));
        QCOMPARE(peer.connections(), 1);
        const auto third = done(post->send(message()));
        QVERIFY(third && !third->doubt);
        QCOMPARE(toJson(*third)[u"inDoubt"_s], QJsonValue(false));
        QCOMPARE(peer.connections(), 2);
    }

    void rawMessagesGoAsTheyAre()
    {
        ScriptedPeer peer(server(envelopeRules + dataRules, {"8BITMIME"}));
        const QByteArray raw = "X-Odd:  two  spaces \nFrom: user@example.org\nBcc: b@x.example\n"
                               "To: a@x.example\n\n.\ngr\xc3\xbc\n";
        const auto sent = done(messenger(peer)->sendRaw(raw, {}));
        QVERIFY(sent);
        QVERIFY(peer.received().contains("\r\nX-Odd:  two  spaces \r\nFrom: user@example.org\r\n"
                                         "To: a@x.example\r\n\r\n..\r\ngr\xc3\xbc\r\n.\r\n"));
        QVERIFY(peer.received().contains("RCPT TO:<b@x.example>\r\n"));
        QVERIFY(peer.received().contains("BODY=8BITMIME"));
        ScriptedPeer seven(server(envelopeRules + dataRules, {"HELP"}));
        QVERIFY(done(messenger(seven)->sendRaw(raw, {})).error()
            == (Error{Cause::Validation, u"8BITMIME"_s}));
    }

    void cancellingEndsATransferAndTheMessageIsNotEnded()
    {
        // The peer takes nothing of the data: the transfer stands still.
        ScriptedPeer peer(Conversation()
                              .server("220 hello\r\n")
                              .answers(u"EHLO .*"_s, "250-peer\r\n250 AUTH PLAIN\r\n")
                              .answers(u"AUTH .*"_s, "235 ok\r\n")
                              .answers(u"MAIL .*"_s, "250 ok\r\n")
                              .answers(u"RCPT .*"_s, "250 ok\r\n")
                              .answers(u"DATA"_s, "354 go\r\n")
                              .stalls());
        auto mail = message();
        constexpr int large = 20'000'000;
        mail.attachments = {{.name = u"a.bin"_s, .content = QByteArray(large, 'x')}};
        const auto post = messenger(peer);
        auto future = post->send(mail);
        QTRY_VERIFY_WITH_TIMEOUT(future.progressValue() > 0, 20'000);
        QVERIFY(future.progressMaximum() > large / 1024);
        QElapsedTimer timer;
        timer.start();
        future.cancel();
        future.waitForFinished();
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(future.isCanceled());
        QCOMPARE(future.resultCount(), 0);
        QVERIFY(!peer.receivedInAll().contains("\r\n.\r\n"));
    }

    void mayItSendIsAskedWithoutSending()
    {
        ScriptedPeer peer(server(envelopeRules, {"PIPELINING"}));
        const auto row = done(messenger(peer)->maySend());
        QVERIFY(row);
        QCOMPARE(row->permission, Permission::Yes);
        QVERIFY(!peer.receivedInAll().contains("DATA"));
        ScriptedPeer refuses(server(
            Rules{{u"MAIL FROM:<.*"_s, "550 5.7.1 not yours\r\n"}} + envelopeRules, {"HELP"}));
        QCOMPARE(done(messenger(refuses)->maySend())->permission, Permission::No);
    }

    void whatIsNoLastingRefusalIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("reply"); // empty: hangs up
        QTest::addColumn<Permission>("permission");
        QTest::addRow("refused") << "550 5.7.1 not yours\r\n"_ba << Permission::No;
        QTest::addRow("not now") << "451-4.3.0 not\r\n451 4.3.0 now\r\n"_ba << Permission::Unknown;
        QTest::addRow("hangs up") << QByteArray() << Permission::Unknown;
    }
    void whatIsNoLastingRefusalIsNoAnswer()
    {
        QFETCH(QByteArray, reply);
        QFETCH(Permission, permission);
        auto script = Conversation()
                          .server("220 hello\r\n")
                          .answers(u"EHLO .*"_s, "250-peer\r\n250 AUTH PLAIN\r\n")
                          .answers(u"AUTH .*"_s, "235 ok\r\n")
                          .clientMatches(u"MAIL .*"_s);
        if (!reply.isEmpty()) {
            script.server(reply).ignoresUntilClosed();
        }
        ScriptedPeer peer(script);
        const auto row = done(messenger(peer)->maySend());
        QVERIFY2(row, row ? "" : qPrintable(row.error().detail));
        QCOMPARE(row->permission, permission);
        QCOMPARE(row->cause.has_value(), permission == Permission::Unknown);
    }

    void anAccountWithoutOutgoingServerCannotSend()
    {
        const auto post = m_post.messenger(m_scripts.request({}));
        QCOMPARE(done(post->send(message())).error().code, Cause::Validation); // no sender either
        QCOMPARE(done(post->maySend()).error().code, Cause::Usage);
    }
};

QTEST_GUILESS_MAIN(TstMessenger)
#include "tst_messenger.moc"
