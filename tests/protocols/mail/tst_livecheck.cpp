// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Whole accounts under test: side by side, cancelled, late, and many at a time.
class TstLiveCheck : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;

    [[nodiscard]] static StepLog finished(QFuture<CheckStep> future, Side side)
    {
        future.waitForFinished();
        StepLog log;
        for (const auto &each : future.results()) {
            if (each.side == side) {
                log.steps << each;
            }
        }
        return log;
    }
    [[nodiscard]] Conversation stalledAt(StepKind step) const
    {
        const auto imap = Protocol::Imap;
        switch (step) {
        case StepKind::Encrypt:
            return Conversation().stalls();
        case StepKind::Greeting:
            return Conversation().tls(m_scripts.tls()).stalls();
        case StepKind::Capabilities:
            return Conversation().tls(m_scripts.tls()).server("* OK hello\r\n").stalls();
        case StepKind::SignIn:
            return m_scripts.begin(imap, Security::Tls, {"PLAIN"}).stalls();
        default:
            return m_scripts.begin(imap, Security::Tls, {"PLAIN"})
                .answers(u"(\\S+) AUTHENTICATE .*"_s, "{1} OK in\r\n")
                .stalls();
        }
    }

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void bothSidesRunAtTheSameTime()
    {
        const auto slow = [&](Protocol protocol) {
            Conversation script;
            script.tls(m_scripts.tls()).waits(600ms);
            const auto good = m_scripts.good(protocol, Security::Tls);
            for (const auto &each : good.steps().mid(1)) {
                std::visit([&](const auto &step) { append(script, step); }, each);
            }
            return script;
        };
        ScriptedPeer incoming(slow(Protocol::Imap)), outgoing(slow(Protocol::Smtp));
        LiveCheck checker;
        QElapsedTimer timer;
        timer.start();
        auto future = checker.check(
            m_scripts.request({m_scripts.side(Protocol::Imap, Security::Tls, incoming.port()),
                m_scripts.side(Protocol::Smtp, Security::Tls, outgoing.port())}));
        future.waitForFinished();
        const auto took = timer.elapsed();
        const auto first = finished(future, Side::Incoming),
                   second = finished(future, Side::Outgoing);
        QVERIFY2(!first.cause(), first.text().constData());
        QVERIFY2(!second.cause(), second.text().constData());
        QVERIFY2(took >= 600 && took < 1100, QByteArray::number(took).constData());
    }

    void cancelIsSeenWithin100ms_data()
    {
        QTest::addColumn<StepKind>("step");
        for (const auto step : {StepKind::Encrypt, StepKind::Greeting, StepKind::Capabilities,
                 StepKind::SignIn, StepKind::Mailbox}) {
            QTest::addRow("%s", qPrintable(name(step))) << step;
        }
    }
    void cancelIsSeenWithin100ms()
    {
        QFETCH(StepKind, step);
        ScriptedPeer peer(stalledAt(step));
        LiveCheck checker;
        auto future = checker.check(
            m_scripts.request({m_scripts.side(Protocol::Imap, Security::Tls, peer.port())}));
        const auto planned = plannedSteps(Protocol::Imap, Security::Tls, false);
        QTRY_COMPARE(future.resultCount(), planned.indexOf(step));
        QTest::qWait(30); // it waits in the next step by now
        QElapsedTimer timer;
        timer.start();
        future.cancel();
        future.waitForFinished();
        const auto took = timer.elapsed();
        QVERIFY(future.isCanceled());
        QVERIFY2(took <= 100, QByteArray::number(took).constData());
    }

    void aDeadlineEndsAServerThatDrips_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("imap greeting")
            << Protocol::Imap << QByteArray("* OK ") + QByteArray(500, 'x');
        QTest::addRow("pop3 greeting")
            << Protocol::Pop3 << QByteArray("+OK ") + QByteArray(500, 'x');
        QTest::addRow("smtp greeting")
            << Protocol::Smtp << QByteArray("220-") + QByteArray(500, 'x');
    }
    void aDeadlineEndsAServerThatDrips()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArray, bytes);
        ScriptedPeer peer(Conversation().tls(m_scripts.tls()).drips(bytes, 30ms));
        LiveCheck checker;
        const auto side = m_scripts.side(protocol, Security::Tls, peer.port());
        auto request = m_scripts.request({side});
        request.deadline = 700ms;
        QElapsedTimer timer;
        timer.start();
        const auto log = finished(checker.check(request), side.side);
        const auto took = timer.elapsed();
        QCOMPARE(log.cause(), std::optional(Cause::TimedOut));
        QCOMPARE(log.failedAt(), std::optional(StepKind::Greeting));
        QVERIFY2(took >= 690 && took < 1200, QByteArray::number(took).constData());
    }

    void nobodyWaitsForAMessageThatWasNotSent()
    {
        ScriptedPeer incoming(m_scripts.good(Protocol::Imap, Security::Tls));
        ScriptedPeer outgoing(
            Conversation().tls(m_scripts.tls()).server("554 no\r\n").ignoresUntilClosed());
        LiveCheck checker;
        auto request
            = m_scripts.request({m_scripts.side(Protocol::Imap, Security::Tls, incoming.port()),
                m_scripts.side(Protocol::Smtp, Security::Tls, outgoing.port())});
        request.sendTest = true;
        auto future = checker.check(request);
        const auto in = finished(future, Side::Incoming), out = finished(future, Side::Outgoing);
        QCOMPARE(out.failedAt(), std::optional(StepKind::Greeting));
        QCOMPARE(out.step(StepKind::SendTest)->outcome, Outcome::NotReached);
        QVERIFY2(!in.cause(), in.text().constData());
        QCOMPARE(in.step(StepKind::Arrive)->outcome, Outcome::NotReached);
    }

    void nobodyLooksIntoNobodysMailbox()
    {
        ScriptedPeer incoming(m_scripts.good(Protocol::Imap, Security::Tls));
        ScriptedPeer outgoing(m_scripts.good(Protocol::Smtp, Security::Tls));
        auto unsignedSide = m_scripts.side(Protocol::Imap, Security::Tls, incoming.port());
        unsignedSide.user.clear();
        unsignedSide.credential = CredentialType::None;
        auto request = m_scripts.request(
            {unsignedSide, m_scripts.side(Protocol::Smtp, Security::Tls, outgoing.port())});
        request.sendTest = true;
        LiveCheck checker;
        const auto log = finished(checker.check(request), Side::Incoming);
        QVERIFY2(!log.cause(), log.text().constData());
        for (const auto kind : {StepKind::SignIn, StepKind::Mailbox, StepKind::Arrive}) {
            QCOMPARE(log.step(kind)->outcome, Outcome::Skipped);
        }
        QVERIFY(!incoming.receivedInAll().contains("AUTH"));
    }

    void manyAccountsAtATimeDoNotDisturbEachOther()
    {
        constexpr int accounts = 192;
        QList<std::shared_ptr<ScriptedPeer>> peers;
        const QList<std::pair<Protocol, Security>> kinds{{Protocol::Imap, Security::Tls},
            {Protocol::Imap, Security::StartTls}, {Protocol::Pop3, Security::Tls},
            {Protocol::Smtp, Security::Tls}, {Protocol::Smtp, Security::None}};
        for (const auto &[protocol, security] : kinds) {
            peers << std::make_shared<ScriptedPeer>(m_scripts.good(protocol, security));
        }
        LiveCheck checker(64);
        QList<QFuture<CheckStep>> running;
        for (int i = 0; i < accounts; ++i) {
            const auto of = i % kinds.size();
            running << checker.check(m_scripts.request(
                {m_scripts.side(kinds.at(of).first, kinds.at(of).second, peers.at(of)->port())}));
        }
        for (auto &each : running) {
            each.waitForFinished();
            const StepLog log{each.results()};
            QVERIFY2(!log.cause() && !log.steps.isEmpty(), log.text().constData());
        }
    }

    void goingAwayEndsWhatStillRuns()
    {
        ScriptedPeer peer(Conversation().tls(m_scripts.tls()).stalls());
        QFuture<CheckStep> future;
        QElapsedTimer timer;
        {
            LiveCheck checker(2);
            const auto request
                = m_scripts.request({m_scripts.side(Protocol::Imap, Security::Tls, peer.port())});
            for (int i = 0; i < 20; ++i) {
                future = checker.check(request);
            }
            QTest::qWait(50);
            timer.start();
        }
        QVERIFY(future.isFinished());
        QVERIFY2(timer.elapsed() < 500, QByteArray::number(timer.elapsed()).constData());
    }

private:
    static void append(Conversation &script, const Conversation::Send &step)
    {
        script.server(step.bytes);
    }
    static void append(Conversation &script, const Conversation::Answer &step)
    {
        script.answersUntilClosed(step.rules);
    }
    template <class Step> static void append(Conversation &, const Step &)
    {
        QFAIL("not part of a good conversation");
    }
};

QTEST_GUILESS_MAIN(TstLiveCheck)
#include "tst_livecheck.moc"
