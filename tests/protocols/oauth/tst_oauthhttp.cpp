// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "protocols/oauth/oauthhttp.h"
#include "tests/models/verifyresult.h"
#include "tests/support/httppeer.h"
#include "tests/support/testca.h"
#include "tests/support/testproxy.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Fault = HttpSaid::Fault;

OAuthRequest postTo(const QUrl &url)
{
    return {.method = "POST",
        .url = url,
        .contentType = "application/x-www-form-urlencoded",
        .body = Secret("grant_type=refresh_token&refresh_token=canary-7f"_ba)};
}

//! A PEM file with this authority.
std::unique_ptr<QTemporaryFile> fileOf(const TestCertificate &root)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open() || file->write(root.pem()) < 0 || !file->flush()) {
        qFatal("no temporary file");
    }
    return file;
}

} // namespace

class TestOAuthHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsOneWholeRequest();
    void faultsAreToldAndNothingIsSentTwice_data();
    void faultsAreToldAndNothingIsSentTwice();
    void answersOfAnyStatusAreRead_data();
    void answersOfAnyStatusAreRead();
    void retryAfterIsUnderstood_data();
    void retryAfterIsUnderstood();
    void onlyEncryptedOrThisMachine_data();
    void onlyEncryptedOrThisMachine();
    void refusesToSendInClear();
    void cookiesAreNotSentBack();
    void aPortWithoutAServerIsRefused();
    void aSilentServerIsLeftInTime_data();
    void aSilentServerIsLeftInTime();
    void cancellingEndsTheExchange();
    void dyingCancels();
    void certificatesCount_data();
    void certificatesCount();
    void aBadAuthorityFileIsAnError();
    void theProxyIsAsked_data();
    void theProxyIsAsked();
};

void TestOAuthHttp::initTestCase()
{
    // OpenSSL must first be used on the main thread, or LeakSanitizer reports per-thread state.
    (void)TestCertificate::root();
}

void TestOAuthHttp::sendsOneWholeRequest()
{
    HttpPeer peer;
    peer.on("/token", {HttpSaid{.body = R"({"access_token": "a"})"}});
    OAuthHttp http;
    auto request = postTo(peer.url("/token"));
    request.authorization = Secret("Bearer x"_ba);
    const auto answer = awaited(http.send(request));
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->json->value("access_token"_L1).toString(), u"a"_s);
    QCOMPARE(peer.seen().size(), 1);
    const auto seen = peer.seen().constFirst();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.body, "grant_type=refresh_token&refresh_token=canary-7f");
    QCOMPARE(seen.headers.value("content-length"), QByteArray::number(seen.body.size()));
    QCOMPARE(seen.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(seen.headers.value("authorization"), "Bearer x");
    QCOMPARE(seen.headers.value("accept"), "application/json");
    QVERIFY(!seen.headers.contains("transfer-encoding"));
    QVERIFY(!seen.headers.contains("cookie"));
}

void TestOAuthHttp::faultsAreToldAndNothingIsSentTwice_data()
{
    QTest::addColumn<HttpSaid>("reply");
    QTest::addColumn<Cause>("cause");
    const HttpSaid redirect{.status = 302, .headers = {"Location: /elsewhere"}};
    const HttpSaid kept{.status = 307, .headers = {"Location: /elsewhere"}};
    const QByteArray large(10 * 1024 * 1024, ' ');
    QTest::newRow("hangs up") << HttpSaid{.hangsUp = true} << Cause::ConnectionLost;
    QTest::newRow("hangs up in the body") << HttpSaid{.body = R"({"access_token": "abcdefgh"})",
        .fault = Fault::HalfBody} << Cause::ConnectionLost;
    QTest::newRow("redirect") << redirect << Cause::TokenServerFault;
    QTest::newRow("redirect that keeps the method") << kept << Cause::TokenServerFault;
    QTest::newRow("10 MB") << HttpSaid{.body = large} << Cause::TokenServerFault;
    QTest::newRow("10 MB of an error")
        << HttpSaid{.status = 400, .body = large} << Cause::TokenServerFault;
    QTest::newRow("another protocol") << HttpSaid{.fault = Fault::NoHttp} << Cause::ConnectionLost;
}

