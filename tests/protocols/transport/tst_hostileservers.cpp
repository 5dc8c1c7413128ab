// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"

#include <QFile>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Conversation)

namespace {

constexpr auto shortDeadline = 700ms;

//! A figure of this process's memory in MiB: "VmRSS:" now, "VmHWM:" at its peak (proc(5)).
qint64 memory(const QByteArray &figure)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QByteArray all = status.readAll();
    const auto at = all.indexOf(figure) + figure.size();
    return all.mid(at, all.indexOf("kB", at) - at).trimmed().toLongLong() / 1024;
}

//! Lets the peak begin anew at what is used now; false where the kernel does not allow it.
bool forgetPeakMemory()
{
    QFile references(u"/proc/self/clear_refs"_s);
    return references.open(QIODevice::WriteOnly) && references.write("5") == 1;
}

} // namespace

//! What servers that lie, stall or break do to us: a truthful error, in time, in bounded memory,
//! and never a byte of the user's in clear text.
class TstHostileServers : public QObject {
    Q_OBJECT

private:
    TestCertificate m_root = TestCertificate::root();
    TestCertificate m_server = m_root.issue({.ipAddresses = {u"127.0.0.1"_s}});
    PeerTls m_good = PeerTls::of(m_server);
    PeerTls m_bad = PeerTls::of(TestCertificate::selfSigned({.ipAddresses = {u"127.0.0.1"_s}}));
    CaFile m_ca{m_root.pem()};

    ConnectionSettings settings(
        const ScriptedPeer &peer, Security security, Protocol protocol = Protocol::Imap) const
    {
        auto settings = settingsFor(peer, security, protocol);
        settings.trust = m_ca.alone();
        return settings;
    }

    static Conversation imap()
    {
        return Conversation().server("* OK hi\r\n").client("s1 CAPABILITY\r\n");
    }
    static Conversation imapOffered()
    {
        return imap()
            .server("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\ns1 OK\r\n")
            .client("s2 STARTTLS\r\n");
    }
    static Conversation pop3() { return Conversation().server("+OK hi\r\n").client("CAPA\r\n"); }
    static Conversation pop3Offered()
    {
        return pop3().server("+OK\r\nUSER\r\nSTLS\r\n.\r\n").client("STLS\r\n");
    }
    static Conversation smtp()
    {
        return Conversation().server("220 hi ESMTP\r\n").client("EHLO [127.0.0.1]\r\n");
    }
    static Conversation smtpOffered()
    {
        return smtp().server("250-hi\r\n250-STARTTLS\r\n250 HELP\r\n").client("STARTTLS\r\n");
    }

private Q_SLOTS:
    void starttlsUpgradesOrFailsClosed_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Conversation>("script");
        QTest::addColumn<QString>("outcome");
        const auto imapRow
            = [](const char *title, const Conversation &script, const QString &outcome) {
                  QTest::newRow((QByteArray("IMAP, ") + title).constData())
                      << Protocol::Imap << script << outcome;
              };
        const auto pop3Row
            = [](const char *title, const Conversation &script, const QString &outcome) {
                  QTest::newRow((QByteArray("POP3, ") + title).constData())
                      << Protocol::Pop3 << script << outcome;
              };
        const auto smtpRow
            = [](const char *title, const Conversation &script, const QString &outcome) {
                  QTest::newRow((QByteArray("SMTP, ") + title).constData())
                      << Protocol::Smtp << script << outcome;
              };
        const auto open = u"open"_s, unavailable = u"starttlsUnavailable"_s,
                   injected = u"injectedPlaintext"_s, temporary = u"temporaryServerFault"_s,
                   permanent = u"permanentServerFault"_s, wrong = u"wrongProtocol"_s,
                   lost = u"connectionLost"_s;

