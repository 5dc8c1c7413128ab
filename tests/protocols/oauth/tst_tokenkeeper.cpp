// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenscene.h"

#include <QTemporaryDir>

#include <thread>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

} // namespace

class TestTokenKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodySignedInYet();
    void aKeptTokenAsksNobody();
    void afterARestartTheRefreshTokenIsUsed();
    void aTokenIsOldBeforeItsEnd_data();
    void aTokenIsOldBeforeItsEnd();
    void aRefusedTokenIsAskedForAnew();
    void anotherRequestGetsAnotherToken();
    void manyAskersFromManyThreadsAreOneRefresh();
    void manyAskersOfAFailureAreOneRefresh();
    void grantsDoNotWaitForEachOther();
    void theRotatedTokenIsStoredFirst();
    void aKeychainThatFailsLosesNothing();
    void aMissingNewRefreshTokenLeavesTheOld();
    void aDeadGrantIsRemoved();
    void troubleLeavesTheGrant_data();
    void troubleLeavesTheGrant();
    void anotherProgramsTokenIsTriedFirst();
    void anotherProgramsRefreshIsWaitedFor();
    void clientCredentialsKeepNothing();
    void aLockedKeychainIsNoMissingGrant();
};

void TestTokenKeeper::nobodySignedInYet()
{
    Scene scene;
    QCOMPARE(scene.token().error().code, Cause::OauthRequired);
    QCOMPARE(awaited(scene.keeper->known(scene.client.grant)).error().code, Cause::OauthRequired);
    QCOMPARE(scene.asked(), 0);
}

void TestTokenKeeper::aKeptTokenAsksNobody()
{
    Scene scene;
    scene.signIn();
    const auto token = scene.keeper->token(scene.client);
    QVERIFY(token.isFinished()); // not even the event loop
    QVERIFY_RESULT(token.result());
    QVERIFY(token.result()->value == secret("canary-a0"));
    QVERIFY(token.result()->isCached);
    QCOMPARE(scene.asked(), 0);
    QVERIFY(scene.stored().refreshToken == secret("canary-r0"));
}

void TestTokenKeeper::afterARestartTheRefreshTokenIsUsed()
{
    Scene scene;
    scene.signIn();
    scene.restart();
    scene.peer.on("/token", {tokens(u"canary-a1"_s)});
    const auto token = scene.token();
    QVERIFY_RESULT(token);
    QVERIFY(token->value == secret("canary-a1"));
    QVERIFY(!token->isCached);
    QCOMPARE(token->facts.account, u"ann@example.org"_s);
    QCOMPARE(scene.peer.seen().constFirst().field("refresh_token"), "canary-r0");
    QVERIFY(scene.token()->isCached);
    QCOMPARE(scene.asked(), 1);
}

void TestTokenKeeper::aTokenIsOldBeforeItsEnd_data()
{
    QTest::addColumn<int>("lifetime"); // seconds; -1: not said
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("old");
    QTest::newRow("an hour: a minute before") << 3600 << 3539 << 3541;
    QTest::newRow("a minute: a tenth before") << 60 << 53 << 55;
    QTest::newRow("nothing: at once") << 0 << -1 << 0;
    QTest::newRow("not said: ten minutes") << -1 << 539 << 541;
}

void TestTokenKeeper::aTokenIsOldBeforeItsEnd()
{
    QFETCH(int, lifetime);
    QFETCH(int, good);
    QFETCH(int, old);
    Scene scene;
    scene.signIn();
    scene.restart();
    scene.peer.on("/token", {tokens(u"a1"_s, {}, lifetime), tokens(u"a2"_s)});
    QVERIFY_RESULT(scene.token());
    const auto start = scene.now;
    if (good >= 0) {
        scene.now = start.addSecs(good);
        QVERIFY(scene.token()->value == secret("a1"));
    }
    scene.now = start.addSecs(old);
    QVERIFY(scene.token()->value == secret("a2"));
    QCOMPARE(scene.asked(), 2);
}

void TestTokenKeeper::aRefusedTokenIsAskedForAnew()
{
    Scene scene;
    scene.signIn();
    scene.peer.on("/token", {tokens(u"a1"_s)});
    scene.keeper->refuse(scene.client.grant);
    QVERIFY(scene.token()->value == secret("a1"));
    QCOMPARE(scene.asked(), 1);
}

void TestTokenKeeper::anotherRequestGetsAnotherToken()
{
    Scene scene;
    scene.signIn();
    scene.peer.on("/token", {tokens(u"a1"_s)});
    scene.client.scopes = {u"graph"_s};
    QVERIFY(scene.token()->value == secret("a1"));
    scene.client.clientSecret = secret("new");
    QVERIFY(!scene.token()->isCached);
    QCOMPARE(scene.asked(), 2);
}

