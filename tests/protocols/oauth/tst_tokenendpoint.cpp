// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "protocols/oauth/tokenendpoint.h"
#include "tests/support/httppeer.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray metadataPlace = "/.well-known/oauth-authorization-server";

//! What asks, against a peer that tokens are to be had from.
struct Scene {
    HttpPeer peer;
    OAuthHttp http;
    OAuthMetadata metadata{http};
    QUrl audience;
    QStringList algorithms;
    TokenEndpoint endpoint{http, metadata,
        [this](const OAuthClient &, const QUrl &url, const QStringList &algs, const QDateTime &) {
            audience = url;
            algorithms = algs;
            return Result<Secret>(Secret("canary-assertion"_ba));
        }};
    OAuthClient client{.tokenUrl = peer.url("/token"), .clientId = u"an id:1"_s};

    void publish(const QJsonObject &members)
    {
        QJsonObject all{{u"issuer"_s, peer.url().toString()},
            {u"token_endpoint"_s, peer.url("/token").toString()}};
        for (auto each = members.begin(); each != members.end(); ++each) {
            all.insert(each.key(), each.value());
        }
        peer.on(metadataPlace, {json(all)});
        client.authority = peer.url();
        client.tokenUrl.clear();
    }
    TokenOutcome ask(FormBody form) { return awaited(endpoint.ask(client, std::move(form))); }
    TokenOutcome ask() { return ask(TokenEndpoint::clientCredentials(client)); }
    [[nodiscard]] HttpSeen seen() const { return peer.seen("/token").value(0); }
};

QByteArray bearer(const QByteArray &rest = {})
{
    return R"({"access_token":"canary-access","token_type":"Bearer")" + rest + "}";
}

} // namespace

class TestTokenEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grantsHaveTheirForms();
    void theClientAuthenticatesAsTheServerWants_data();
    void theClientAuthenticatesAsTheServerWants();
    void assertionsNameTheirAudience();
    void anAssertionThatFailsIsTheError();
    void answersAreRead_data();
    void answersAreRead();
    void largeTokensPass_data();
    void largeTokensPass();
    void whatIsNoTokenIsRefused_data();
    void whatIsNoTokenIsRefused();
    void refusalsAreJudged_data();
    void refusalsAreJudged();
    void refusalsRepeatNoSecret();
    void scopesAreThoseOfTheAnswer();
    void factsComeFromBothTokens();
    void theNetworkIsACause();
    void anEndpointMayBeMissing();
    void formsEncodeEverything();
};

void TestTokenEndpoint::grantsHaveTheirForms()
{
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.body = bearer()}});
    scene.client.scopes = {u"mail"_s, u"offline_access"_s};
    const Secret code("c/1"_ba), verifier("v"_ba);
    const auto sent = [&scene](FormBody form) {
        (void)scene.ask(std::move(form));
        return scene.peer.seen().last();
    };
    const auto credentials = sent(TokenEndpoint::clientCredentials(scene.client));
    QCOMPARE(credentials.field("grant_type"), "client_credentials");
    QCOMPARE(credentials.field("scope"), "mail offline_access");
    QCOMPARE(credentials.field("client_id"), "an id:1");

    const auto refresh = sent(TokenEndpoint::refresh(scene.client, Secret("r+1"_ba)));
    QCOMPARE(refresh.field("grant_type"), "refresh_token");
    QCOMPARE(refresh.field("refresh_token"), "r+1");
    QVERIFY(!refresh.body.contains("scope="));
    scene.client.scopeOnRefresh = true;
    QCOMPARE(sent(TokenEndpoint::refresh(scene.client, Secret("r"_ba))).field("scope"),
        "mail offline_access");

    const auto device = sent(TokenEndpoint::deviceCode(code));
    QCOMPARE(device.field("grant_type"), "urn:ietf:params:oauth:grant-type:device_code");
    QCOMPARE(device.field("device_code"), "c/1");

    const auto browser
        = sent(TokenEndpoint::authorizationCode(code, QUrl(u"http://127.0.0.1:1/"_s), verifier));
    QCOMPARE(browser.field("grant_type"), "authorization_code");
    QCOMPARE(browser.field("code"), "c/1");
    QCOMPARE(browser.field("redirect_uri"), "http://127.0.0.1:1/");
    QCOMPARE(browser.field("code_verifier"), "v");
    QVERIFY(!browser.headers.contains("authorization"));
}