        imapRow("good", imapOffered().server("s2 OK\r\n").tls(m_good), open);
        imapRow("offered in the greeting",
            Conversation()
                .server("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n")
                .client("s2 STARTTLS\r\n")
                .server("s2 OK go\r\n")
                .tls(m_good),
            open);
        imapRow("in small letters and LF only",
            Conversation()
                .server("* ok hi\n")
                .client("s1 CAPABILITY\r\n")
                .server("* capability starttls\ns1 ok\n")
                .client("s2 STARTTLS\r\n")
                .server("s2 ok\n")
                .tls(m_good),
            open);
        imapRow("in pieces",
            imap()
                .drips("* CAPABILITY STARTTLS\r\ns1 OK\r\n", 1ms)
                .client("s2 STARTTLS\r\n")
                .drips("s2 OK\r\n", 1ms)
                .tls(m_good),
            open);
        imapRow("capability stripped", imap().server("* CAPABILITY IMAP4rev1\r\ns1 OK\r\n"),
            unavailable);
        imapRow("capability as part of another",
            imap().server("* CAPABILITY XSTARTTLS STARTTLSX AUTH=STARTTLS\r\ns1 OK\r\n"),
            unavailable);
        imapRow("capability question refused", imap().server("s1 BAD what?\r\n"), unavailable);
        imapRow("refused", imapOffered().server("s2 NO not today\r\n"), unavailable);
        imapRow("not understood", imapOffered().server("s2 BAD what?\r\n"), unavailable);
        imapRow("PREAUTH", Conversation().server("* PREAUTH welcome bob\r\n"), unavailable);
        imapRow("PREAUTH with STARTTLS",
            Conversation().server("* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n"), unavailable);
        imapRow("plaintext behind the reply",
            imapOffered().server("s2 OK\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"), injected);
        imapRow("one byte behind the reply", imapOffered().server("s2 OK\r\n*"), injected);
        imapRow("plaintext a little later",
            imapOffered().server("s2 OK\r\n").waits(80ms).server("* OK evil\r\n"), injected);
        imapRow("plaintext instead of TLS",
            imapOffered().server("s2 OK\r\n").clientMatches(u".*"_s).server("s3 OK\r\n"), injected);
        imapRow("reply before the question", Conversation().server("* OK hi\r\ns1 OK\r\ns2 OK\r\n"),
            unavailable);
        imapRow("BYE", Conversation().server("* BYE too busy\r\n"), temporary);
        imapRow("BYE instead of capabilities", imap().server("* BYE idle\r\n"), temporary);
        imapRow("another tag", imapOffered().server("s9 OK\r\n"), wrong);
        imapRow("a continuation", imapOffered().server("+ go on\r\n"), wrong);
        imapRow("garbage", Conversation().server("\x01\xff\xfe\x7f\r\n"), wrong);
        imapRow("POP3 greeting", Conversation().server("+OK POP3\r\n"), wrong);
        imapRow("SMTP greeting", Conversation().server("220 mail ESMTP\r\n"), wrong);
        imapRow("SSH greeting", Conversation().server("SSH-2.0-OpenSSH_9.2\r\n"), wrong);
        imapRow("HTTP answer", Conversation().server("HTTP/1.1 400 Bad Request\r\n"), wrong);
        imapRow("hangs up at once", Conversation(), lost);
        imapRow("hangs up after the greeting", imap(), lost);
        imapRow("hangs up instead of the handshake", imapOffered().server("s2 OK\r\n"), lost);
        imapRow("resets", imapOffered().resets(), lost);
        imapRow(
            "closes its half", imapOffered().server("s2 OK\r\n").closesItsHalf().stalls(), lost);

        pop3Row("good", pop3Offered().server("+OK go\r\n").tls(m_good), open);
        pop3Row("capability stripped", pop3().server("+OK\r\nUSER\r\n.\r\n"), unavailable);
        pop3Row("no CAPA", pop3().server("-ERR what?\r\n"), unavailable);
        pop3Row("refused", pop3Offered().server("-ERR no\r\n"), unavailable);
        pop3Row(
            "plaintext behind the reply", pop3Offered().server("+OK\r\n+OK evil\r\n"), injected);
        pop3Row("plaintext instead of TLS",
            pop3Offered().server("+OK\r\n").waits(80ms).server("-ERR\r\n"), injected);
        pop3Row("-ERR greeting", Conversation().server("-ERR busy\r\n"), temporary);
        pop3Row(
            "-ERR greeting, lasting", Conversation().server("-ERR [SYS/PERM] gone\r\n"), permanent);
        pop3Row("IMAP greeting", Conversation().server("* OK hi\r\n"), wrong);

