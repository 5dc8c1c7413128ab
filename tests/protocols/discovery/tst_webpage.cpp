// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"
#include "protocols/discovery/webpage.h"
#include "tests/models/verifyresult.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestWebPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<DiscoveryStage>(); }

    void comesOverVerifiedHttps()
    {
        m_stage->page("shop.example", wellKnownPath, autoconfigOf("shop.example"));
        const auto page = fetch(question());
        QVERIFY_RESULT(page);
        QVERIFY(page->isEncrypted);
        QVERIFY(page->body.contains("clientConfig"));
        const auto seen = m_stage->web.seen().first();
        QCOMPARE(seen.headers.value("host"), "shop.example"_ba);
        QVERIFY(!seen.headers.contains("cookie"));
    }

    void oddAnswersAreRefused_data()
    {
        QTest::addColumn<HttpSaid>("said");
        QTest::addColumn<Cause>("cause");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("404") << HttpSaid{.status = 404} << Cause::NotFound;
        row("200 with HTML") << HttpSaid{.body = "<html>Welcome</html>",
            .contentType = "text/html; charset=utf-8"}
                             << Cause::NotFound;
        row("XHTML") << HttpSaid{.body = "<html/>", .contentType = "application/xhtml+xml"}
                     << Cause::NotFound;
        row("a picture") << HttpSaid{.body = "PNG", .contentType = "image/png"} << Cause::NotFound;
        row("redirect to itself") << redirectTo(wellKnownPath) << Cause::WrongProtocol;
        row("downgrade to http") << redirectTo("http://shop.example/config.xml")
                                 << Cause::EncryptionRequired;
        row("to a file") << redirectTo("file:///etc/passwd") << Cause::EncryptionRequired;
        row("redirect without a place") << HttpSaid{.status = 302} << Cause::NotFound;
        row("wants a sign-in") << HttpSaid{.status = 401} << Cause::PasswordSignInDisabled;
        row("server fault") << HttpSaid{.status = 500} << Cause::PermanentServerFault;
        row("overloaded") << HttpSaid{.status = 503} << Cause::TemporaryServerFault;
        row("huge") << HttpSaid{.body = QByteArray(1100 * 1024, ' '), .contentType = "text/xml"}
                    << Cause::MessageTooLarge;
        row("hangs up") << HttpSaid{.hangsUp = true} << Cause::ConnectionLost;
        row("half of it") << HttpSaid{.body = QByteArray(1000, ' '),
            .contentType = "text/xml",
            .fault = HttpSaid::Fault::HalfBody}
                          << Cause::ConnectionLost;
    }
    void oddAnswersAreRefused()
    {
        QFETCH(const HttpSaid, said);
        QFETCH(const Cause, cause);
        m_stage->page("shop.example", wellKnownPath, said);
        const auto page = fetch(question());
        QVERIFY(!page);
        QCOMPARE(page.error().code, cause);
    }

    //! Qt's own HTTP would take all of it.
    void headsWithoutEndAreLeft_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("again");
        QTest::newRow("many lines") << "HTTP/1.1 200 OK\r\n"_ba
                                    << "X-A: "_ba + QByteArray(1000, 'a') + "\r\n";
        QTest::newRow("one line") << "HTTP/1.1 200 OK\r\nX-A: "_ba << QByteArray(1000, 'a');
        QTest::newRow("a status line") << "HTTP/1.1 200 "_ba << QByteArray(1000, 'a');
        QTest::newRow("interim answers") << QByteArray() << "HTTP/1.1 103 Early Hints\r\n\r\n"_ba;
        QTest::newRow("trailers") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"_ba
                                  << "X-A: "_ba + QByteArray(1000, 'a') + "\r\n";
    }
    void headsWithoutEndAreLeft()
    {
        QFETCH(const QByteArray, begin);
        QFETCH(const QByteArray, again);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        qint64 sent = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            auto *socket = server.nextPendingConnection();
            const auto more = [socket, again, &sent] {
                if (socket->bytesToWrite() < 65536) {
                    const auto many = again.repeated(100);
                    sent += many.size();
                    socket->write(many);
                }
            };
            connect(socket, &QTcpSocket::bytesWritten, socket, more);
            socket->write(begin);
            more();
        });
        auto clear = question(u"http://shop.example/config.xml"_s);
        clear.options.allowHttp = true;
        clear.options.redirections.hosts = {{{}, 80, {}, server.serverPort()}};
        const auto page = fetch(clear);
        QCOMPARE(page.error().code, Cause::MessageTooLarge);
        QVERIFY2(sent < 64 * 1024 * 1024, "what fits the buffers of the way");
    }

    void settingsThatAreCalledHtmlAreTaken_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isTaken");
        const auto config = "<clientConfig version=\"1.1\"></clientConfig>"_ba;
        const auto declaration = "<?xml version=\"1.0\"?>\n"_ba;
        QTest::newRow("root") << config << true;
        QTest::newRow("declared") << declaration + config << true;
        QTest::newRow("behind a byte order mark and a line")
            << "\xef\xbb\xbf\r\n" + declaration + config << true;
        QTest::newRow("behind a comment") << declaration + "<!-- a > b -->\n" + config << true;
        QTest::newRow("Autodiscover") << "<Autodiscover xmlns=\"x\"/>"_ba << true;
        QTest::newRow("a web page") << "<!doctype html><clientConfig>"_ba << false;
        QTest::newRow("a web page in XML")
            << declaration + "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>" << false;
        QTest::newRow("a declaration without end") << "<?xml version=\"1.0\""_ba << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void settingsThatAreCalledHtmlAreTaken()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isTaken);
        m_stage->page("shop.example", wellKnownPath,
            {.body = body, .contentType = "text/html; charset=utf-8"});
        const auto page = fetch(question());
        QCOMPARE(page.has_value(), isTaken);
    }

    void redirectsOfOneOwnerAreFollowed()
    {
        m_stage->page("shop.example", wellKnownPath,
            redirectTo("https://autoconfig.shop.example/mail/config-v1.1.xml", 301));
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        const auto page = fetch(question());
        QVERIFY_RESULT(page);
        QCOMPARE(page->url.host(), u"autoconfig.shop.example"_s);
    }

    void redirectsToOthersAreAskedAbout_data()
    {
        QTest::addColumn<bool>("isGranted");
        QTest::newRow("granted") << true;
        QTest::newRow("refused") << false;
    }
    void redirectsToOthersAreAskedAbout()
    {
        QFETCH(const bool, isGranted);
        m_stage->page(
            "shop.example", wellKnownPath, redirectTo("https://elsewhere.example/config.xml"));
        m_stage->page("elsewhere.example", "/config.xml", autoconfigOf("elsewhere.example"));
        const auto page = fetch(question(), isGranted);
        QCOMPARE(m_away, u"elsewhere.example"_s);
        QCOMPARE(page.has_value(), isGranted);
        QCOMPARE(m_stage->askedHosts().contains("elsewhere.example"), isGranted);
        if (!isGranted) {
            QCOMPARE(page.error().code, Cause::Cancelled);
        }
    }

    void badCertificatesEndIt()
    {
        m_stage->dns.address("other.shop.example");
        const auto page = fetch(question(u"https://other.shop.example/"_s));
        QVERIFY(!page);
        QCOMPARE(page.error().code, Cause::CertificateWrongName);
    }

    void inClearOnlyWhereAllowed()
    {
        m_stage->page("shop.example", wellKnownPath, autoconfigOf("shop.example"));
        auto asked = question(u"http://shop.example"_s + QString::fromLatin1(wellKnownPath));
        QCOMPARE(fetch(asked).error().code, Cause::EncryptionRequired);
        QCOMPARE(m_stage->clearWeb.connections(), 0);
        asked.options.allowHttp = true;
        const auto page = fetch(asked);
        QVERIFY_RESULT(page);
        QVERIFY(!page->isEncrypted);
    }

    void hostsWithoutAnAddressAreNotFound()
    {
        const auto page = fetch(question(u"https://nowhere.shop.example/"_s));
        QCOMPARE(page.error().code, Cause::NameNotFound);
    }