void TestTokenEndpoint::theClientAuthenticatesAsTheServerWants_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("isPublished");
    QTest::addColumn<QJsonValue>("methods");
    QTest::addColumn<QByteArray>("way");
    const auto list
        = [](const QStringList &names) { return QJsonValue(QJsonArray::fromStringList(names)); };
    const auto basic = u"client_secret_basic"_s, post = u"client_secret_post"_s;
    const auto none = QString();
    QTest::newRow("a public client") << none << true << list({basic}) << "none"_ba;
    QTest::newRow("basic") << u"s:1 ü"_s << true << list({basic}) << "basic"_ba;
    QTest::newRow("post") << u"s:1 ü"_s << true << list({post}) << "post"_ba;
    QTest::newRow("either") << u"s"_s << true << list({post, basic}) << "basic"_ba;
    QTest::newRow("not said") << u"s"_s << true << QJsonValue() << "basic"_ba;
    QTest::newRow("neither") << u"s"_s << true << list({u"none"_s}) << "basic"_ba;
    QTest::newRow("no metadata") << u"s"_s << false << QJsonValue() << "post"_ba;
}

void TestTokenEndpoint::theClientAuthenticatesAsTheServerWants()
{
    QFETCH(QString, secret);
    QFETCH(bool, isPublished);
    QFETCH(QJsonValue, methods);
    QFETCH(QByteArray, way);
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.body = bearer()}});
    const auto bytes = secret.toUtf8();
    scene.client.clientSecret = Secret::fromText(std::move(secret));
    if (isPublished) {
        scene.publish(methods.isNull()
                ? QJsonObject()
                : QJsonObject{{u"token_endpoint_auth_methods_supported"_s, methods}});
    }
    QVERIFY(scene.ask());
    const auto seen = scene.seen();
    QCOMPARE(seen.field("client_secret"), way == "post" ? bytes : QByteArray());
    QCOMPARE(seen.field("client_id"), way == "basic" ? QByteArray() : "an id:1"_ba);
    const auto expected = "Basic " + ("an%20id%3A1:" + bytes.toPercentEncoding()).toBase64();
    QCOMPARE(seen.headers.value("authorization"), way == "basic" ? expected : QByteArray());
}

void TestTokenEndpoint::assertionsNameTheirAudience()
{
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.body = bearer()}});
    scene.peer.on("/device", {json({})});
    scene.publish({{u"token_endpoint_auth_signing_alg_values_supported"_s, QJsonArray{u"PS256"_s}},
        {u"device_authorization_endpoint"_s, scene.peer.url("/device").toString()}});
    scene.client.clientCertificateFile = u"client.pem"_s;
    QVERIFY(scene.ask());
    QCOMPARE(scene.audience, scene.peer.url("/token"));
    QCOMPARE(scene.algorithms, QStringList{u"PS256"_s});
    QCOMPARE(scene.seen().field("client_assertion"), "canary-assertion");
    QCOMPARE(scene.seen().field("client_assertion_type"),
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    QCOMPARE(scene.seen().field("client_id"), "an id:1");
    scene.audience.clear();
    (void)awaited(scene.endpoint.post(scene.client, OAuthEndpoint::DeviceAuthorization, {}));
    QCOMPARE(scene.audience, scene.peer.url("/token"));
    QCOMPARE(scene.peer.seen("/device").size(), 1);
}