        smtpRow("good", smtpOffered().server("220 go\r\n").tls(m_good), open);
        smtpRow("greeting of several lines",
            Conversation()
                .server("220-hi\r\n220-there\r\n")
                .waits(30ms)
                .server("220 ESMTP\r\n")
                .client("EHLO [127.0.0.1]\r\n")
                .server("250-hi\r\n250 starttls\r\n")
                .client("STARTTLS\r\n")
                .server("220\r\n")
                .tls(m_good),
            open);
        smtpRow("capability stripped", smtp().server("250-hi\r\n250 XXXXXXXA\r\n"), unavailable);
        smtpRow("no EHLO", smtp().server("502 what?\r\n"), unavailable);
        smtpRow("refused", smtpOffered().server("454 4.7.0 TLS not available\r\n"), unavailable);
        smtpRow("refused for good", smtpOffered().server("501 no\r\n"), unavailable);
        smtpRow("plaintext behind the reply",
            smtpOffered().server("220 go\r\n250-evil\r\n250 AUTH PLAIN\r\n"), injected);
        smtpRow("plaintext instead of TLS",
            smtpOffered().server("220\r\n").waits(80ms).server("250 x\r\n"), injected);
        smtpRow("421 greeting", Conversation().server("421 4.3.2 busy\r\n"), temporary);
        smtpRow("554 greeting", Conversation().server("554 5.7.1 go away\r\n"), permanent);
        smtpRow("421 instead of STARTTLS", smtpOffered().server("421 bye\r\n"), temporary);
        smtpRow("IMAP greeting", Conversation().server("* OK hi\r\n"), wrong);
    }
    void starttlsUpgradesOrFailsClosed()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Conversation, script);
        QFETCH(QString, outcome);
        const bool opens = outcome == u"open";
        if (opens) {
            script.client("hello\r\n").server("there\r\n").clientCloses();
        } else if (outcome != u"connectionLost") { // where it is the peer that hangs up
            script.ignoresUntilClosed();
        }
        ScriptedPeer peer(script);
        Attempt attempt(settings(peer, Security::StartTls, protocol));
        QCOMPARE(attempt.outcome(), outcome);
        if (opens) {
            QVERIFY(attempt.connection.write("hello\r\n"));
            QCOMPARE(attempt.readUntil("\r\n").value(), QByteArray("there\r\n"));
            QCOMPARE(peer.receivedInTls(), QByteArray("hello\r\n"));
            QVERIFY(attempt.connection.tls().verified);
        } else {
            QVERIFY(!attempt.connection.isOpen());
            QVERIFY(!attempt.connection.write("a LOGIN bob canary\r\n"));
            QVERIFY(!peer.receivedInAll().contains("canary"));
        }
    }

    void refusesWhatIsNoTls_data()
    {
        QTest::addColumn<Conversation>("script");
        QTest::addColumn<QString>("outcome");
        const auto plain = u"tlsOnPlainPort"_s, failed = u"tlsHandshakeFailed"_s,
                   lost = u"connectionLost"_s, timedOut = u"timedOut"_s;
        QTest::newRow("SMTP greeting") << Conversation().server("220 mail ESMTP\r\n") << plain;
        QTest::newRow("IMAP greeting") << Conversation().server("* OK hi\r\n") << plain;
        QTest::newRow("POP3 greeting") << Conversation().server("+OK\r\n") << plain;
        QTest::newRow("greeting in pieces")
            << Conversation().drips("+OK POP3 ready\r\n", 1ms) << plain;
        QTest::newRow("HTTP answer")
            << Conversation().clientMatches(u".*"_s).server("HTTP/1.1 400 Bad Request\r\n")
            << plain;
        QTest::newRow("SSH greeting")
            << Conversation().server("SSH-2.0-OpenSSH_9.2\r\n") << u"wrongProtocol"_s;
        QTest::newRow("garbage") << Conversation().server(QByteArray(50, '\x01')) << failed;
        QTest::newRow("an alert") << Conversation().server(QByteArray::fromHex("15030300020228"))
                                  << failed;
        QTest::newRow("a broken record")
            << Conversation().server(QByteArray::fromHex("160303000502ffffff00")) << failed;
        QTest::newRow("accepts and hangs up") << Conversation().waits(30ms) << lost;
        QTest::newRow("resets") << Conversation().waits(30ms).resets() << lost;
        QTest::newRow("closes its half") << Conversation().closesItsHalf().stalls() << lost;
        QTest::newRow("silent") << Conversation().stalls() << timedOut;
        QTest::newRow("stalls within a record")
            << Conversation().server(QByteArray::fromHex("1603030100")).stalls() << timedOut;
        QTest::newRow("drips") << Conversation().drips(
            QByteArray::fromHex("160303200002001fff0303") + QByteArray(900, 'x'), 30ms)
                               << timedOut;
    }
    void refusesWhatIsNoTls()
    {
        QFETCH(Conversation, script);
        QFETCH(QString, outcome);
        if (outcome != u"connectionLost") {
            script.ignoresUntilClosed();
        }
        ScriptedPeer peer(script);
        const Attempt attempt(settings(peer, Security::Tls), Bounds(QDeadlineTimer(shortDeadline)));
        QCOMPARE(attempt.outcome(), outcome);
        QCOMPARE(attempt.lastStep(), StepKind::Encrypt);
        QVERIFY(attempt.milliseconds < shortDeadline.count() + 500);
        if (outcome == u"tlsOnPlainPort") {
            QVERIFY(!attempt.opened.error().detail.isEmpty());
        }
    }

    void findsTlsWhereClearTextWasExpected_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<Conversation>("script");
        const auto tls = Conversation().tlsThatFails(m_good);
        const auto alert = Conversation().server(QByteArray::fromHex("15030300020246")).stalls();
        for (const auto security : {Security::None, Security::StartTls}) {
            const QByteArray name = security == Security::None ? "none: " : "STARTTLS: ";
            QTest::newRow((name + "silent, but answers in TLS").constData()) << security << tls;
            QTest::newRow((name + "says an alert").constData()) << security << alert;
        }
    }
    void findsTlsWhereClearTextWasExpected()
    {
        QFETCH(Security, security);
        QFETCH(Conversation, script);
        ScriptedPeer peer(script);
        Attempt attempt(settings(peer, security), Bounds(QDeadlineTimer(2 * shortDeadline)));
        if (security == Security::None) {
            QCOMPARE(attempt.outcome(), u"open"_s);
            QCOMPARE(codeName(attempt.connection.read().error().code), u"plainOnTlsPort"_s);
        } else {
            QCOMPARE(attempt.outcome(), u"plainOnTlsPort"_s);
            QCOMPARE(attempt.lastStep(), StepKind::Greeting);
        }
    }

    void aSlowGreetingIsWaitedFor()
    {
        ScriptedPeer peer({Conversation().waits(shortDeadline).server("* OK slow\r\n").stalls(),
            Conversation().waits(30ms)});
        Attempt attempt(settings(peer, Security::None), Bounds(QDeadlineTimer(4 * shortDeadline)));
        QCOMPARE(attempt.readUntil("\n").value(), QByteArray("* OK slow\r\n"));
    }

    void silenceEndsAtTheDeadline_data()
    {
        QTest::addColumn<Conversation>("script");
        QTest::newRow("says nothing") << Conversation().stalls();
        QTest::newRow("drips without end") << Conversation().drips(QByteArray(400, 'x'), 30ms);
        QTest::newRow("drips a greeting")
            << Conversation().drips("* OK " + QByteArray(400, 'x') + "\r\n", 30ms);
        QTest::newRow("stops within the dialogue") << imapOffered().stalls();
        QTest::newRow("stops before the handshake") << imapOffered().server("s2 OK\r\n").stalls();
    }
    void silenceEndsAtTheDeadline()
    {
        QFETCH(Conversation, script);
        ScriptedPeer peer(script);
        const Attempt attempt(
            settings(peer, Security::StartTls), Bounds(QDeadlineTimer(shortDeadline)));
        QCOMPARE(attempt.outcome(), u"timedOut"_s);
        QVERIFY(attempt.milliseconds >= shortDeadline.count() - 5);
        QVERIFY(attempt.milliseconds < shortDeadline.count() + 500);
    }

    void endlessBytesEndInBoundedMemory_data()
    {
        QTest::addColumn<Conversation>("script");
        QTest::addColumn<Security>("security");
        constexpr qint64 muchToo = qint64{100} * 1024 * 1024;
        QTest::newRow("a line without end")
            << Conversation().floods("x", muchToo) << Security::StartTls;
        QTest::newRow("lines without end")
            << Conversation().server("* OK hi\r\n").floods("* OK more\r\n", muchToo)
            << Security::StartTls;
        QTest::newRow("capabilities without end")
            << imap().server("* CAPABILITY").floods(" X", muchToo) << Security::StartTls;
        QTest::newRow("data without end") << Conversation().floods("x", muchToo) << Security::None;
        QTest::newRow("encrypted data without end") << Conversation().tls(m_good).floods(
            QByteArray(500, 'x') + "\r\n", muchToo) << Security::Tls;
    }
    void endlessBytesEndInBoundedMemory()
    {
        QFETCH(Conversation, script);
        QFETCH(Security, security);
        QVERIFY(forgetPeakMemory());
        const qint64 before = memory("VmRSS:");
        ScriptedPeer peer(script);
        Attempt attempt(settings(peer, security), Bounds(QDeadlineTimer(60s)));
        if (security == Security::StartTls) {
            QCOMPARE(attempt.outcome(), u"wrongProtocol"_s);
        } else {
            QVERIFY(attempt.opened);
            Result<QByteArray> bytes;
            qint64 received = 0;
            while ((bytes = attempt.connection.read())) {
                received += bytes->size();
            }
            QCOMPARE(codeName(bytes.error().code), u"wrongProtocol"_s);
            QVERIFY(received <= qint64{32} * 1024 * 1024);
        }
        const qint64 grown = memory("VmHWM:") - before;
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }

    void eachConnectionIsJudgedAnew()
    {
        ScriptedPeer peer(
            {Conversation().tls(m_good).server("* OK\r\n"), Conversation().tlsThatFails(m_bad)});
        Attempt first(settings(peer, Security::Tls));
        QCOMPARE(first.outcome(), u"open"_s);
        QCOMPARE(Attempt(settings(peer, Security::Tls)).outcome(), u"certificateSelfSigned"_s);
        QVERIFY(first.readUntil("\n"));
    }

    void theEndOfAnEncryptedStreamIsFound_data()
    {
        QTest::addColumn<Conversation>("script");
        QTest::newRow("with close notify") << Conversation().tls(m_good).server("last\n");
        QTest::newRow("reset") << Conversation().tls(m_good).server("last\n").waits(50ms).resets();
        QTest::newRow("cut off")
            << Conversation().tls(m_good).server("last\n").closesItsHalf().stalls();
    }
    void theEndOfAnEncryptedStreamIsFound()
    {
        QFETCH(Conversation, script);
        ScriptedPeer peer(script);
        Attempt attempt(settings(peer, Security::Tls));
        QCOMPARE(attempt.readUntil("\n").value(), QByteArray("last\n"));
        QCOMPARE(codeName(attempt.connection.read().error().code), u"connectionLost"_s);
    }
};

QTEST_GUILESS_MAIN(TstHostileServers)
#include "tst_hostileservers.moc"
