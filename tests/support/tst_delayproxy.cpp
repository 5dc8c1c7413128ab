// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>

using namespace mailrig;

class TstDelayProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGreetingTakesTwoRoundTripsAndEachQuestionOne()
    {
        constexpr qint64 roundTrip = 60;
        constexpr int tries = 5;
        const auto script
            = Conversation().server("hi\n").client("q\n").server("a\n").clientCloses();
        ScriptedPeer peer(QList<Conversation>(tries, script));
        QProcess proxy;
        proxy.start(QStringLiteral(DELAYPROXY),
            {QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--to"),
                QStringLiteral("127.0.0.1:%1").arg(peer.port()), QStringLiteral("--rtt"),
                QString::number(roundTrip)});
        while (!proxy.canReadLine() && proxy.waitForReadyRead(5000)) { }
        const auto port = proxy.readLine().trimmed().split(' ').last().toUShort();
        QVERIFY(port != 0);

        // A busy machine only ever adds to the line's delay: the best of some tries is the line's.
        qint64 greeting = LLONG_MAX, answer = LLONG_MAX;
        for (int i = 0; i < tries; ++i) {
            QTcpSocket socket;
            QElapsedTimer clock;
            clock.start();
            socket.connectToHost(QStringLiteral("127.0.0.1"), port);
            QVERIFY(socket.waitForReadyRead(5000));
            greeting = qMin(greeting, clock.elapsed());
            QCOMPARE(socket.readAll(), QByteArray("hi\n"));
            clock.restart();
            socket.write("q\n");
            QVERIFY(socket.waitForReadyRead(5000));
            answer = qMin(answer, clock.elapsed());
            QCOMPARE(socket.readAll(), QByteArray("a\n"));
            socket.disconnectFromHost();
        }
        QVERIFY_PEER(peer);
        qInfo("round trip %lld ms: greeting after %lld, answer after %lld", roundTrip, greeting,
            answer);
        QVERIFY(greeting >= roundTrip * 2 - 1);
        QVERIFY(greeting < roundTrip * 3);
        QVERIFY(answer >= roundTrip - 1);
        QVERIFY(answer < roundTrip * 2);
        proxy.kill();
        QVERIFY(proxy.waitForFinished(5000));
    }
};

QTEST_GUILESS_MAIN(TstDelayProxy)
#include "tst_delayproxy.moc"