void TestOAuthHttp::faultsAreToldAndNothingIsSentTwice()
{
    QFETCH(HttpSaid, reply);
    QFETCH(Cause, cause);
    HttpPeer peer;
    peer.on("/token", QList{reply});
    OAuthHttp http;
    const auto answer = awaited(http.send(postTo(peer.url("/token"))));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, cause);
    QVERIFY(!answer.error().detail.contains("canary"_L1));
    QTest::qWait(50); // for a second request, if there were one
    QCOMPARE(peer.seen().size(), 1);
    QCOMPARE(peer.connections(), 1);
}

void TestOAuthHttp::answersOfAnyStatusAreRead_data()
{
    QTest::addColumn<HttpSaid>("reply");
    QTest::addColumn<bool>("isJson");
    const QByteArray pending = R"({"error": "authorization_pending"})";
    for (const int status : {200, 400, 401, 403, 404, 428, 429, 500, 503}) {
        QTest::addRow("%d", status) << HttpSaid{.status = status, .body = pending} << true;
    }
    QTest::newRow("401 that asks for a password") << HttpSaid{.status = 401,
        .body = pending,
        .headers = {"WWW-Authenticate: Basic realm=\"token\""}}
                                                  << true;
    QTest::newRow("JSON that calls itself something else")
        << HttpSaid{.body = pending, .contentType = "text/html"} << true;
    QTest::newRow("HTML that calls itself JSON")
        << HttpSaid{.body = "<!doctype html><p>Hotel Wi-Fi"} << false;
    QTest::newRow("a list") << HttpSaid{.body = "[1]"} << false;
    QTest::newRow("nothing") << HttpSaid{} << false;
    QTest::newRow("just within the bound")
        << HttpSaid{.body = pending + QByteArray(1024 * 1024 - pending.size(), ' ')} << true;
}

void TestOAuthHttp::answersOfAnyStatusAreRead()
{
    QFETCH(HttpSaid, reply);
    QFETCH(bool, isJson);
    HttpPeer peer;
    peer.on("/token", QList{reply});
    OAuthHttp http;
    const auto answer = awaited(http.send(postTo(peer.url("/token"))));
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, reply.status);
    QCOMPARE(answer->json.has_value(), isJson);
    QCOMPARE(peer.seen().size(), 1);
}

void TestOAuthHttp::retryAfterIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto soon = QLocale::c()
                          .toString(QDateTime::currentDateTimeUtc().addSecs(100),
                              u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                          .toLatin1();
    QTest::newRow("none") << ""_ba << -1 << -1;
    QTest::newRow("seconds") << "Retry-After: 17"_ba << 17 << 17;
    QTest::newRow("a date") << "Retry-After: "_ba + soon << 60 << 101;
    QTest::newRow("the past") << "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"_ba << 0 << 0;
    QTest::newRow("negative") << "Retry-After: -5"_ba << 0 << 0;
    QTest::newRow("for ever") << "Retry-After: 99999999999"_ba << 86400 << 86400;
    QTest::newRow("nonsense") << "Retry-After: soon"_ba << -1 << -1;
}

void TestOAuthHttp::retryAfterIsUnderstood()
{
    QFETCH(QByteArray, header);
    QFETCH(int, least);
    QFETCH(int, most);
    HttpPeer peer;
    peer.on("/",
        QList{HttpSaid{.status = 503,
            .headers = header.isEmpty() ? QByteArrayList() : QByteArrayList{header}}});
    OAuthHttp http;
    const auto answer = awaited(http.send({.url = peer.url("/")}));
    QVERIFY_RESULT(answer);
    const auto seconds = answer->retryAfter ? int(answer->retryAfter->count()) : -1;
    QVERIFY2(seconds >= least && seconds <= most, QByteArray::number(seconds).constData());
}

