// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "protocols/oauth/clientregistration.h"
#include "tests/models/verifyresult.h"
#include "tests/support/httppeer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray oauthPlace = "/.well-known/oauth-authorization-server";
const QByteArray openidPlace = "/.well-known/openid-configuration";

QJsonObject metadata(const HttpPeer &peer, const QByteArray &path = {})
{
    return {{u"issuer"_s, peer.url(path).toString()},
        {u"token_endpoint"_s, peer.url("/token").toString()},
        {u"device_authorization_endpoint"_s, peer.url("/device").toString()},
        {u"registration_endpoint"_s, peer.url("/register").toString()},
        {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s}},
        {u"authorization_response_iss_parameter_supported"_s, true}};
}

} // namespace

class TestOAuthMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreThoseOfTheStandards_data();
    void placesAreThoseOfTheStandards();
    void theIssuerHasToBeTheSame_data();
    void theIssuerHasToBeTheSame();
    void badMetadataIsRefused_data();
    void badMetadataIsRefused();
    void isAskedForOnceASession();
    void twoAuthoritiesAreTwo();
    void openIdConnectComesSecond();
    void aWrongIssuerIsToldUnlessTheSecondPlaceIsRight();
    void aServerWithoutMetadataNeedsEndpoints();
    void aServerInTroubleIsNoServerWithoutMetadata();
    void ownEndpointsGoFirst();
    void withoutAnAuthorityNobodyIsAsked();
    void anUnfilledTenantIsNamed();
    void registersANativeClient();
    void registrationMayNotBeOffered();
    void aRefusedRegistrationIsTold();
};

void TestOAuthMetadata::placesAreThoseOfTheStandards_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QList<QUrl>>("places");
    QTest::newRow("a host")
        << u"https://a.example"_s
        << QList<QUrl>{QUrl(u"https://a.example/.well-known/oauth-authorization-server"_s),
               QUrl(u"https://a.example/.well-known/openid-configuration"_s)};
    QTest::newRow("a path")
        << u"https://a.example:8443/realms/x"_s
        << QList<QUrl>{
               QUrl(u"https://a.example:8443/.well-known/oauth-authorization-server/realms/x"_s),
               QUrl(u"https://a.example:8443/realms/x/.well-known/openid-configuration"_s)};
    QTest::newRow("a final slash")
        << u"https://a.example/x/"_s
        << QList<QUrl>{QUrl(u"https://a.example/.well-known/oauth-authorization-server/x"_s),
               QUrl(u"https://a.example/x/.well-known/openid-configuration"_s)};
}

void TestOAuthMetadata::placesAreThoseOfTheStandards()
{
    QFETCH(QString, authority);
    QFETCH(QList<QUrl>, places);
    QCOMPARE(metadataPlaces(QUrl(authority)), places);
}

