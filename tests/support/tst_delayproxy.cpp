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
        ScriptedPeer peer(Conversation().server("hi\n").client("q\n").server("a\n").clientCloses());
        QProcess proxy;
        proxy.start(QStringLiteral(DELAYPROXY),
            {QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--to"),
                QStringLiteral("127.0.0.1:%1").arg(peer.port()), QStringLiteral("--rtt"),
                QString::number(roundTrip)});
        while (!proxy.canReadLine() && proxy.waitForReadyRead(5000)) { }
        const auto port = proxy.readLine().trimmed().split(' ').last().toUShort();
        QVERIFY(port != 0);

        QTcpSocket socket;
        QElapsedTimer clock;
        clock.start();
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QVERIFY(socket.waitForReadyRead(5000));
        QCOMPARE(socket.readAll(), QByteArray("hi\n"));
        QVERIFY2(
            clock.elapsed() >= roundTrip * 2 - 1, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(clock.elapsed() < roundTrip * 4);
        clock.restart();
        socket.write("q\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QCOMPARE(socket.readAll(), QByteArray("a\n"));
        QVERIFY(clock.elapsed() >= roundTrip - 1);
        QVERIFY(clock.elapsed() < roundTrip * 3);
        socket.disconnectFromHost();
        QVERIFY_PEER(peer);
        proxy.kill();
        QVERIFY(proxy.waitForFinished(5000));
    }
};

QTEST_GUILESS_MAIN(TstDelayProxy)
#include "tst_delayproxy.moc"
