// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/livesignins.h"
#include "signinstage.h"

#include <QTcpSocket>
#include <QUrlQuery>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Phase = SignInState::Phase;

namespace {

template <class T> std::optional<Result<T>> answerOf(const QFuture<Result<T>> &future)
{
    const bool isThere = QTest::qWaitFor([&future] { return future.isFinished(); });
    return isThere && future.resultCount() > 0 ? std::optional(future.result()) : std::nullopt;
}

QJsonObject code()
{
    return {{u"device_code"_s, u"device-canary"_s}, {u"user_code"_s, u"WDJB"_s},
        {u"verification_uri"_s, u"https://as.example.org/device"_s}, {u"interval"_s, 1}};
}

} // namespace

class TstLiveSignIns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<SignInStage>();
        m_stage->publish({{u"revocation_endpoint"_s, m_stage->peer.url("/revoke").toString()},
            {u"registration_endpoint"_s, m_stage->peer.url("/register").toString()}});
        m_stage->peer.on("/device", {json(code())});
        m_stage->peer.on("/revoke", {HttpSaid{}});
        m_stage->peer.on("/register", {json({{u"client_id"_s, u"registered"_s}}, 201)});
        m_signIns = std::make_unique<LiveSignIns>(
            m_stage->keeper, RedirectPage{u"Mailrig"_s, u"Go back to <Mailrig>."_s});
    }

    void cleanup()
    {
        m_signIns.reset();
        m_stage.reset();
        QVERIFY(!SignInStage::log().contains("canary"));
    }

    void aPersonSignsInAndOutAgain()
    {
        const auto client = m_stage->client(OAuthFlow::DeviceFlow);
        QCOMPARE(answerOf(m_signIns->known(client.grant))->error().code, Cause::OauthRequired);
        signIn(client);
        const auto facts = answerOf(m_signIns->known(client.grant));
        QVERIFY(facts && *facts);
        QCOMPARE(facts->value().scopes, QStringList{u"mail"_s});
        // The token of the sign-in serves: no server is asked for the first one.
        const auto token = answerOf(m_stage->keeper.token(client));
        QVERIFY(token && *token);
        QVERIFY(token->value().isCached);
        QCOMPARE(token->value().value, Secret("access-canary"_ba));

        const auto out = answerOf(m_signIns->signOut(client));
        QVERIFY(out && *out);
        const auto revoked = m_stage->peer.seen("/revoke");
        QCOMPARE(revoked.size(), 1);
        QCOMPARE(revoked.first().field("token"), "refresh-canary"_ba);
        QCOMPARE(answerOf(m_signIns->known(client.grant))->error().code, Cause::OauthRequired);
        QVERIFY(m_stage->keptToken().isEmpty());
    }

    void theBrowserIsShownThePage()
    {
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        const auto attempt = m_signIns->attempt(client);
        StateLog log(*attempt);
        attempt->start();
        QVERIFY(log.waitFor(Phase::Waiting));
        const QUrlQuery query(attempt->state().authorizationUrl);
        const QUrl redirect(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QTcpSocket browser;
        browser.connectToHost(redirect.host(), quint16(redirect.port()));
        browser.write("GET /?code=code-canary&state=" + query.queryItemValue(u"state"_s).toLatin1()
            + " HTTP/1.1\r\n\r\n");
        QVERIFY(log.waitFor(Phase::Done));
        QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(browser.readAll().contains("<p>Go back to &lt;Mailrig&gt;.</p>"));
        QVERIFY(!log.text().contains("canary"));
    }

    void nobodySignsInForAnApplication()
    {
        QVERIFY(!m_signIns->attempt(m_stage->client(OAuthFlow::ClientCredentials)));
    }

    void whatWasRegisteredRefreshesAndSignsOut()
    {
        auto client = m_stage->client(OAuthFlow::DeviceFlow);
        client.clientId.clear();
        signIn(client);
        const auto cached = answerOf(m_stage->keeper.token(client));
        QVERIFY(cached && *cached);
        QVERIFY(cached->value().isCached);
        m_stage->keeper.refuse(client.grant);
        const auto fresh = answerOf(m_stage->keeper.token(client));
        QVERIFY(fresh && *fresh);
        QVERIFY(!fresh->value().isCached);
        const auto asked = m_stage->peer.seen("/token").constLast();
        QCOMPARE(asked.field("grant_type"), "refresh_token"_ba);
        QCOMPARE(asked.field("client_id"), "registered"_ba);

        // Another program, later: the id comes from the store.
        TokenKeeper later(m_stage->store, {});
        const auto again = answerOf(later.token(client));
        QVERIFY(again && *again);
        QCOMPARE(m_stage->peer.seen("/token").constLast().field("client_id"), "registered"_ba);

        QVERIFY(*answerOf(m_signIns->signOut(client)));
        QCOMPARE(m_stage->peer.seen("/revoke").constLast().field("client_id"), "registered"_ba);
        QCOMPARE(m_stage->peer.seen("/register").size(), 1);
    }

    void aKeychainThatRefusesIsSaid()
    {
        class Refusing : public SecretStore {
        public:
            QFuture<Result<Secret>> read(QUuid) override
            {
                return QtFuture::makeReadyFuture(Result<Secret>(failure(Cause::SecretMissing)));
            }
            QFuture<Result<void>> write(QUuid, Secret) override
            {
                return QtFuture::makeReadyFuture(Result<void>(failure(Cause::KeychainLocked)));
            }
            QFuture<Result<void>> remove(QUuid) override
            {
                return QtFuture::makeReadyFuture(Result<void>());
            }
        } store;
        TokenKeeper keeper(store, {});
        LiveSignIns signIns(keeper, {});
        const auto attempt = signIns.attempt(m_stage->client(OAuthFlow::DeviceFlow));
        StateLog log(*attempt);
        attempt->start();
        QVERIFY(log.waitFor(Phase::Failed));
        QCOMPARE(attempt->state().error->code, Cause::KeychainLocked);
    }

private:
    void signIn(const OAuthClient &client)
    {
        const auto attempt = m_signIns->attempt(client);
        StateLog log(*attempt);
        attempt->start();
        QVERIFY(log.waitFor(Phase::Done));
        QVERIFY(!log.text().contains("canary"));
    }

    std::unique_ptr<SignInStage> m_stage;
    std::unique_ptr<LiveSignIns> m_signIns;
};

QTEST_GUILESS_MAIN(TstLiveSignIns)
#include "tst_livesignins.moc"