void TestOAuthHttp::onlyEncryptedOrThisMachine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("https") << u"https://login.example.org/token"_s << true;
    QTest::newRow("http") << u"http://login.example.org/token"_s << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/token"_s << true;
    QTest::newRow("another loopback") << u"http://127.8.9.10/token"_s << true;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080/token"_s << true;
    QTest::newRow("localhost") << u"http://localhost/token"_s << true;
    QTest::newRow("LOCALHOST") << u"http://LOCALHOST/token"_s << true;
    QTest::newRow("looks like localhost") << u"http://localhost.example.org/token"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.org/token"_s << false;
    QTest::newRow("local network") << u"http://192.168.0.1/token"_s << false;
    QTest::newRow("everywhere") << u"http://0.0.0.0/token"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("ftp") << u"ftp://127.0.0.1/token"_s << false;
    QTest::newRow("no host") << u"https:///token"_s << false;
    QTest::newRow("with a password") << u"https://user:canary@login.example.org/"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestOAuthHttp::onlyEncryptedOrThisMachine()
{
    QFETCH(QString, url);
    QFETCH(bool, isAllowed);
    const auto allowed = checkEndpoint(QUrl(url));
    QCOMPARE(allowed.has_value(), isAllowed);
    if (!isAllowed) {
        QCOMPARE(allowed.error().code, Cause::Validation);
        QVERIFY(!allowed.error().detail.contains("canary"_L1));
    }
}

void TestOAuthHttp::refusesToSendInClear()
{
    OAuthHttp http;
    const auto answer = awaited(http.send(postTo(QUrl(u"http://192.0.2.1/token"_s))));
    QCOMPARE(answer.error(), (Error{Cause::Validation, u"http://192.0.2.1/token"_s}));
}

void TestOAuthHttp::cookiesAreNotSentBack()
{
    HttpPeer peer;
    peer.on("/", QList{HttpSaid{.body = "{}", .headers = {"Set-Cookie: id=1; Path=/"}}});
    OAuthHttp http;
    QVERIFY_RESULT(awaited(http.send({.url = peer.url("/")})));
    QVERIFY_RESULT(awaited(http.send({.url = peer.url("/")})));
    QCOMPARE(peer.seen().size(), 2);
    for (const HttpSeen &each : peer.seen()) {
        QVERIFY(!each.headers.contains("cookie"));
    }
    QCOMPARE(peer.connections(), 2);
}

void TestOAuthHttp::aPortWithoutAServerIsRefused()
{
    QUrl url;
    {
        const HttpPeer gone;
        url = gone.url("/token");
    }
    OAuthHttp http;
    QCOMPARE(awaited(http.send(postTo(url))).error().code, Cause::ConnectionRefused);
}

