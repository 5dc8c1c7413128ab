// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedpeer.h"

#include <QTcpSocket>
#include <QTest>

using namespace mailrig;

class TstScriptedPeer : public QObject {
    Q_OBJECT

private:
    static QByteArray readLine(QTcpSocket &socket)
    {
        while (!socket.canReadLine() && socket.waitForReadyRead(3000)) { }
        return socket.readLine();
    }
    static void connectTo(const ScriptedPeer &peer, QTcpSocket &socket)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), peer.port());
        QVERIFY(socket.waitForConnected(3000));
    }
    static void say(QTcpSocket &socket, const QByteArray &bytes)
    {
        socket.write(bytes);
        QVERIFY(socket.waitForBytesWritten(3000));
    }

private Q_SLOTS:
    void playsADialogueAndFillsInWhatItCaught()
    {
        ScriptedPeer peer(Conversation()
                              .server("* OK hi\r\n")
                              .client("x NOOP\r\n")
                              .answers(QStringLiteral("(\\S+) CAPABILITY"), "{1} OK\r\n")
                              .clientCloses());
        QTcpSocket socket;
        connectTo(peer, socket);
        QCOMPARE(readLine(socket), QByteArray("* OK hi\r\n"));
        say(socket, "x NOOP\r\na007 CAPABILITY\r\n");
        QCOMPARE(readLine(socket), QByteArray("a007 OK\r\n"));
        socket.disconnectFromHost();
        QVERIFY_PEER(peer);
        QCOMPARE(peer.received(), QByteArray("x NOOP\r\na007 CAPABILITY\r\n"));
    }

    void reportsWhatIsNotInTheScript()
    {
        ScriptedPeer peer(Conversation().client("USER x\r\n"));
        QTcpSocket socket;
        connectTo(peer, socket);
        say(socket, "PASS x\r\n");
        QVERIFY(peer.trouble().contains(QStringLiteral("PASS x")));
    }

    void reportsAConversationThatWasNotFinished()
    {
        ScriptedPeer peer(Conversation().client("USER x\r\n"));
        QTcpSocket socket;
        connectTo(peer, socket);
        QVERIFY(!peer.trouble(std::chrono::milliseconds(50)).isEmpty());
    }

    void playsAnotherScriptOnEachConnectionAndStopsAtOnce()
    {
        ScriptedPeer peer(
            {Conversation().server("one\n"), Conversation().server("two\n").stalls()});
        QTcpSocket first, second;
        connectTo(peer, first);
        QCOMPARE(readLine(first), QByteArray("one\n"));
        connectTo(peer, second);
        QCOMPARE(readLine(second), QByteArray("two\n"));
    }
};

QTEST_GUILESS_MAIN(TstScriptedPeer)
#include "tst_scriptedpeer.moc"