void TestTokenKeeper::manyAskersFromManyThreadsAreOneRefresh()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    auto slow = tokens(u"a1"_s, u"r1"_s);
    slow.delay = 100ms;
    scene.peer.on("/token", {slow});
    constexpr int many = 8;
    QList<Result<AccessToken>> got(many, failure(Cause::Unknown));
    std::atomic<int> ended = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < many; ++i) {
        threads.emplace_back([&, at = &got[i]] {
            *at = scene.keeper->token(scene.client).result(); // waits for it
            ++ended;
        });
    }
    [&] { QTRY_COMPARE_WITH_TIMEOUT(ended.load(), many, 20'000); }();
    for (auto &thread : threads) {
        thread.join();
    }
    for (const auto &each : got) {
        QVERIFY_RESULT(each);
        QVERIFY(each->value == secret("a1"));
    }
    QCOMPARE(scene.asked(), 1);
}

void TestTokenKeeper::manyAskersOfAFailureAreOneRefresh()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {HttpSaid{.status = 503}});
    const auto one = scene.keeper->token(scene.client);
    const auto other = scene.keeper->token(scene.client);
    QCOMPARE(awaited(one).error().code, Cause::TokenServerFault);
    QCOMPARE(awaited(other).error().code, Cause::TokenServerFault);
    QCOMPARE(scene.asked(), 1);
    QCOMPARE(scene.token().error().code, Cause::TokenServerFault); // who asks later asks anew
    QCOMPARE(scene.asked(), 2);
}

void TestTokenKeeper::grantsDoNotWaitForEachOther()
{
    Scene scene;
    scene.peer.on("/token", {HttpSaid{.fault = HttpSaid::Fault::Silence}});
    scene.peer.on("/other", {tokens(u"a1"_s)});
    scene.client.flow = OAuthFlow::ClientCredentials;
    const auto stuck = scene.keeper->token(scene.client);
    auto other = scene.client;
    other.grant = QUuid::createUuid();
    other.tokenUrl = scene.peer.url("/other");
    QVERIFY_RESULT(awaited(scene.keeper->token(other)));
    QVERIFY(!stuck.isFinished());
}

void TestTokenKeeper::theRotatedTokenIsStoredFirst()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {tokens(u"a1"_s, u"r1"_s)});
    const auto future = scene.keeper->token(scene.client);
    bool wasStored = false;
    scene.keychain.fails = [&](const FakeStore::Done &each) -> std::optional<Error> {
        if (each.kind == Kind::Write) {
            wasStored = true;
            // Nobody has it yet, and nobody finds it in the cache.
            if (future.isFinished()) {
                return Error{Cause::Unknown};
            }
        }
        return {};
    };
    const auto token = awaited(future);
    QVERIFY_RESULT(token);
    QVERIFY(wasStored);
    QVERIFY(scene.stored().refreshToken == secret("r1"));
}

void TestTokenKeeper::aKeychainThatFailsLosesNothing()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {tokens(u"a1"_s, u"r1"_s), tokens(u"a2"_s, u"r2"_s)});
    scene.keychain.failAlways(Kind::Write, Cause::KeychainLocked);
    QCOMPARE(scene.token().error().code, Cause::KeychainLocked);
    QCOMPARE(scene.token().error().code, Cause::KeychainLocked); // never before it is stored
    QCOMPARE(scene.asked(), 1); // the old one is used up: it is not sent again
    QVERIFY(scene.stored().refreshToken == secret("canary-r0"));
    QVERIFY_RESULT(awaited(scene.keeper->known(scene.client.grant)));

    scene.keychain.fails = {};
    const auto token = scene.token();
    QVERIFY_RESULT(token);
    QVERIFY(token->value == secret("a1"));
    QVERIFY(scene.stored().refreshToken == secret("r1"));
    QCOMPARE(scene.asked(), 1);
    scene.keeper->refuse(scene.client.grant);
    QVERIFY(scene.token()->value == secret("a2"));
    QCOMPARE(scene.peer.seen().last().field("refresh_token"), "r1");
}

void TestTokenKeeper::aMissingNewRefreshTokenLeavesTheOld()
{
    Scene scene;
    scene.signIn();
    scene.restart();
    scene.peer.on("/token", {tokens(u"a1"_s, {}, 60)});
    scene.keychain.done.clear();
    QVERIFY_RESULT(scene.token());
    scene.now = scene.now.addSecs(60);
    QVERIFY_RESULT(scene.token());
    QCOMPARE(scene.peer.seen().last().field("refresh_token"), "canary-r0");
    for (const auto &each : std::as_const(scene.keychain.done)) {
        QCOMPARE(each.kind, Kind::Read); // nothing is written that did not change
    }
}

void TestTokenKeeper::aDeadGrantIsRemoved()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {refusal(u"invalid_grant"_s)});
    QCOMPARE(scene.token().error().code, Cause::GrantExpired);
    QVERIFY(scene.keychain.entries.isEmpty());
    QCOMPARE(scene.token().error().code, Cause::OauthRequired);
    QCOMPARE(scene.asked(), 1);
}