void TestOAuthHttp::aSilentServerIsLeftInTime_data()
{
    QTest::addColumn<HttpSaid>("reply");
    QTest::newRow("says nothing") << HttpSaid{.fault = Fault::Silence};
    QTest::newRow("a byte at a time")
        << HttpSaid{.body = QByteArray(100'000, ' '), .fault = Fault::Drip};
}

void TestOAuthHttp::aSilentServerIsLeftInTime()
{
    QFETCH(HttpSaid, reply);
    HttpPeer peer;
    peer.on("/token", QList{reply});
    OAuthHttp http(OAuthHttp::Settings{.limit = 300ms});
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(awaited(http.send(postTo(peer.url("/token")))).error().code, Cause::TimedOut);
    QVERIFY(watch.elapsed() >= 290);
    QVERIFY(watch.elapsed() < 5000);
    QCOMPARE(peer.seen().size(), 1);
}

void TestOAuthHttp::cancellingEndsTheExchange()
{
    HttpPeer peer;
    peer.on("/token", QList{HttpSaid{.fault = Fault::Silence}});
    OAuthHttp http;
    auto future = http.send(postTo(peer.url("/token")));
    QTRY_COMPARE(peer.seen().size(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_VERIFY(http.children().isEmpty());
}

void TestOAuthHttp::dyingCancels()
{
    HttpPeer peer;
    peer.on("/token", QList{HttpSaid{.fault = Fault::Silence}});
    auto http = std::make_unique<OAuthHttp>();
    const auto future = http->send(postTo(peer.url("/token")));
    QTRY_COMPARE(peer.seen().size(), 1);
    http.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

void TestOAuthHttp::certificatesCount_data()
{
    QTest::addColumn<TestCertificateSpec>("spec");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<bool>("alone");
    QTest::addColumn<Cause>("cause"); // Cancelled: none
    const auto now = QDateTime::currentDateTimeUtc();
    const TestCertificateSpec sound{.dnsNames = {u"localhost"_s}};
    auto old = sound;
    old.notBefore = now.addDays(-10);
    old.notAfter = now.addDays(-1);
    auto young = sound;
    young.notBefore = now.addDays(1);
    const TestCertificateSpec stranger{.dnsNames = {u"login.example.org"_s}};
    QTest::newRow("sound, authority alone") << sound << true << true << Cause::Cancelled;
    QTest::newRow("sound, authority added") << sound << true << false << Cause::Cancelled;
    QTest::newRow("unknown authority")
        << sound << false << false << Cause::CertificateUnknownIssuer;
    QTest::newRow("nobody is trusted") << sound << false << true << Cause::CertificateUnknownIssuer;
    QTest::newRow("expired") << old << true << true << Cause::CertificateExpired;
    QTest::newRow("not yet valid") << young << true << true << Cause::CertificateNotYetValid;
    QTest::newRow("another name") << stranger << true << true << Cause::CertificateWrongName;
}

void TestOAuthHttp::certificatesCount()
{
    QFETCH(TestCertificateSpec, spec);
    QFETCH(bool, isTrusted);
    QFETCH(bool, alone);
    QFETCH(Cause, cause);
    const auto root = TestCertificate::root();
    const auto certificate = root.issue(spec);
    HttpPeer peer(certificate.chainPem(), certificate.keyPem());
    peer.on("/token", {HttpSaid{.body = "{}"}});
    const auto file = fileOf(root);
    OAuthHttp http;
    auto request = postTo(peer.url("/token"));
    request.trust = {.caFile = isTrusted ? file->fileName() : QString(), .systemStore = !alone};
    const auto answer = awaited(http.send(request));
    QCOMPARE(answer ? Cause::Cancelled : answer.error().code, cause);
    QCOMPARE(peer.seen().size(), answer ? 1 : 0); // nothing before the verdict
}

void TestOAuthHttp::aBadAuthorityFileIsAnError()
{
    OAuthHttp http;
    auto request = postTo(QUrl(u"https://localhost:1/"_s));
    request.trust.caFile = u"/nonexistent/ca.pem"_s;
    QCOMPARE(awaited(http.send(request)).error().code, Cause::FileUnreadable);
}

void TestOAuthHttp::theProxyIsAsked_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::newRow("SOCKS5") << true;
    QTest::newRow("HTTP") << false;
}

void TestOAuthHttp::theProxyIsAsked()
{
    QFETCH(bool, isSocks);
    const auto root = TestCertificate::root();
    const auto certificate = root.server(u"login.example.org"_s);
    HttpPeer peer(certificate.chainPem(), certificate.keyPem());
    peer.on("/token", {HttpSaid{.body = "{}"}});
    const TestProxy proxy(isSocks ? TestProxy::Kind::Socks5 : TestProxy::Kind::Http, "a password");
    const auto file = fileOf(root);
    OAuthHttp http;
    auto request = postTo(peer.url("/token"));
    request.url.setHost(u"login.example.org"_s);
    request.trust = {.caFile = file->fileName(), .systemStore = false};
    request.proxy = {.kind = isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http,
        .host = u"127.0.0.1"_s,
        .user = u"bob"_s,
        .port = proxy.port(),
        .password = Secret("a password"_ba)};
    QVERIFY_RESULT(awaited(http.send(request)));
    QVERIFY(proxy.requests().constFirst().startsWith("login.example.org:"));
    QCOMPARE(peer.seen().size(), 1);
}

QTEST_GUILESS_MAIN(TestOAuthHttp)
#include "tst_oauthhttp.moc"