void TestTokenEndpoint::anAssertionThatFailsIsTheError()
{
    HttpPeer peer;
    OAuthHttp http;
    OAuthMetadata metadata(http);
    TokenEndpoint endpoint(
        http, metadata, [](const auto &, const auto &, const auto &, const auto &) {
            return Result<Secret>(failure(Cause::FileUnreadable, u"client.pem"_s));
        });
    const OAuthClient client{.tokenUrl = peer.url("/token"),
        .clientId = u"c"_s,
        .clientCertificateFile = u"client.pem"_s};
    const auto outcome = awaited(endpoint.ask(client, TokenEndpoint::clientCredentials(client)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().error, (Error{Cause::FileUnreadable, u"client.pem"_s}));
    QVERIFY(peer.seen().isEmpty());
}

void TestTokenEndpoint::answersAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("lifetime"); // seconds; -1: not said
    QTest::newRow("just a token") << bearer() << -1;
    QTest::newRow("a number") << bearer(R"(,"expires_in":3600)") << 3600;
    QTest::newRow("a text") << bearer(R"(,"expires_in":"3599")") << 3599;
    QTest::newRow("a fraction") << bearer(R"(,"expires_in":3599.9)") << 3599;
    QTest::newRow("no number") << bearer(R"(,"expires_in":"an hour")") << -1;
    QTest::newRow("nothing") << bearer(R"(,"expires_in":null)") << -1;
    QTest::newRow("negative") << bearer(R"(,"expires_in":-1)") << -1;
    QTest::newRow("for ever") << bearer(R"(,"expires_in":1e18)") << -1;
    QTest::newRow("zero") << bearer(R"(,"expires_in":0)") << 0;
    QTest::newRow("small letters")
        << R"({"access_token":"canary-access","token_type":"bearer"})"_ba << -1;
    QTest::newRow("large letters")
        << R"({"access_token":"canary-access","token_type":"BEARER"})"_ba << -1;
    QTest::newRow("no type") << R"({"access_token":"canary-access"})"_ba << -1;
}

void TestTokenEndpoint::answersAreRead()
{
    QFETCH(QByteArray, body);
    QFETCH(int, lifetime);
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.body = body}});
    const auto before = QDateTime::currentDateTimeUtc();
    const auto outcome = scene.ask();
    QVERIFY(outcome);
    QVERIFY(outcome->access.value == Secret("canary-access"_ba));
    QVERIFY(outcome->refreshToken.isEmpty());
    QCOMPARE(outcome->lifetime ? int(outcome->lifetime->count()) : -1, lifetime);
    const auto expires = outcome->access.facts.expires;
    QCOMPARE(expires.isValid(), lifetime >= 0);
    if (lifetime >= 0) {
        QVERIFY(expires >= before.addSecs(lifetime));
        QVERIFY(expires <= QDateTime::currentDateTimeUtc().addSecs(lifetime));
    }
}

void TestTokenEndpoint::largeTokensPass_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("4 KB") << 4 * 1024;
    QTest::newRow("12 KB") << 12 * 1024;
}

void TestTokenEndpoint::largeTokensPass()
{
    QFETCH(int, size);
    const QByteArray access(size, 'a'), refresh(size, 'r');
    Scene scene;
    scene.peer.on("/token",
        {HttpSaid{
            .body = R"({"access_token":")" + access + R"(","refresh_token":")" + refresh + "\"}"}});
    const auto outcome
        = scene.ask(TokenEndpoint::refresh(scene.client, Secret(QByteArray(refresh))));
    QVERIFY(outcome);
    QVERIFY(outcome->access.value == Secret(QByteArray(access)));
    QVERIFY(outcome->refreshToken == Secret(QByteArray(refresh)));
    QCOMPARE(scene.seen().field("refresh_token"), refresh);
}

void TestTokenEndpoint::whatIsNoTokenIsRefused_data()
{
    QTest::addColumn<HttpSaid>("said");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("HTML") << HttpSaid{.body = "<html>", .contentType = "text/html"}
                          << Cause::TokenServerFault;
    QTest::newRow("an empty object") << HttpSaid{.body = "{}"} << Cause::TokenServerFault;
    QTest::newRow("a token of another kind")
        << HttpSaid{.body = R"({"access_token":7})"} << Cause::TokenServerFault;
    QTest::newRow("another type of token")
        << HttpSaid{.body = R"({"access_token":"canary-x","token_type":"DPoP"})"}
        << Cause::MechanismUnsupported;
    QTest::newRow("a token with a status of trouble")
        << HttpSaid{.status = 500, .body = bearer()} << Cause::TokenServerFault;
    QTest::newRow("HTML with a status of trouble")
        << HttpSaid{.status = 502, .body = "<html>", .contentType = "text/html"}
        << Cause::TokenServerFault;
    QTest::newRow("too many") << HttpSaid{.status = 429} << Cause::RateLimited;
}