void TestTokenKeeper::troubleLeavesTheGrant_data()
{
    QTest::addColumn<HttpSaid>("said");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("hangs up") << HttpSaid{.hangsUp = true} << Cause::ConnectionLost;
    QTest::newRow("503") << HttpSaid{.status = 503, .headers = {"Retry-After: 5"}}
                         << Cause::TokenServerFault;
    QTest::newRow("invalid_grant of a gateway in trouble")
        << refusal(u"invalid_grant"_s, 502) << Cause::GrantExpired;
    QTest::newRow("HTML") << HttpSaid{.body = "<html>", .contentType = "text/html"}
                          << Cause::TokenServerFault;
    QTest::newRow("10 MB") << HttpSaid{.body = QByteArray(10 * 1024 * 1024, ' ')}
                           << Cause::TokenServerFault;
    QTest::newRow("redirect") << HttpSaid{.status = 302, .headers = {"Location: /"}}
                              << Cause::TokenServerFault;
    QTest::newRow("no consent") << refusal(u"consent_required"_s) << Cause::Cancelled;
    QTest::newRow("the client") << refusal(u"invalid_client"_s, 401) << Cause::Cancelled;
    QTest::newRow("server error") << refusal(u"server_error"_s, 500) << Cause::TokenServerFault;
}

void TestTokenKeeper::troubleLeavesTheGrant()
{
    QFETCH(HttpSaid, said);
    QFETCH(Cause, cause);
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    scene.peer.on("/token", {said, tokens(u"a1"_s)});
    const auto token = scene.token();
    QVERIFY(!token);
    if (cause != Cause::Cancelled) { // else whatever the diagnosis says
        QCOMPARE(token.error().code, cause);
    }
    QCOMPARE(scene.asked(), 1);
    QVERIFY(scene.stored().refreshToken == secret("canary-r0"));
    QVERIFY_RESULT(scene.token());
}

void TestTokenKeeper::anotherProgramsTokenIsTriedFirst()
{
    Scene scene;
    scene.signIn();
    scene.keeper->refuse(scene.client.grant);
    GrantStore elsewhere(scene.keychain);
    scene.peer.on("/token", [&, count = 0](const HttpSeen &seen) mutable {
        if (count++ == 0) { // the other one is faster
            (void)elsewhere.save(scene.client.grant, {.refreshToken = secret("r-other")});
        }
        return seen.field("refresh_token") == "r-other" ? tokens(u"a1"_s) : [] {
            auto late = refusal(u"invalid_grant"_s);
            late.delay = 100ms;
            return late;
        }();
    });
    const auto token = scene.token();
    QVERIFY_RESULT(token);
    QVERIFY(token->value == secret("a1"));
    QCOMPARE(scene.asked(), 2);
    QVERIFY(scene.stored().refreshToken == secret("r-other"));
}

void TestTokenKeeper::anotherProgramsRefreshIsWaitedFor()
{
    const QTemporaryDir folder;
    Scene scene;
    scene.lockFolder = folder.path();
    scene.signIn();
    scene.restart();
    scene.peer.on("/token", {tokens(u"a1"_s)});
    QLockFile other(
        folder.filePath(scene.client.grant.toString(QUuid::WithoutBraces) + u".lock"_s));
    QVERIFY(other.tryLock());
    const auto token = scene.keeper->token(scene.client);
    QTest::qWait(200);
    QCOMPARE(scene.asked(), 0);
    GrantStore elsewhere(scene.keychain);
    QVERIFY_RESULT(
        awaited(elsewhere.save(scene.client.grant, {.refreshToken = secret("r-other")})));
    other.unlock();
    QVERIFY_RESULT(awaited(token));
    QCOMPARE(scene.peer.seen().constFirst().field("refresh_token"), "r-other");
    QVERIFY(other.tryLock()); // given back
    // Where no lock is to be had, it goes without.
    scene.lockFolder = u"/nonexistent"_s;
    scene.restart();
    QVERIFY_RESULT(scene.token());
}

void TestTokenKeeper::clientCredentialsKeepNothing()
{
    Scene scene;
    scene.client.flow = OAuthFlow::ClientCredentials;
    scene.client.clientSecret = secret("canary-s");
    scene.peer.on("/token", {tokens(u"a1"_s)});
    QVERIFY_RESULT(scene.token());
    QVERIFY(scene.token()->isCached);
    QCOMPARE(scene.asked(), 1);
    QCOMPARE(scene.peer.seen().constFirst().field("grant_type"), "client_credentials");
    QVERIFY(scene.keychain.done.isEmpty());
}

void TestTokenKeeper::aLockedKeychainIsNoMissingGrant()
{
    Scene scene;
    scene.signIn();
    scene.restart();
    scene.keychain.failAlways(Kind::Read, Cause::KeychainLocked);
    QCOMPARE(scene.token().error().code, Cause::KeychainLocked);
    QCOMPARE(awaited(scene.keeper->known(scene.client.grant)).error().code, Cause::KeychainLocked);
    QCOMPARE(scene.asked(), 0);
}

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
