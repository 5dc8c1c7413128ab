// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"
#include "hangingresolver.h"
#include "tests/support/relay.h"
#include "tests/support/testproxy.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QThread>

#include <memory>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 cancelSeenWithin = 100; // ms

//! How late this machine wakes a thread at present: on a busy one, no promise can be kept better
//! than that. On an idle one it is nothing.
class Lateness {
public:
    Lateness()
        : m_thread(QThread::create([this] { watch(); }))
    {
        m_thread->start();
    }
    ~Lateness()
    {
        m_isOver = true;
        m_thread->wait();
    }
    Lateness(const Lateness &) = delete;
    Lateness &operator=(const Lateness &) = delete;
    [[nodiscard]] qint64 worst() const { return m_worst; } //!< ms, since the last reset
    void reset() { m_worst = 0; }

private:
    void watch()
    {
        constexpr int nap = 10; // ms
        QElapsedTimer clock;
        while (!m_isOver) {
            clock.start();
            QThread::msleep(nap);
            m_worst = qMax<qint64>(m_worst, clock.elapsed() - nap);
        }
    }
    std::atomic<bool> m_isOver = false;
    std::atomic<qint64> m_worst = 0;
    std::unique_ptr<QThread> m_thread;
};

//! A port on which a SYN is never answered: a full accept queue.
class SilentPort {
public:
    explicit SilentPort(bool ipv6 = false)
    {
        m_listener = ipv6 ? listenOnIpv6() : listenOnLoopback(m_port);
        ::listen(m_listener, 0);
        for (int i = 0; i < 4; ++i) {
            m_fillers.emplace_back(std::make_unique<QTcpSocket>());
            m_fillers.back()->connectToHost(ipv6 ? u"::1"_s : u"127.0.0.1"_s, m_port);
            m_fillers.back()->waitForConnected(50);
        }
    }
    ~SilentPort() { close(m_listener); }
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int listenOnIpv6()
    {
        const int listener = socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in6 at{};
        at.sin6_family = AF_INET6;
        at.sin6_addr = in6addr_loopback;
        socklen_t size = sizeof at;
        if (bind(listener, reinterpret_cast<sockaddr *>(&at), size) != 0) {
            qFatal("no IPv6 on the loopback interface");
        }
        getsockname(listener, reinterpret_cast<sockaddr *>(&at), &size);
        m_port = ntohs(at.sin6_port);
        return listener;
    }
    unsigned short m_port = 0;
    int m_listener = -1;
    std::vector<std::unique_ptr<QTcpSocket>> m_fillers;
};

quint16 closedPort()
{
    unsigned short port = 0;
    close(listenOnLoopback(port));
    return port;
}

ConnectionSettings plain(const QString &host, quint16 port)
{
    return {.host = host, .port = port, .security = Security::None};
}

} // namespace

Q_DECLARE_METATYPE(mailrig::ProxySettings)

//! Names, addresses, proxies: how a server is reached, and how it is given up.
class TstReaching : public QObject {
    Q_OBJECT

private:
    Lateness m_lateness;

    //! What was promised, and the two wake-ups in between at the machine's worst.
    [[nodiscard]] qint64 allowed() const { return cancelSeenWithin + 2 * m_lateness.worst(); }
    //! How long after `cancel` the attempt was over, in ms.
    static qint64 cancelled(
        const ConnectionSettings &settings, QString &outcome, bool thenRead = false)
    {
        Bounds bounds(QDeadlineTimer(30s));
        QElapsedTimer sinceCancel;
        std::unique_ptr<QThread> canceller(QThread::create([&] {
            QThread::msleep(200);
            sinceCancel.start();
            bounds.cancel();
        }));
        canceller->start();
        Attempt attempt(settings, bounds);
        outcome = attempt.outcome();
        if (thenRead && attempt.opened) {
            outcome = codeName(attempt.connection.read().error().code);
        }
        canceller->wait();
        return sinceCancel.elapsed();
    }

private Q_SLOTS:
    void init() { m_lateness.reset(); } // what one test suffered excuses no other