void TestTokenEndpoint::whatIsNoTokenIsRefused()
{
    QFETCH(HttpSaid, said);
    QFETCH(Cause, cause);
    Scene scene;
    scene.peer.on("/token", {said});
    const auto outcome = scene.ask();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().error.code, cause);
    QCOMPARE(outcome.error().status, said.status);
    QVERIFY(outcome.error().name.isEmpty());
    QVERIFY(!outcome.error().endsGrant());
    QVERIFY(!outcome.error().error.detail.contains("canary"_L1));
}

void TestTokenEndpoint::refusalsAreJudged_data()
{
    QTest::addColumn<HttpSaid>("said");
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("endsGrant");
    const auto dead = R"({"error":"invalid_grant"})"_ba;
    QTest::newRow("invalid grant") << HttpSaid{.status = 400, .body = dead}
                                   << Error{Cause::GrantExpired, u"invalid_grant"_s} << true;
    QTest::newRow("its words") << HttpSaid{.status = 400,
        .body = R"({"error":"invalid_grant","error_description":" Bad Request "})"}
                               << Error{Cause::GrantExpired, u"Bad Request"_s} << true;
    QTest::newRow("with a status of success")
        << HttpSaid{.body = dead} << Error{Cause::GrantExpired, u"invalid_grant"_s} << true;
    QTest::newRow("of a server in trouble")
        << HttpSaid{.status = 503, .body = dead} << Error{Cause::GrantExpired, u"invalid_grant"_s}
        << false;
    QTest::newRow("of another matter") << HttpSaid{.status = 400,
        .body = R"({"error":"invalid_grant","error_description":"AADSTS50076: MFA"})"}
                                       << Error{Cause::MfaRequired, u"AADSTS50076: MFA"_s} << false;
    QTest::newRow("pending") << HttpSaid{.status = 428,
        .body = R"({"error":"authorization_pending"})"}
                             << Error{Cause::Unknown, u"authorization_pending"_s} << false;
    QTest::newRow("slow down") << HttpSaid{.status = 403,
        .body = R"({"error":"slow_down","interval":"15"})"}
                               << Error{Cause::RateLimited, u"slow_down"_s} << false;
    QTest::newRow("client") << HttpSaid{.status = 401,
        .body = R"({"error":"invalid_client"})",
        .headers = {"WWW-Authenticate: Basic realm=\"x\""}}
                            << Error{Cause::ClientSecretInvalid, u"invalid_client"_s} << false;
    QTest::newRow("busy") << HttpSaid{.status = 503, .headers = {"Retry-After: 9"}}
                          << Error{Cause::TokenServerFault, u"HTTP 503 Said"_s} << false;
}

void TestTokenEndpoint::refusalsAreJudged()
{
    QFETCH(HttpSaid, said);
    QFETCH(Error, error);
    QFETCH(bool, endsGrant);
    Scene scene;
    scene.peer.on("/token", {said});
    const auto outcome = scene.ask(TokenEndpoint::refresh(scene.client, Secret("r"_ba)));
    QVERIFY(!outcome);
    const auto refusal = outcome.error();
    if (error.code == Cause::ClientSecretInvalid) {
        QVERIFY(refusal.error.code == error.code || refusal.error.code == Cause::ClientUnknown);
    } else if (error.code != Cause::Unknown) {
        QCOMPARE(refusal.error.code, error.code);
    }
    QCOMPARE(refusal.error.detail, error.detail);
    QCOMPARE(refusal.endsGrant(), endsGrant);
    QCOMPARE(refusal.retryAfter.has_value(), said.status == 503 && !said.headers.isEmpty());
    if (refusal.name == "slow_down"_L1) {
        QCOMPARE(refusal.interval.value(), 15s);
    }
    QCOMPARE(scene.peer.seen().size(), 1);
}

