// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/graph/graphpeer.h"
#include "tests/protocols/graph/graphrun.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! The steps of a test through Graph, and how it ends before its time.
class TstGraphCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theInboxIsLookedAt()
    {
        GraphPeer peer;
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Incoming, peer.port())});
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(log.kinds(), QStringList({u"token ok"_s, u"mailbox ok"_s}));
        QCOMPARE(log.step(StepKind::Token)->token->account, u"anna@example.org"_s);
        QCOMPARE(log.step(StepKind::Mailbox)->facts,
            QStringList(
                {u"anna@tenant.example"_s, u"totalItemCount 12"_s, u"unreadItemCount 3"_s}));
        QCOMPARE(peer.requests(), QByteArrayList({"GET ", "GET /mailFolders/inbox"}));
        QCOMPARE(log.transcript().size(), 4);
        QVERIFY(!log.text().contains("good token"));
        QCOMPARE(peer.trouble(), QStringList());
    }

    void aPermissionToReadMailIsEnough()
    {
        GraphPeer peer;
        peer.fail("GET", "", graphError(403, u"Authorization_RequestDenied"_s));
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Incoming, peer.port())});
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(log.step(StepKind::Mailbox)->facts,
            QStringList({u"totalItemCount 12"_s, u"unreadItemCount 3"_s}));
    }

    void theMailboxStandsInThePath_data()
    {
        QTest::addColumn<OAuthFlow>("flow");
        QTest::addColumn<QString>("mailbox");
        QTest::addColumn<QByteArray>("path");
        QTest::addRow("one's own") << OAuthFlow::DeviceFlow << QString() << "/v1.0/me"_ba;
        QTest::addRow("shared") << OAuthFlow::AuthorizationCode << u"info@example.org"_s
                                << "/v1.0/users/info@example.org"_ba;
        QTest::addRow("an application's")
            << OAuthFlow::ClientCredentials << QString() << "/v1.0/users/anna@example.org"_ba;
        QTest::addRow("an application's, shared")
            << OAuthFlow::ClientCredentials << u"info@example.org"_s
            << "/v1.0/users/info@example.org"_ba;
        QTest::addRow("a guest's") << OAuthFlow::DeviceFlow << u"x_y.org#EXT#@t.example"_s
                                   << "/v1.0/users/x_y.org%23EXT%23@t.example"_ba;
        QTest::addRow("a hostile name") << OAuthFlow::DeviceFlow << u"a/../b?c=d&e%2F\r\n"_s
                                        << "/v1.0/users/a%2F..%2Fb%3Fc%3Dd%26e%252F%0D%0A"_ba;
    }
    void theMailboxStandsInThePath()
    {
        QFETCH(OAuthFlow, flow);
        QFETCH(QString, mailbox);
        QFETCH(QByteArray, path);
        GraphPeer peer(path);
        FakeTokens tokens({FakeTokens::good()});
        QList<SideRequest> sides{
            graphSide(Side::Incoming, peer.port()), graphSide(Side::Outgoing, peer.port())};
        for (auto &each : sides) {
            each.oauth->flow = flow;
            each.mailbox = mailbox;
        }
        const auto log = GraphRun{.tokens = &tokens}.run(sides);
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(peer.trouble(), QStringList());
        QCOMPARE(peer.requests().size(), 4);
    }

    void aTokenCanBeBroughtAlong()
    {
        GraphPeer peer;
        auto side = graphSide(Side::Incoming, peer.port());
        side.oauth.reset();
        side.secret = Secret(QByteArray("good token"));
        const auto log = GraphRun{}.run({side});
        QCOMPARE(log.kinds(), QStringList({u"token skipped"_s, u"mailbox ok"_s}));
        side.secret = {};
        QCOMPARE(GraphRun{}.run({side}).cause(), std::optional(Cause::OauthRequired));
    }

    void withoutATokenNothingIsAsked()
    {
        GraphPeer peer;
        FakeTokens tokens({failure(Cause::GrantExpired, u"AADSTS700082"_s)});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Incoming, peer.port())});
        QCOMPARE(log.kinds(), QStringList({u"token failed"_s, u"mailbox notReached"_s}));
        QCOMPARE(log.step(StepKind::Token)->error->detail, u"AADSTS700082"_s);
        QVERIFY(peer.requests().isEmpty());
    }

    void aRefusedTokenIsAskedForAnewOnce_data()
    {
        QTest::addColumn<bool>("isCached");
        QTest::addColumn<bool>("isGoodThen");
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("requests");
        QTest::addRow("an old one, then a good one") << true << true << 2 << 3;
        QTest::addRow("an old one, then one as bad") << true << false << 2 << 2;
        QTest::addRow("a new one") << false << true << 1 << 1;
    }
    void aRefusedTokenIsAskedForAnewOnce()
    {
        QFETCH(bool, isCached);
        QFETCH(bool, isGoodThen);
        QFETCH(int, asked);
        QFETCH(int, requests);
        GraphPeer peer;
        FakeTokens tokens(
            {FakeTokens::old(isCached), isGoodThen ? FakeTokens::good() : FakeTokens::old(false)});
        const auto side = graphSide(Side::Incoming, peer.port());
        const auto log = GraphRun{.tokens = &tokens}.run({side});
        QCOMPARE(log.cause(),
            isCached && isGoodThen ? std::nullopt : std::optional(Cause::GrantExpired));
        QCOMPARE(tokens.refused(), isCached ? QList{side.oauth->grant} : QList<QUuid>());
        QCOMPARE(tokens.asked(), asked);
        QCOMPARE(peer.requests().size(), requests);
    }

    void cancelIsSeenAtOnce_data()
    {
        QTest::addColumn<bool>("atToken");
        QTest::addRow("while a token is waited for") << true;
        QTest::addRow("while an answer is waited for") << false;
    }
    void cancelIsSeenAtOnce()
    {
        QFETCH(bool, atToken);
        GraphPeer peer;
        peer.fail("GET", "", {.delay = std::chrono::seconds(60)});
        FakeTokens tokens({FakeTokens::good()});
        if (atToken) {
            tokens.keepWaiting();
        }
        QElapsedTimer clock;
        clock.start();
        const auto log
            = GraphRun{.tokens = &tokens, .cancelAfter = std::chrono::milliseconds(200)}.run(
                {graphSide(Side::Incoming, peer.port())});
        QVERIFY2(clock.elapsed() < 700, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(log.cause(), std::optional(Cause::Cancelled));
        QCOMPARE(log.failedAt(), std::optional(atToken ? StepKind::Token : StepKind::Mailbox));
    }

    void theDeadlineEndsIt()
    {
        GraphPeer peer;
        peer.fail("GET", "/mailFolders/inbox", {.delay = std::chrono::seconds(60)});
        FakeTokens tokens({FakeTokens::good()});
        const auto log
            = GraphRun{.tokens = &tokens, .deadline = std::chrono::milliseconds(400)}.run(
                {graphSide(Side::Incoming, peer.port())});
        QCOMPARE(log.cause(), std::optional(Cause::TimedOut));
        QCOMPARE(log.failedAt(), std::optional(StepKind::Mailbox));
    }

    void nothingGoesToAnotherMachineInClear()
    {
        FakeTokens tokens({FakeTokens::good()});
        auto side = graphSide(Side::Incoming, 80);
        side.host = u"192.0.2.1"_s;
        const auto log = GraphRun{.tokens = &tokens}.run({side});
        QCOMPARE(log.cause(), std::optional(Cause::Validation));
    }
};

QTEST_GUILESS_MAIN(TstGraphCheck)
#include "tst_graphcheck.moc"