    void saysWhyNobodyAnswers_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<StepKind>("step");
        const auto refused = u"connectionRefused"_s, unknown = u"nameNotFound"_s;
        QTest::newRow("refused") << u"127.0.0.1"_s << refused << StepKind::Connect;
        QTest::newRow("refused, IPv6") << u"[::1]"_s << refused << StepKind::Connect;
        QTest::newRow("refused by both addresses")
            << u"x.both.test"_s << refused << StepKind::Connect;
        QTest::newRow("no such name") << u"missing.test"_s << unknown << StepKind::Resolve;
        QTest::newRow("no name at all") << QString() << unknown << StepKind::Resolve;
        QTest::newRow("not a name") << u"a..b c"_s << unknown << StepKind::Resolve;
        QTest::newRow("label too long")
            << QString(64, u'a') + u".example"_s << unknown << StepKind::Resolve;
        QTest::newRow("no route") << u"255.255.255.255"_s << u"hostUnreachable"_s
                                  << StepKind::Connect;
    }
    void saysWhyNobodyAnswers()
    {
        QFETCH(QString, host);
        const Attempt attempt(plain(host, closedPort()));
        QTEST(attempt.outcome(), "outcome");
        QTEST(attempt.lastStep(), "step");
        QVERIFY(!attempt.connection.isOpen());
    }

    void resolvesNamesOfEachKind_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("onIpv6");
        QTest::newRow("localhost") << u"localhost"_s << false;
        QTest::newRow("localhost, listening on IPv6") << u"localhost"_s << true;
        QTest::newRow("with its final dot and capitals") << u"LocalHost."_s << false;
        QTest::newRow("IPv4 only") << u"x.v4only.test"_s << false;
        QTest::newRow("internationalized") << u"b\u00fccher.v4only.test"_s << false;
        QTest::newRow("no answer for IPv6") << u"x.v6slow.test"_s << false;
        QTest::newRow("both, listening on IPv4") << u"x.both.test"_s << false;
        QTest::newRow("both, listening on IPv6") << u"x.both.test"_s << true;
        QTest::newRow("IPv6 literal") << u"::1"_s << true;
    }
    void resolvesNamesOfEachKind()
    {
        QFETCH(QString, host);
        QFETCH(bool, onIpv6);
        ScriptedPeer peer({Conversation().server("hi\n")}, onIpv6 ? "::1" : "127.0.0.1");
        Attempt attempt(plain(host, peer.port()));
        QCOMPARE(attempt.outcome(), u"open"_s);
        QCOMPARE(attempt.connection.peerAddress(), onIpv6 ? u"::1"_s : u"127.0.0.1"_s);
        QVERIFY(!attempt.steps.first().facts.isEmpty());
        QCOMPARE(attempt.readUntil("\n").value(), QByteArray("hi\n"));
        QVERIFY2(attempt.milliseconds < 1000, qPrintable(QString::number(attempt.milliseconds)));
    }

    void thisMachineIsKnownWithoutAsking()
    {
        const int before = resolverQuestions();
        const Attempt attempt(plain(u"Mail.Localhost."_s, closedPort()));
        QCOMPARE(attempt.outcome(), u"connectionRefused"_s);
        QCOMPARE(resolverQuestions(), before);
    }

    // A name server that swallows questions for IPv6 addresses answers after 10 s.
    void aRefusalDoesNotWaitForASlowNameServer()
    {
        const Attempt attempt(plain(u"x.v6slow.test"_s, closedPort()));
        QCOMPARE(attempt.outcome(), u"connectionRefused"_s);
        QVERIFY(attempt.milliseconds >= 1999);
        QVERIFY(attempt.milliseconds < 2000 + allowed());
    }

    void anAddressThatIsSilentCosts250Milliseconds()
    {
        std::optional<SilentPort> silent; // IPv6 is tried first, and does not answer
        unsigned short port = 0;
        int listener = -1;
        for (int i = 0; i < 20 && listener < 0; ++i) { // its number may be taken on IPv4
            silent.emplace(true);
            port = silent->port();
            listener = listenOnLoopback(port);
        }
        QVERIFY(listener >= 0);
        const Attempt attempt(plain(u"x.both.test"_s, port));
        close(listener);
        QCOMPARE(attempt.outcome(), u"open"_s);
        QCOMPARE(attempt.connection.peerAddress(), u"127.0.0.1"_s);
        qInfo("second address answered after %lld ms", attempt.milliseconds);
        QVERIFY(attempt.milliseconds >= 249);
        QVERIFY(attempt.milliseconds < 249 + allowed());
    }

    void theDeadlineEndsEveryWait_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<StepKind>("step");
        QTest::newRow("hanging resolver") << u"hangs.test"_s << StepKind::Resolve;
        QTest::newRow("unanswered SYN") << u"127.0.0.1"_s << StepKind::Connect;
    }
    void theDeadlineEndsEveryWait()
    {
        QFETCH(QString, host);
        const SilentPort silent;
        const Attempt attempt(plain(host, silent.port()), Bounds(QDeadlineTimer(300ms)));
        QCOMPARE(attempt.outcome(), u"timedOut"_s);
        QTEST(attempt.lastStep(), "step");
        QVERIFY(attempt.milliseconds >= 299);
        QVERIFY(attempt.milliseconds < 300 + allowed());
    }

    void cancelIsSeenAtOnce_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<Conversation>("script");
        QTest::addColumn<Security>("security");
        const auto here = u"127.0.0.1"_s;
        const auto greeted
            = Conversation().server("* OK hi\r\n").client("s1 CAPABILITY\r\n").stalls();
        QTest::newRow("hanging resolver") << u"hangs.test"_s << Conversation() << Security::Tls;
        QTest::newRow("unanswered SYN") << u"silent"_s << Conversation() << Security::Tls;
        QTest::newRow("silent greeting") << here << Conversation().stalls() << Security::StartTls;
        QTest::newRow("stalled STARTTLS") << here << greeted << Security::StartTls;
        QTest::newRow("stalled handshake") << here << Conversation().stalls() << Security::Tls;
        QTest::newRow("silent session") << here << Conversation().stalls() << Security::None;
        QTest::newRow("a flood") << here << Conversation().drips(QByteArray(2000, 'x'), 5ms)
                                 << Security::StartTls;
    }
    void cancelIsSeenAtOnce()
    {
        QFETCH(QString, host);
        QFETCH(Conversation, script);
        QFETCH(Security, security);
        const SilentPort silent;
        ScriptedPeer peer(script);
        auto settings = settingsFor(peer, security);
        settings.host = host;
        if (host == u"silent") {
            settings.host = u"127.0.0.1"_s;
            settings.port = silent.port();
        }
        QString outcome;
        const auto milliseconds = cancelled(settings, outcome, true);
        QCOMPARE(outcome, u"cancelled"_s);
        qInfo("%s: cancel seen after %lld ms", QTest::currentDataTag(), milliseconds);
        QVERIFY2(milliseconds < allowed(),
            qPrintable(
                u"%1 ms, machine late by %2 ms"_s.arg(milliseconds).arg(m_lateness.worst())));
    }

    void aPromiseThatWasCancelledIsSeenToo()
    {
        ScriptedPeer peer(Conversation().stalls());
        std::atomic<bool> isCancelled = false;
        std::unique_ptr<QThread> canceller(QThread::create([&] {
            QThread::msleep(100);
            isCancelled = true;
        }));
        canceller->start();
        const Attempt attempt(settingsFor(peer, Security::Tls),
            Bounds(QDeadlineTimer(20s), [&isCancelled] { return isCancelled.load(); }));
        canceller->wait();
        QCOMPARE(attempt.outcome(), u"cancelled"_s);
        QVERIFY(attempt.milliseconds < 100 + allowed());
    }

    void proxiesReachTheServerByItsName_data()
    {
        QTest::addColumn<TestProxy::Kind>("kind");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("outcome");
        const auto open = u"open"_s, name = u"imap.known-to-proxy.test"_s;
        for (const auto kind : {TestProxy::Kind::Socks5, TestProxy::Kind::Http}) {
            const QByteArray title = kind == TestProxy::Kind::Socks5 ? "SOCKS5: " : "HTTP: ";
            QTest::newRow((title + "a name").constData())
                << kind << QByteArray() << QByteArray() << name << open;
            QTest::newRow((title + "with a password").constData())
                << kind << QByteArray("secret") << QByteArray("secret") << name << open;
            QTest::newRow((title + "with a wrong password").constData())
                << kind << QByteArray("secret") << QByteArray("guess") << name
                << u"hostUnreachable"_s;
        }
        QTest::newRow("SOCKS5: unreachable behind it")
            << TestProxy::Kind::Socks5 << QByteArray() << QByteArray() << u"x.missing"_s
            << u"hostUnreachable"_s;
        QTest::newRow("HTTP: refused behind it")
            << TestProxy::Kind::Http << QByteArray() << QByteArray() << u"x.missing"_s
            << u"connectionRefused"_s;
    }
    void proxiesReachTheServerByItsName()
    {
        QFETCH(TestProxy::Kind, kind);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, given);
        QFETCH(QString, host);
        QFETCH(QString, outcome);
        TestProxy proxy(kind, password);
        ScriptedPeer peer(Conversation().server("* OK hi\r\n").client("x\r\n").clientCloses());
        auto settings = plain(host, peer.port());
        settings.proxy = {.kind = kind == TestProxy::Kind::Socks5 ? ProxySettings::Kind::Socks5
                                                                  : ProxySettings::Kind::Http,
            .host = u"localhost"_s,
            .user = given.isEmpty() ? QString() : u"bob"_s,
            .port = proxy.port(),
            .password = Secret(QByteArray(given))};
        const int before = resolverQuestions();
        {
            Attempt attempt(settings);
            QCOMPARE(attempt.outcome(), outcome);
            QCOMPARE(attempt.steps.first().outcome, Outcome::Skipped);
            if (attempt.opened) {
                QCOMPARE(attempt.readUntil("\n").value(), QByteArray("* OK hi\r\n"));
                QVERIFY(attempt.connection.write("x\r\n"));
                attempt.connection.close();
            } else {
                QVERIFY(attempt.opened.error().detail.contains(QString::number(proxy.port())));
                return;
            }
        }
        QCOMPARE(resolverQuestions(), before); // the server's name is the proxy's to ask for
        QCOMPARE(proxy.requests(),
            QByteArrayList{host.toLatin1() + ':' + QByteArray::number(peer.port())});
        QVERIFY_PEER(peer);
    }

    void tlsPassesThroughAProxy()
    {
        const auto root = TestCertificate::root();
        const CaFile ca(root.pem());
        TestProxy proxy(TestProxy::Kind::Socks5);
        ScriptedPeer peer(Conversation()
                              .tls(PeerTls::of(root.server(u"imap.example.test"_s)))
                              .server("* OK hi\r\n")
                              .clientCloses());
        {
            auto settings = settingsFor(peer, Security::Tls);
            settings.host = u"imap.example.test"_s;
            settings.trust = ca.alone();
            settings.proxy = {
                .kind = ProxySettings::Kind::Socks5, .host = u"127.0.0.1"_s, .port = proxy.port()};
            Attempt attempt(settings);
            QCOMPARE(attempt.outcome(), u"open"_s);
            QVERIFY(attempt.readUntil("\n"));
        }
        QVERIFY_PEER(peer);
        QCOMPARE(peer.serverName(), QByteArray("imap.example.test"));
    }

    void aProxyThatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("refused") << u"127.0.0.1"_s << u"connectionRefused"_s;
        QTest::newRow("no such name") << u"missing.test"_s << u"nameNotFound"_s;
    }
    void aProxyThatIsNotThereIsNamed()
    {
        QFETCH(QString, host);
        auto settings = plain(u"imap.example.test"_s, 143);
        settings.proxy = {.kind = ProxySettings::Kind::Socks5, .host = host, .port = closedPort()};
        const Attempt attempt(settings);
        QTEST(attempt.outcome(), "outcome");
        QVERIFY(attempt.opened.error().detail.startsWith(host));
    }

    void cancelIsSeenInAProxysSilence()
    {
        ScriptedPeer silentProxy(Conversation().stalls());
        auto settings = plain(u"imap.example.test"_s, 143);
        settings.proxy = {.kind = ProxySettings::Kind::Socks5,
            .host = u"127.0.0.1"_s,
            .port = silentProxy.port()};
        QString outcome;
        const auto milliseconds = cancelled(settings, outcome);
        QCOMPARE(outcome, u"cancelled"_s);
        QVERIFY2(milliseconds < allowed(),
            qPrintable(
                u"%1 ms, machine late by %2 ms"_s.arg(milliseconds).arg(m_lateness.worst())));
    }

    void aHangingResolverDoesNotHoldTheProcess()
    {
        // A child process, as only its exit shows it: this test program, cancelling a lookup.
        QElapsedTimer clock;
        clock.start();
        const pid_t child = fork();
        if (child == 0) {
            execl("/proc/self/exe", "tst_reaching", "cancelledLookup", nullptr);
            _exit(127);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
        qInfo("a process with a hanging lookup was gone after %lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 2500); // the resolver hangs for 3000
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && QByteArray(argv[1]) == "cancelledLookup") {
        return Attempt(plain(u"hangs.test"_s, 1), Bounds(QDeadlineTimer(200ms))).opened ? 1 : 0;
    }
    TstReaching test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reaching.moc"