void TestTokenEndpoint::refusalsRepeatNoSecret()
{
    Scene scene;
    scene.client.clientSecret = Secret("canary/secret"_ba);
    scene.client.clientCertificateFile = u"client.pem"_s;
    scene.peer.on("/token", [](const HttpSeen &seen) {
        return json({{u"error"_s, u"invalid_grant"_s},
                        {u"error_description"_s,
                            u"What is canary/secret or canary%2Fsecret to "_s
                                + QString::fromUtf8(seen.body)}},
            400);
    });
    const auto outcome
        = scene.ask(TokenEndpoint::refresh(scene.client, Secret("canary-refresh"_ba)));
    QVERIFY(!outcome);
    const auto detail = outcome.error().error.detail;
    QVERIFY(detail.startsWith("What is *** or *** to"_L1));
    QVERIFY2(!detail.contains("canary"_L1), qPrintable(detail));
}

void TestTokenEndpoint::scopesAreThoseOfTheAnswer()
{
    Scene scene;
    scene.client.scopes = {u"mail"_s, u"send"_s};
    scene.peer.on("/token",
        {HttpSaid{.body = bearer()}, HttpSaid{.body = bearer(R"(,"scope":"mail")")},
            HttpSaid{.body = bearer(R"(,"scope":["mail"])")}});
    QCOMPARE(scene.ask()->access.facts.scopes, scene.client.scopes);
    QCOMPARE(scene.ask()->access.facts.scopes, QStringList{u"mail"_s});
    QCOMPARE(scene.ask()->access.facts.scopes, scene.client.scopes);
}

void TestTokenEndpoint::factsComeFromBothTokens()
{
    const auto jwt = [](const QByteArray &claims) {
        return QString::fromLatin1("e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".s");
    };
    Scene scene;
    scene.peer.on("/token",
        {json({{u"access_token"_s, jwt(R"({"aud":"mail.example.org","tid":"t1"})")},
            {u"id_token"_s, jwt(R"({"aud":"client","tid":"t2","email":"ann@example.org"})")}})});
    const auto outcome = scene.ask();
    QVERIFY(outcome);
    QCOMPARE(outcome->access.facts.audience, u"mail.example.org"_s);
    QCOMPARE(outcome->access.facts.tenant, u"t1"_s);
    QCOMPARE(outcome->access.facts.account, u"ann@example.org"_s);
}

void TestTokenEndpoint::theNetworkIsACause()
{
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.hangsUp = true}});
    const auto outcome = scene.ask();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().error.code, Cause::ConnectionLost);
    QCOMPARE(outcome.error().status, 0);
    QCOMPARE(scene.peer.seen().size(), 1);
}

void TestTokenEndpoint::anEndpointMayBeMissing()
{
    Scene scene;
    const auto device
        = awaited(scene.endpoint.post(scene.client, OAuthEndpoint::DeviceAuthorization, {}));
    QVERIFY(!device);
    QCOMPARE(device.error(), (Error{Cause::Validation, u"device_authorization_endpoint"_s}));
    scene.client.clientId.clear();
    QCOMPARE(scene.ask().error().error.code, Cause::ClientUnknown);
    QVERIFY(scene.peer.seen().isEmpty());
}

void TestTokenEndpoint::formsEncodeEverything()
{
    FormBody form;
    form.add("a"_L1, u"ü &=+%~-._"_s).add("b"_L1, Secret(QByteArray("\0\xff", 2)));
    QVERIFY(form.encoded() == Secret("a=%C3%BC%20%26%3D%2B%25~-._&b=%00%FF"_ba));
    QCOMPARE(form.secrets().size(), 1);
}

QTEST_GUILESS_MAIN(TestTokenEndpoint)
#include "tst_tokenendpoint.moc"