void TestOAuthMetadata::theIssuerHasToBeTheSame_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("isSame");
    const auto guid = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;
    const auto other = u"11111111-2222-3333-4444-555555555555"_s;
    const auto global = u"https://login.microsoftonline.com/%1/v2.0"_s;
    const auto china = u"https://login.partner.microsoftonline.cn/%1/v2.0"_s;
    QTest::newRow("the same") << u"https://a.example"_s << u"https://a.example"_s << true;
    QTest::newRow("with a path") << u"https://a.example/x"_s << u"https://a.example/x"_s << true;
    QTest::newRow("a slash more") << u"https://a.example"_s << u"https://a.example/"_s << false;
    QTest::newRow("another") << u"https://a.example"_s << u"https://b.example"_s << false;
    QTest::newRow("another port") << u"https://a.example"_s << u"https://a.example:443"_s << false;
    QTest::newRow("no issuer") << u"https://a.example"_s << QString() << false;
    QTest::newRow("common") << global.arg(u"common"_s) << global.arg(u"{tenantid}"_s) << true;
    QTest::newRow("organizations")
        << global.arg(u"organizations"_s) << global.arg(u"{tenantid}"_s) << true;
    QTest::newRow("consumers") << global.arg(u"consumers"_s) << global.arg(guid) << true;
    QTest::newRow("a domain") << global.arg(u"contoso.com"_s) << global.arg(guid) << true;
    QTest::newRow("a domain, unfilled")
        << global.arg(u"contoso.com"_s) << global.arg(u"{tenantid}"_s) << false;
    QTest::newRow("a tenant") << global.arg(guid) << global.arg(guid) << true;
    QTest::newRow("another tenant") << global.arg(guid) << global.arg(other) << false;
    QTest::newRow("a tenant, unfilled") << global.arg(guid) << global.arg(u"{tenantid}"_s) << false;
    QTest::newRow("another cloud")
        << china.arg(u"common"_s) << global.arg(u"{tenantid}"_s) << false;
    QTest::newRow("China") << china.arg(u"common"_s) << china.arg(u"{tenantid}"_s) << true;
    QTest::newRow("more path") << global.arg(u"common"_s) << global.arg(u"{tenantid}"_s) + u"/x"_s
                               << false;
    QTest::newRow("a longer host")
        << global.arg(u"common"_s)
        << u"https://login.microsoftonline.com.evil.example/"_s + guid + u"/v2.0"_s << false;
    QTest::newRow("not Microsoft")
        << u"https://a.example/common/v2.0"_s << u"https://a.example/{tenantid}/v2.0"_s << false;
}

void TestOAuthMetadata::theIssuerHasToBeTheSame()
{
    QFETCH(QString, authority);
    QFETCH(QString, issuer);
    QFETCH(bool, isSame);
    QCOMPARE(isIssuerOf(QUrl(authority), issuer), isSame);
}

void TestOAuthMetadata::badMetadataIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Error>("error");
    QTest::newRow("another issuer")
        << R"({"issuer":"https://evil.example"})"_ba
        << Error{Cause::IssuerMismatch, u"issuer: https://evil.example"_s};
    QTest::newRow("an issuer of another kind")
        << R"({"issuer":7})"_ba << Error{Cause::IssuerMismatch, u"issuer: "_s};
    QTest::newRow("an endpoint in clear")
        << R"({"issuer":"https://a.example","token_endpoint":"http://a.example/token"})"_ba
        << Error{Cause::Validation, u"token_endpoint: http://a.example/token"_s};
    QTest::newRow("an endpoint with a user")
        << R"({"issuer":"https://a.example","revocation_endpoint":"https://u:p@a.example/r"})"_ba
        << Error{Cause::Validation, u"revocation_endpoint: https://a.example/r"_s};
    QTest::newRow("an endpoint that is no URL")
        << R"({"issuer":"https://a.example","device_authorization_endpoint":"::"})"_ba
        << Error{Cause::Validation, u"device_authorization_endpoint: "_s};
}

void TestOAuthMetadata::badMetadataIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(Error, error);
    const auto read
        = readMetadata(QJsonDocument::fromJson(json).object(), QUrl(u"https://a.example"_s));
    QVERIFY(!read);
    QCOMPARE(read.error(), error);
}

void TestOAuthMetadata::isAskedForOnceASession()
{
    HttpPeer peer;
    peer.on(oauthPlace + "/x", {json(metadata(peer, "/x"))});
    OAuthHttp http;
    OAuthMetadata known(http);
    const OAuthClient client{.authority = peer.url("/x")};
    const auto first = awaited(known.of(client));
    QVERIFY_RESULT(first);
    QCOMPARE(first->tokenEndpoint, peer.url("/token"));
    QCOMPARE(first->deviceAuthorizationEndpoint, peer.url("/device"));
    QVERIFY(first->sendsIssuer && first->isAnswered);
    QVERIFY(!first->scopes && !first->authenticationMethods);
    QVERIFY(awaited(known.of(client)) == first);
    QCOMPARE(peer.seen().size(), 1);
    QCOMPARE(peer.seen().constFirst().method, "GET");
}

