// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/redirectlistener.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodState = "s8S0VtVdK3Ud_q-7LZyPkA";
const RedirectPage page{.title = u"Mailrig"_s, .text = u"Close <this> & go back."_s};

//! A browser of few words.
class Visitor {
public:
    explicit Visitor(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        m_socket.connectToHost(address, port);
        m_isConnected = m_socket.waitForConnected(5000);
    }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void say(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    //! All that is said until the listener hangs up; empty, if it does not.
    [[nodiscard]] QByteArray heard()
    {
        const bool isOver = QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
        return isOver ? m_socket.readAll() : QByteArray();
    }
    QByteArray ask(const QByteArray &target, const QByteArray &method = "GET")
    {
        say(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return heard();
    }

private:
    QTcpSocket m_socket;
    bool m_isConnected = false;
};

int status(const QByteArray &reply)
{
    return reply.mid(9, 3).toInt();
}

} // namespace

class TstRedirectListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_listener = std::make_unique<RedirectListener>(goodState, page);
        m_taken.clear();
        connect(m_listener.get(), &RedirectListener::redirected, this,
            [this](const AuthorizationAnswer &answer) { m_taken += answer; });
        const auto uri = m_listener->listen(QUrl(u"http://127.0.0.1/back"_s));
        QVERIFY(uri);
        QCOMPARE(uri->path(), u"/back"_s);
        m_port = quint16(uri->port(0));
        QVERIFY(m_port != 0);
    }

    void theAnswerIsTakenAndThePageSaysNothingOfIt()
    {
        const auto reply = Visitor(m_port).ask(
            "/back?state=" + goodState + "&code=a%2Bb%20c+d%C3%A4&iss=https%3A%2F%2Fas");
        QCOMPARE(status(reply), 200);
        QTRY_COMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().code, Secret("a+b c d\xc3\xa4"_ba));
        QCOMPARE(m_taken.first().issuer, u"https://as"_s);
        QVERIFY(reply.contains("<p>Close &lt;this&gt; &amp; go back.</p>"));
        for (const char *header : {"Content-Security-Policy: default-src 'none'",
                 "Cache-Control: no-store", "Connection: close", "Referrer-Policy: no-referrer"}) {
            QVERIFY2(reply.contains(header), header);
        }
        QVERIFY(!reply.toLower().contains("server:"));
        QVERIFY(!reply.contains(goodState));
        QVERIFY(!reply.contains("a+b"));
    }

    void aDenialIsTakenToo()
    {
        const auto reply = Visitor(m_port).ask("/back?error=access_denied&error_description="
                                               "%3Cscript%3Ex%3C%2Fscript%3E&state="
            + goodState);
        QCOMPARE(status(reply), 200);
        QVERIFY(!reply.contains("script"));
        QTRY_COMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().error, u"access_denied"_s);
        QCOMPARE(m_taken.first().errorDescription, u"<script>x</script>"_s);
        QVERIFY(m_taken.first().code.isEmpty());
    }

    void whatIsNotTheAnswerIsRefusedAndForgotten_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("expected");
        const auto get
            = [](const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\n\r\n"; };
        const QByteArray good = "/back?code=x&state=" + goodState;
        QTest::newRow("favicon") << get("/favicon.ico") << 404;
        QTest::newRow("the root") << get("/?code=x&state=" + goodState) << 404;
        QTest::newRow("a path below") << get("/back/?code=x&state=" + goodState) << 404;
        QTest::newRow("a path in another case") << get("/Back?code=x&state=" + goodState) << 404;
        QTest::newRow("an encoded path") << get("/b%61ck?code=x&state=" + goodState) << 404;
        QTest::newRow("an absolute address") << get("http://127.0.0.1" + good) << 404;
        QTest::newRow("no query") << get("/back") << 400;
        QTest::newRow("no state") << get("/back?code=x") << 400;
        QTest::newRow("an empty state") << get("/back?code=x&state=") << 400;
        QTest::newRow("another state") << get("/back?code=x&state=s8S0VtVdK3Ud_q-7LZyPkB") << 400;
        QTest::newRow("a longer state") << get(good + "A") << 400;
        QTest::newRow("a shorter state") << get(good.chopped(1)) << 400;
        QTest::newRow("neither code nor error") << get("/back?state=" + goodState) << 400;
        QTest::newRow("an empty code") << get("/back?code=&state=" + goodState) << 400;
        QTest::newRow("two codes") << get(good + "&code=y") << 400;
        QTest::newRow("damaged encoding") << get(good + "&x=%4") << 400;
        QTest::newRow("no hexadecimal") << get(good + "&x=%zz") << 400;
        QTest::newRow("POST") << "POST " + good + " HTTP/1.1\r\n\r\n" << 405;
        QTest::newRow("HEAD") << "HEAD " + good + " HTTP/1.1\r\n\r\n" << 405;
        QTest::newRow("no version") << "GET " + good + "\r\n\r\n" << 400;
        QTest::newRow("another protocol") << "GET " + good + " SPDY/3\r\n\r\n" << 400;
        QTest::newRow("garbage") << "\x16\x03\x01\r\n\r\n"_ba << 400;
        QTest::newRow("a line without end") << "GET /back?" + QByteArray(9000, 'x') << 414;
        QTest::newRow("a line too long") << get("/back?" + QByteArray(8200, 'x')) << 414;
        QTest::newRow("a head without end")
            << "GET " + good + " HTTP/1.1\r\nCookie: " + QByteArray(70000, 'x') << 431;
    }

    void whatIsNotTheAnswerIsRefusedAndForgotten()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, expected);
        Visitor visitor(m_port);
        visitor.say(request);
        const auto reply = visitor.heard();
        if (expected != 431 || !reply.isEmpty()) { // a reset may overtake it: more was on its way
            QCOMPARE(status(reply), expected);
        }
        QCOMPARE(reply.mid(reply.indexOf("\r\n\r\n")), "\r\n\r\n"_ba);
        QCOMPARE(status(Visitor(m_port).ask("/back?code=x&state=" + goodState)), 200);
        QTRY_COMPARE(m_taken.size(), 1);
    }

    void theLongestLineIsTaken()
    {
        const QByteArray head = "GET /back?state=" + goodState + "&code=";
        const QByteArray tail = " HTTP/1.1";
        const QByteArray code(RedirectConnection::longestLine - head.size() - tail.size(), 'c');
        Visitor visitor(m_port);
        visitor.say(head + code + tail + "\r\nCookie: " + QByteArray(50000, 'x') + "\r\n\r\n");
        QCOMPARE(status(visitor.heard()), 200);
        QTRY_COMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().code.view().size(), code.size());
    }

    void theAnswerMayComeInPieces()
    {
        Visitor visitor(m_port);
        const QByteArray request
            = "GET /back?code=x&state=" + goodState + " HTTP/1.1\r\nA: b\r\n\r\n";
        for (const char byte : request) {
            visitor.say(QByteArray(1, byte));
            QTest::qWait(1);
        }
        QCOMPARE(status(visitor.heard()), 200);
        QTRY_COMPARE(m_taken.size(), 1);
    }

    void aSecondCallbackIsShownThePageAndChangesNothing()
    {
        QCOMPARE(status(Visitor(m_port).ask("/back?code=first&state=" + goodState)), 200);
        const auto second = Visitor(m_port).ask("/back?code=second&state=" + goodState);
        QCOMPARE(status(second), 200);
        QVERIFY(second.contains("<p>Close"));
        QTest::qWait(50);
        QCOMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().code, Secret("first"_ba));
    }

    void silentConnectionsDoNotKeepTheBrowserOut()
    {
        std::vector<std::unique_ptr<Visitor>> silent;
        for (int i = 0; i < 20; ++i) {
            silent.push_back(std::make_unique<Visitor>(m_port));
            silent.back()->say("GET /back?code=");
        }
        QCOMPARE(status(Visitor(m_port).ask("/back?code=x&state=" + goodState)), 200);
        QTRY_COMPARE(m_taken.size(), 1);
    }

    void tooManyConnectionsAreTurnedAway()
    {
        std::vector<std::unique_ptr<Visitor>> silent;
        for (int i = 0; i < 32; ++i) {
            silent.push_back(std::make_unique<Visitor>(m_port));
        }
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(Visitor(m_port).heard(), QByteArray());
        QVERIFY(clock.elapsed() < 4000); // hung up on, not waited out
    }

    void theBrowserGetsItsPageThoughTheListenerIsClosedAtOnce()
    {
        connect(
            m_listener.get(), &RedirectListener::redirected, this, [this] { m_listener.reset(); });
        const auto reply = Visitor(m_port).ask("/back?code=x&state=" + goodState);
        QCOMPARE(status(reply), 200);
        QVERIFY(reply.endsWith("</html>\n"));
        QVERIFY(!m_listener);
        QVERIFY(!Visitor(m_port).isConnected());
    }

    void onlyTheLiteralAddressIsBound_data()
    {
        QTest::addColumn<QUrl>("uri");
        QTest::addColumn<bool>("ipv4");
        QTest::addColumn<bool>("ipv6");
        QTest::newRow("127.0.0.1") << QUrl(u"http://127.0.0.1/"_s) << true << false;
        QTest::newRow("[::1]") << QUrl(u"http://[::1]/"_s) << false << true;
        QTest::newRow("localhost") << QUrl(u"http://localhost"_s) << true << true;
    }

    void onlyTheLiteralAddressIsBound()
    {
        QFETCH(const QUrl, uri);
        QFETCH(const bool, ipv4);
        QFETCH(const bool, ipv6);
        QTcpServer probe;
        if (ipv6 && !probe.listen(QHostAddress::LocalHostIPv6)) {
            QSKIP("no IPv6 here");
        }
        RedirectListener listener(goodState, page);
        const auto bound = listener.listen(uri);
        QVERIFY(bound);
        QCOMPARE(bound->host(), uri.host());
        QCOMPARE(bound->path(), uri.path());
        const auto port = quint16(bound->port(0));
        QCOMPARE(Visitor(port).isConnected(), ipv4);
        QCOMPARE(Visitor(port, QHostAddress::LocalHostIPv6).isConnected(), ipv6);
        QVERIFY(!Visitor(port, QHostAddress(u"127.0.0.2"_s)).isConnected()); // not "any"
    }

    void thePortOfTheAddressIsTakenOrItsLackIsSaid()
    {
        const QUrl uri(u"http://127.0.0.1:%1/back"_s.arg(m_port));
        RedirectListener second(goodState, page);
        const auto refused = second.listen(uri);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Cause::Unknown);
        QVERIFY(!refused.error().detail.isEmpty());
        m_listener.reset();
        QCOMPARE(second.listen(uri).value(), uri);
    }

    void otherAddressesAreNotServed_data()
    {
        QTest::addColumn<QString>("uri");
        for (const auto &uri :
            {"https://127.0.0.1/", "http://example.org/", "http://127.0.0.2/", "http://0.0.0.0/",
                "org.example:/back", "http://user@127.0.0.1/", "http://127.0.0.1/#x", ""}) {
            QTest::newRow(uri) << QString::fromLatin1(uri);
        }
    }

    void otherAddressesAreNotServed()
    {
        QFETCH(const QString, uri);
        RedirectListener listener(goodState, page);
        const auto bound = listener.listen(QUrl(uri));
        QVERIFY(!bound);
        QCOMPARE(bound.error().code, Cause::Validation);
        QVERIFY(!listener.isListening());
    }

    void aPastedAddressHasToBeTheRedirect_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, const QString &address, bool taken) {
            QTest::newRow(name) << address << taken;
        };
        row("as it is", u"http://127.0.0.1:4711/back?code=a%2Bb&state=s"_s, true);
        row("with blanks around", u"  http://127.0.0.1:4711/back?code=a%2Bb&state=s\n"_s, true);
        row("another port", u"http://127.0.0.1:4712/back?code=a%2Bb&state=s"_s, false);
        row("another host", u"http://localhost:4711/back?code=a%2Bb&state=s"_s, false);
        row("another path", u"http://127.0.0.1:4711/?code=a%2Bb&state=s"_s, false);
        row("another scheme", u"https://127.0.0.1:4711/back?code=a%2Bb&state=s"_s, false);
        row("a query alone", u"code=a%2Bb&state=s"_s, false);
        row("nothing", QString(), false);
        row("not an address", u"I am signed in"_s, false);
    }

    void aPastedAddressHasToBeTheRedirect()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, taken);
        const auto answer = pastedAnswer(address, QUrl(u"http://127.0.0.1:4711/back"_s));
        QCOMPARE(answer.has_value(), taken);
        if (taken) {
            QCOMPARE(answer->code, Secret("a+b"_ba));
            QVERIFY(answer->answers("s"));
        } else {
            QCOMPARE(answer.error().code, Cause::Validation);
        }
    }

private:
    std::unique_ptr<RedirectListener> m_listener;
    QList<AuthorizationAnswer> m_taken;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TstRedirectListener)
#include "tst_redirectlistener.moc"