private:
    [[nodiscard]] WebQuestion question(const QString &url = {}) const
    {
        const auto usual = u"https://shop.example"_s + QString::fromLatin1(wellKnownPath);
        return {.url = QUrl(url.isEmpty() ? usual : url),
            .isXml = true,
            .options = m_stage->request({}).options};
    }

    Result<WebPage> fetch(const WebQuestion &question, bool isGranted = false)
    {
        QEventLoop loop;
        Result<WebPage> answer = failure(Cause::Unknown);
        m_away.clear();
        WebFetch fetch(question, nullptr);
        connect(&fetch, &WebFetch::done, &loop, [&](const Result<WebPage> &page) {
            answer = page;
            loop.quit();
        });
        connect(
            &fetch, &WebFetch::leadsAway, &loop,
            [&](const QString &host) {
                m_away = host;
                fetch.consent(isGranted);
            },
            Qt::QueuedConnection);
        QTimer::singleShot(20s, &loop, &QEventLoop::quit);
        QMetaObject::invokeMethod(
            &loop, [&] { fetch.start(); }, Qt::QueuedConnection);
        loop.exec();
        return answer;
    }

    std::unique_ptr<DiscoveryStage> m_stage;
    QString m_away;
};

QTEST_GUILESS_MAIN(TestWebPage)
#include "tst_webpage.moc"