void TestOAuthMetadata::twoAuthoritiesAreTwo()
{
    HttpPeer peer;
    peer.on(oauthPlace + "/x", {json(metadata(peer, "/x"))});
    peer.on(oauthPlace + "/y", {json(metadata(peer, "/y"))});
    OAuthHttp http;
    OAuthMetadata known(http);
    QCOMPARE(awaited(known.of({.authority = peer.url("/x")}))->issuer, peer.url("/x").toString());
    QCOMPARE(awaited(known.of({.authority = peer.url("/y")}))->issuer, peer.url("/y").toString());
}

void TestOAuthMetadata::openIdConnectComesSecond()
{
    HttpPeer peer;
    peer.on("/x" + openidPlace, {json(metadata(peer, "/x"))});
    OAuthHttp http;
    OAuthMetadata known(http);
    QVERIFY_RESULT(awaited(known.of({.authority = peer.url("/x")})));
    QCOMPARE(peer.seen().size(), 2);
}

void TestOAuthMetadata::aWrongIssuerIsToldUnlessTheSecondPlaceIsRight()
{
    HttpPeer peer;
    peer.on(oauthPlace, {json(metadata(peer, "/other"))});
    OAuthHttp http;
    OAuthMetadata known(http);
    // Endpoints of one's own are no way around it.
    const OAuthClient client{.authority = peer.url(), .tokenUrl = peer.url("/token")};
    const auto refused = awaited(known.of(client));
    QVERIFY(!refused);
    QCOMPARE(refused.error(),
        (Error{Cause::IssuerMismatch, u"issuer: "_s + peer.url("/other").toString()}));
    peer.on(openidPlace, {json(metadata(peer))});
    QVERIFY_RESULT(awaited(known.of(client)));
}

void TestOAuthMetadata::aServerWithoutMetadataNeedsEndpoints()
{
    HttpPeer peer;
    peer.on(openidPlace, {HttpSaid{.status = 302, .headers = {"Location: /login"}}});
    OAuthHttp http;
    OAuthMetadata known(http);
    OAuthClient client{.authority = peer.url()};
    const auto none = awaited(known.of(client));
    QVERIFY(!none);
    QCOMPARE(none.error().code, Cause::Validation);
    client.tokenUrl = peer.url("/t");
    const auto own = awaited(known.of(client));
    QVERIFY_RESULT(own);
    QCOMPARE(own->tokenEndpoint, peer.url("/t"));
    QVERIFY(!own->isAnswered);
    QVERIFY(peer.seen("/login").isEmpty());
}

void TestOAuthMetadata::aServerInTroubleIsNoServerWithoutMetadata()
{
    HttpPeer peer;
    peer.on(oauthPlace, {HttpSaid{.status = 503}});
    OAuthHttp http;
    OAuthMetadata known(http);
    OAuthClient client{.authority = peer.url(), .tokenUrl = peer.url("/t")};
    QCOMPARE(awaited(known.of(client)).error().code, Cause::TokenServerFault);
    peer.on(oauthPlace, {HttpSaid{.hangsUp = true}});
    QCOMPARE(awaited(known.of(client)).error().code, Cause::ConnectionLost);
    // Neither is remembered.
    peer.on(oauthPlace, {json(metadata(peer))});
    QVERIFY_RESULT(awaited(known.of(client)));
}

void TestOAuthMetadata::ownEndpointsGoFirst()
{
    HttpPeer peer;
    peer.on(oauthPlace, {json(metadata(peer))});
    OAuthHttp http;
    OAuthMetadata known(http);
    const auto server
        = awaited(known.of({.authority = peer.url(), .tokenUrl = QUrl(u"https://b.example/t"_s)}));
    QVERIFY_RESULT(server);
    QCOMPARE(server->tokenEndpoint, QUrl(u"https://b.example/t"_s));
    QCOMPARE(server->deviceAuthorizationEndpoint, peer.url("/device"));
    // What is remembered is the server's, not that client's.
    QCOMPARE(awaited(known.of({.authority = peer.url()}))->tokenEndpoint, peer.url("/token"));
}

