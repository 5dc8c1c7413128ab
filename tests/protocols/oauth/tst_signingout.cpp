// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenscene.h"

#include <QLoggingCategory>
#include <QScopeGuard>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList logged;

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

} // namespace

class TestSigningOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownTellsTheFacts();
    void signingOutRevokesAndForgets();
    void signingOutForgetsWhateverTheServerSays();
    void signingOutWithoutAnEndpointJustForgets();
    void signingOutWaitsForTheRefresh();
    void dyingCancelsWhoWaits();
    void neitherErrorsNorLogsRepeatASecret();
};

void TestSigningOut::knownTellsTheFacts()
{
    Scene scene;
    scene.signIn();
    QCOMPARE(awaited(scene.keeper->known(scene.client.grant))->account, u"ann@example.org"_s);
    scene.restart();
    QCOMPARE(awaited(scene.keeper->known(scene.client.grant))->account, u"ann@example.org"_s);
    QCOMPARE(scene.asked(), 0);
}

void TestSigningOut::signingOutRevokesAndForgets()
{
    Scene scene;
    scene.client.revocationUrl = scene.peer.url("/revoke");
    scene.peer.on("/revoke", {HttpSaid{}});
    scene.signIn();
    QVERIFY_RESULT(awaited(scene.keeper->signOut(scene.client)));
    const auto seen = scene.peer.seen("/revoke").value(0);
    QCOMPARE(seen.field("token"), "canary-r0");
    QCOMPARE(seen.field("token_type_hint"), "refresh_token");
    QCOMPARE(seen.field("client_id"), "c");
    QVERIFY(scene.keychain.entries.isEmpty());
    QCOMPARE(scene.token().error().code, Cause::OauthRequired);
}

void TestSigningOut::signingOutForgetsWhateverTheServerSays()
{
    Scene scene;
    scene.client.revocationUrl = scene.peer.url("/revoke");
    scene.peer.on("/revoke", {HttpSaid{.status = 503}});
    scene.signIn();
    QCOMPARE(awaited(scene.keeper->signOut(scene.client)).error().code, Cause::TokenServerFault);
    QVERIFY(scene.keychain.entries.isEmpty());
    QCOMPARE(scene.token().error().code, Cause::OauthRequired);
    // A keychain that does not let go is told, and the server asked all the same.
    scene.signIn();
    scene.keychain.failAlways(Kind::Remove, Cause::KeychainLocked);
    scene.peer.on("/revoke", {HttpSaid{}});
    QCOMPARE(awaited(scene.keeper->signOut(scene.client)).error().code, Cause::KeychainLocked);
    QCOMPARE(scene.peer.seen("/revoke").size(), 2);
}

void TestSigningOut::signingOutWithoutAnEndpointJustForgets()
{
    Scene scene;
    scene.signIn();
    QVERIFY_RESULT(awaited(scene.keeper->signOut(scene.client)));
    QVERIFY(scene.keychain.entries.isEmpty());
    QVERIFY_RESULT(awaited(scene.keeper->signOut(scene.client))); // and again
    QVERIFY(scene.peer.seen().isEmpty());
}

void TestSigningOut::signingOutWaitsForTheRefresh()
{
    Scene scene;
    scene.client.revocationUrl = scene.peer.url("/revoke");
    scene.peer.on("/revoke", {HttpSaid{}});
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    auto slow = tokens(u"a1"_s, u"r1"_s);
    slow.delay = 50ms;
    scene.peer.on("/token", {slow});
    const auto token = scene.keeper->token(scene.client);
    QTRY_COMPARE(scene.asked(), 1);
    QVERIFY_RESULT(awaited(scene.keeper->signOut(scene.client)));
    QVERIFY_RESULT(awaited(token));
    QCOMPARE(scene.peer.seen("/revoke").value(0).field("token"), "r1");
    QVERIFY(scene.keychain.entries.isEmpty());
    QCOMPARE(scene.token().error().code, Cause::OauthRequired);
}

void TestSigningOut::dyingCancelsWhoWaits()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {HttpSaid{.fault = HttpSaid::Fault::Silence}});
    const auto token = scene.keeper->token(scene.client);
    QTRY_COMPARE(scene.asked(), 1);
    const auto out = scene.keeper->signOut(scene.client);
    scene.keeper.reset();
    QVERIFY(token.isCanceled() && token.isFinished());
    QVERIFY(out.isCanceled() && out.isFinished());
}

void TestSigningOut::neitherErrorsNorLogsRepeatASecret()
{
    logged.clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text; });
    const auto restored = qScopeGuard([before] {
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
    });
    Scene scene;
    scene.client.clientSecret = secret("canary-secret");
    scene.signIn();
    const auto echo = [](const HttpSeen &seen) {
        return json({{u"error"_s, u"unauthorized_client"_s},
                        {u"error_description"_s,
                            QString::fromUtf8(QByteArray::fromPercentEncoding(seen.body))}},
            400);
    };
    scene.peer.on("/token", echo);
    scene.peer.on("/revoke", echo);
    scene.client.revocationUrl = scene.peer.url("/revoke");
    QStringList details;
    scene.keeper->refuse(scene.client.grant);
    details += scene.token().error().detail;
    details += awaited(scene.keeper->signOut(scene.client)).error().detail;
    // A server that takes what it was sent and hangs up.
    scene.signIn("canary-r1");
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {HttpSaid{.hangsUp = true}, tokens(u"canary-a2"_s, u"canary-r2"_s)});
    QCOMPARE(scene.token().error().code, Cause::ConnectionLost);
    QVERIFY_RESULT(scene.token());
    for (const QString &line : std::as_const(logged)) {
        QVERIFY2(!line.contains("canary"_L1), qPrintable(line));
    }
    for (const QString &detail : details) {
        QVERIFY(detail.contains("***"_L1));
        QVERIFY2(!detail.contains("canary"_L1), qPrintable(detail));
    }
}

QTEST_GUILESS_MAIN(TestSigningOut)
#include "tst_signingout.moc"
