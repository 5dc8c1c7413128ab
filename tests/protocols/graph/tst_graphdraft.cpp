// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/testmessage.h"
#include "tests/protocols/graph/graphpeer.h"
#include "tests/protocols/graph/graphrun.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What a test through Graph puts into a mailbox, it takes out again.
class TstGraphDraft : public QObject {
    Q_OBJECT

private:
    static std::shared_ptr<Delivery> newDelivery()
    {
        return std::make_shared<Delivery>(
            newMessageId({.localPart = "anna", .domain = "example.org"}));
    }

private Q_SLOTS:
    void aDraftIsMadeAndRemoved()
    {
        GraphPeer peer;
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Outgoing, peer.port())});
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(peer.requests(),
            QByteArrayList({"POST /messages", "DELETE /messages/AAMkAG%2F1%2B%3D%3D"}));
        QCOMPARE(peer.drafts(), 0);
        QCOMPARE(peer.trouble(), QStringList());
    }

    void aDraftIsRemovedWhateverHappens_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status"); // 0: hangs up
        QTest::addColumn<bool>("late");
        QTest::addColumn<std::optional<Cause>>("cause");
        const std::optional<Cause> none;
        QTest::addRow("removing is slowed down") << "DELETE"_ba
                                                 << "/messages/"_ba << 429 << false << none;
        QTest::addRow("removing is not possible just now")
            << "DELETE"_ba
            << "/messages/"_ba << 503 << false << none;
        QTest::addRow("no answer to removing") << "DELETE"_ba
                                               << "/messages/"_ba << 0 << false << none;
        QTest::addRow("removed, but no answer") << "DELETE"_ba
                                                << "/messages/"_ba << 0 << true << none;
        QTest::addRow("made, but no answer")
            << "POST"_ba
            << "/messages"_ba << 0 << true << std::optional(Cause::ConnectionLost);
        QTest::addRow("made, but the server stumbles")
            << "POST"_ba
            << "/messages"_ba << 500 << true << std::optional(Cause::TemporaryServerFault);
        QTest::addRow("not made") << "POST"_ba
                                  << "/messages"_ba << 503 << false
                                  << std::optional(Cause::TemporaryServerFault);
        QTest::addRow("not allowed")
            << "POST"_ba
            << "/messages"_ba << 403 << false << std::optional(Cause::InsufficientScope);
    }
    void aDraftIsRemovedWhateverHappens()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(bool, late);
        QFETCH(std::optional<Cause>, cause);
        GraphPeer peer;
        peer.fail(method, path, {.status = status, .hangsUp = status == 0}, 1, late);
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Outgoing, peer.port())});
        QVERIFY2(log.cause() == cause, log.text().constData());
        QCOMPARE(peer.drafts(), 0);
        QCOMPARE(peer.trouble(), QStringList());
    }

    void aServerThatNeverRemovesIsNotAskedForEver()
    {
        GraphPeer peer;
        peer.fail("DELETE", "/messages/", graphError(503, u"ServiceUnavailable"_s), 100);
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Outgoing, peer.port())});
        QCOMPARE(log.cause(), std::optional(Cause::TemporaryServerFault));
        QVERIFY(peer.requests().size() <= 6);
    }

    void aMessageToOneselfArrivesAndIsGoneAgain_data()
    {
        QTest::addColumn<bool>("renamed");
        QTest::addColumn<QString>("mailbox");
        QTest::addColumn<QString>("recipient");
        QTest::addRow("its own id") << false << QString() << u"anna@example.org"_s;
        QTest::addRow("another id") << true << QString() << u"anna@example.org"_s;
        QTest::addRow("a shared mailbox")
            << false << u"info@example.org"_s << u"info@example.org"_s;
    }
    void aMessageToOneselfArrivesAndIsGoneAgain()
    {
        QFETCH(bool, renamed);
        QFETCH(QString, mailbox);
        QFETCH(QString, recipient);
        GraphPeer peer(mailbox.isEmpty() ? "/v1.0/me"_ba : "/v1.0/users/" + mailbox.toLatin1());
        if (renamed) {
            peer.renameMessages();
        }
        FakeTokens tokens({FakeTokens::good()});
        const auto delivery = newDelivery();
        QList<SideRequest> sides{
            graphSide(Side::Outgoing, peer.port()), graphSide(Side::Incoming, peer.port())};
        for (auto &each : sides) {
            each.mailbox = mailbox;
        }
        const auto log = GraphRun{.tokens = &tokens, .delivery = delivery}.run(sides);
        QVERIFY2(!log.cause(), log.text().constData());
        const auto id = QString::fromLatin1(delivery->messageId());
        QCOMPARE(log.step(StepKind::SendTest)->facts, QStringList(id));
        QCOMPARE(log.step(StepKind::Arrive)->facts, QStringList(id));
        QCOMPARE(peer.recipients(), QStringList(recipient));
        QCOMPARE(peer.inbox(), 0);
        QCOMPARE(peer.trouble(), QStringList());
    }

    void whatWasNotSentIsNotWaitedFor()
    {
        GraphPeer peer;
        peer.fail("POST", "/sendMail", graphError(403, u"ErrorSendAsDenied"_s));
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens, .delivery = newDelivery()}.run(
            {graphSide(Side::Outgoing, peer.port()), graphSide(Side::Incoming, peer.port())});
        QCOMPARE(log.step(StepKind::SendTest)->error->code, Cause::SenderNotOwned);
        QCOMPARE(log.step(StepKind::Arrive)->outcome, Outcome::NotReached);
    }
};

QTEST_GUILESS_MAIN(TstGraphDraft)
#include "tst_graphdraft.moc"