void TestOAuthMetadata::withoutAnAuthorityNobodyIsAsked()
{
    OAuthHttp http;
    OAuthMetadata known(http);
    const auto server = awaited(known.of({.tokenUrl = QUrl(u"https://b.example/t"_s)}));
    QVERIFY_RESULT(server);
    QCOMPARE(server->tokenEndpoint, QUrl(u"https://b.example/t"_s));
}

void TestOAuthMetadata::anUnfilledTenantIsNamed()
{
    OAuthHttp http;
    OAuthMetadata known(http);
    for (const auto &tenant : {u"{tenant}"_s, u"${tenant}"_s}) {
        const QUrl url(u"https://login.microsoftonline.com/"_s + tenant + u"/v2.0"_s);
        const auto refused = awaited(known.of({.authority = url}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Cause::MacroUnresolved);
        QVERIFY(refused.error().detail.contains(tenant));
    }
}

void TestOAuthMetadata::registersANativeClient()
{
    HttpPeer peer;
    peer.on(oauthPlace, {json(metadata(peer))});
    peer.on("/register",
        {HttpSaid{
            .status = 201, .body = R"({"client_id":"c1","registration_access_token":"canary-r",
                        "registration_client_uri":"https://a.example/c1"})"}});
    OAuthHttp http;
    OAuthMetadata known(http);
    ClientRegistration registration(http, known);
    const auto client
        = awaited(registration.ask({.authority = peer.url(), .scopes = {u"mail"_s}}, u"Mailrig"_s));
    QVERIFY_RESULT(client);
    QCOMPARE(client->clientId, u"c1"_s);
    QVERIFY(client->clientSecret.isEmpty());
    QVERIFY(client->managementToken == Secret("canary-r"_ba));
    const auto seen = peer.seen("/register").constFirst();
    QCOMPARE(seen.headers.value("content-type"), "application/json");
    const auto asked = QJsonDocument::fromJson(seen.body).object();
    QCOMPARE(asked.value("application_type"_L1).toString(), u"native"_s);
    QCOMPARE(asked.value("token_endpoint_auth_method"_L1).toString(), u"none"_s);
    QCOMPARE(asked.value("redirect_uris"_L1).toArray().at(0).toString(), u"http://127.0.0.1/"_s);
    QCOMPARE(asked.value("grant_types"_L1).toArray(),
        (QJsonArray{u"authorization_code"_s, u"refresh_token"_s}));
    QCOMPARE(asked.value("scope"_L1).toString(), u"mail"_s);
}

void TestOAuthMetadata::registrationMayNotBeOffered()
{
    OAuthHttp http;
    OAuthMetadata known(http);
    ClientRegistration registration(http, known);
    const auto client
        = awaited(registration.ask({.tokenUrl = QUrl(u"https://a.example/t"_s)}, u"Mailrig"_s));
    QVERIFY(!client);
    QCOMPARE(client.error(), (Error{Cause::Validation, u"registration_endpoint"_s}));
}

void TestOAuthMetadata::aRefusedRegistrationIsTold()
{
    HttpPeer peer;
    peer.on("/register", {refusal(u"invalid_redirect_uri"_s)});
    OAuthHttp http;
    OAuthMetadata known(http);
    ClientRegistration registration(http, known);
    const auto client
        = awaited(registration.ask({.registrationUrl = peer.url("/register")}, u"Mailrig"_s));
    QVERIFY(!client);
    QCOMPARE(client.error().detail, u"invalid_redirect_uri"_s);
}

QTEST_GUILESS_MAIN(TestOAuthMetadata)
#include "tst_oauthmetadata.moc"
