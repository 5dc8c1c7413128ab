// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Rules = MailScripts::Rules;

namespace {

const auto inbox = u"INBOX"_s;

MessageId id(const QByteArray &uniqueId)
{
    return {.folder = inbox, .uniqueId = uniqueId};
}

} // namespace

//! One folder over POP3, against scripted servers.
class TstPop3Mailbox : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;
    LivePostOffice m_post;

    //! With two messages, "a" and "b"; up to where it is signed in to.
    [[nodiscard]] Conversation signedIn() const
    {
        auto script = Conversation().server("+OK hello\r\n");
        const auto plain = MailScripts::exchange(
            Protocol::Pop3, "PLAIN", {""}, {QByteArray("\0user\0secret", 12)});
        for (const auto &each :
            Rules{m_scripts.capabilityRules(Protocol::Pop3, {"PLAIN"}).first()} + plain) {
            script.answers(each.pattern, each.reply);
        }
        return script;
    }
    [[nodiscard]] static Rules rules(const Rules &first = {})
    {
        const auto message = QByteArrayLiteral("+OK\r\nSubject: s\r\n\r\ntext\r\n.\r\n");
        return first
            + Rules{{u"STAT"_s, "+OK 2 50\r\n"}, {u"LIST"_s, "+OK\r\n1 21\r\n2 21\r\n.\r\n"},
                {u"UIDL"_s, "+OK\r\n1 a\r\n2 b\r\n.\r\n"}, {u"TOP .*"_s, message},
                {u"RETR .*"_s, message}, {u"DELE .*"_s, "+OK\r\n"}, {u"QUIT"_s, "+OK\r\n"}};
    }
    [[nodiscard]] std::unique_ptr<Mailbox> mailbox(const ScriptedPeer &peer)
    {
        return m_post.mailbox(
            m_scripts.request({m_scripts.side(Protocol::Pop3, Security::None, peer.port())}));
    }
    template <class T> [[nodiscard]] static Result<T> done(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void readingDeletesNothing()
    {
        ScriptedPeer peer(signedIn().answersUntilClosed(rules()));
        {
            const auto box = mailbox(peer);
            QVERIFY(done(box->messages(u"inbox"_s, {})));
            const auto read = done(box->message(id("a"), {.markSeen = true}));
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        }
        QVERIFY_PEER(peer);
        QVERIFY(!peer.receivedInAll().contains("DELE"));
    }

    void whatBecomesOfDeletionsIsTold_data()
    {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<QByteArrayList>("ids");
        QTest::addColumn<QList<ChangeOutcome>>("outcomes");
        QTest::addColumn<QString>("words"); // of the error
        using enum ChangeOutcome;
        QTest::addRow("both") << rules() << QByteArrayList{"a", "b"}
                              << QList<ChangeOutcome>{Done, Done} << QString();
        QTest::addRow("one, named twice")
            << rules({{u"DELE 1"_s, "+OK\r\n"}, {u"DELE .*"_s, "-ERR already deleted\r\n"}})
            << QByteArrayList{"a", "a"} << QList<ChangeOutcome>{Done, Done} << QString();
        QTest::addRow("one that is gone") << rules() << QByteArrayList{"x", "b"}
                                          << QList<ChangeOutcome>{NotFound, Done} << QString();
        QTest::addRow("one that is refused")
            << rules({{u"DELE 1"_s, "-ERR [SYS/PERM] this mailbox is read-only\r\n"}})
            << QByteArrayList{"a", "b"} << QList<ChangeOutcome>{NotDone, Done}
            << u"this mailbox is read-only"_s;
    }
    void whatBecomesOfDeletionsIsTold()
    {
        QFETCH(Rules, rules);
        QFETCH(QByteArrayList, ids);
        QFETCH(QList<ChangeOutcome>, outcomes);
        QFETCH(QString, words);
        ScriptedPeer peer(signedIn().answersUntilClosed(rules));
        MessageChange change{.kind = ChangeKind::Delete};
        for (const auto &each : ids) {
            change.messages << id(each);
        }
        const auto result = done(mailbox(peer)->change(change));
        QVERIFY_PEER(peer);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            QCOMPARE(result->messages.at(i).outcome, outcomes.at(i));
        }
        QCOMPARE(result->error.has_value(), !words.isEmpty());
        QVERIFY(!result->error || result->error->detail.contains(words));
        QCOMPARE(peer.received().count("QUIT"), 1);
        QCOMPARE(peer.received().count("DELE 1"), ids.contains("a") ? 1 : 0);
    }

    void aQuitThatIsNotAnsweredLeavesItOpen()
    {
        const auto known = rules();
        ScriptedPeer peer(signedIn()
                              .answers(u"LIST"_s, known.at(1).reply)
                              .answers(u"UIDL"_s, known.at(2).reply)
                              .answers(u"DELE 1"_s, "+OK\r\n")
                              .clientMatches(u"QUIT"_s));
        const auto result
            = done(mailbox(peer)->change({.kind = ChangeKind::Delete, .messages = {id("a")}}));
        QVERIFY_PEER(peer);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->messages.constFirst().outcome, ChangeOutcome::Unknown);
        QVERIFY(result->error);
        QCOMPARE(result->error->code, Cause::ConnectionLost);
    }

    void whatWasReadIsNotKnown()
    {
        ScriptedPeer peer(signedIn().answersUntilClosed(rules()));
        const auto box = mailbox(peer);
        QCOMPARE(done(box->messages(inbox, {.unseen = true})).error().code, Cause::Usage);
        const auto page = done(box->messages(inbox, {}));
        QVERIFY(page);
        QVERIFY(!page->messages.constFirst().isSeen());
        QVERIFY(!page->messages.constFirst().isUnseen());
    }

    void theProtocolIsWhatForbidsToMove()
    {
        ScriptedPeer peer(signedIn().answersUntilClosed(rules()));
        const auto rights = done(mailbox(peer)->rights());
        QVERIFY(rights);
        QCOMPARE(rights->rows.at(0), (RightRow{Right::Open, Permission::Yes, Evidence::Tried, {}}));
        for (const int at : {2, 3}) {
            QCOMPARE(rights->rows.at(at).permission, Permission::No);
            QCOMPARE(rights->rows.at(at).evidence, Evidence::Protocol);
        }
        QCOMPARE(rights->rows.at(4).permission, Permission::Unknown);
    }
};

QTEST_GUILESS_MAIN(TstPop3Mailbox)
#include "tst_pop3mailbox.moc"
