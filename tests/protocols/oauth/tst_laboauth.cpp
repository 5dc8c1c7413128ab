// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/clientassertion.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/oauth/clientregistration.h"
#include "protocols/oauth/livesignins.h"
#include "protocols/transport/tlscontext.h"
#include "tests/protocols/oauth/laboauth.h"
#include "tests/support/threadsend.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Phase = SignInState::Phase;

//! Every flow against a real authorization server.
class TstLabOAuth : public QObject {
    Q_OBJECT

private:
    LabOAuth m_lab;
    SessionStore m_store;
    TokenKeeper m_keeper{m_store, clientAssertion};
    LiveSignIns m_signIns{m_keeper, {u"Title"_s, u"Text"_s}};

    static bool waitFor(const SignInAttempt &attempt, Phase phase)
    {
        return waitUntil([&] {
            return attempt.state().phase == phase || attempt.state().phase >= Phase::Done;
        }) && attempt.state().phase == phase;
    }
    //! Signs somebody in at a device.
    [[nodiscard]] bool signIn(const OAuthClient &client, const QString &person = u"anna"_s)
    {
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        return waitFor(*attempt, Phase::Waiting)
            && m_lab.atDevice(attempt->state().userCode, person, u"approve"_s)
            && waitFor(*attempt, Phase::Done);
    }
    [[nodiscard]] std::optional<Cause> causeOf(const OAuthClient &client)
    {
        const auto token = awaited(m_keeper.token(client));
        return token ? std::nullopt : std::optional(token.error().code);
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeTls(); // on this thread, before Qt's own uses OpenSSL
        QVERIFY2(m_lab.isThere(), "MAILRIG_LAB names no lab.json");
    }
    void cleanupTestCase() { waitForThreads(); }

    void aDeviceIsApproved()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow);
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(!attempt->state().userCode.isEmpty());
        QVERIFY(attempt->state().completeVerificationUrl.toString().contains(
            attempt->state().userCode));
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"anna"_s, u"approve"_s));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(waitFor(*attempt, Phase::Done));
        // One poll of a second at most; the machine may be busy.
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
        qInfo("from approval to the tokens: %lld ms", clock.elapsed());
        QCOMPARE(attempt->state().facts.account, m_lab.address(u"anna"_s));
        QCOMPARE(attempt->state().facts.issuer, m_lab.oauth()[u"issuer"_s].toString());
        QCOMPARE(awaited(m_signIns.known(client.grant)).value().account, m_lab.address(u"anna"_s));
        const auto token = awaited(m_keeper.token(client));
        QVERIFY(token && token->isCached);
    }

    void aDeviceIsDenied()
    {
        const auto attempt = m_signIns.attempt(m_lab.ownClient(OAuthFlow::DeviceFlow));
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"anna"_s, u"deny"_s));
        QVERIFY(waitFor(*attempt, Phase::Denied));
    }

    void aCodeExpiresAndTheNextOneDoesNot()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow, {{u"deviceSeconds"_s, 2}});
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        const auto code = attempt->state().userCode;
        QVERIFY(waitFor(*attempt, Phase::Expired));
        m_lab.treat(client.clientId, {});
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(attempt->state().userCode != code);
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"bob"_s, u"approve"_s));
        QVERIFY(waitFor(*attempt, Phase::Done));
    }

    void aServerSlowsUsDown()
    {
        const auto attempt = m_signIns.attempt(
            m_lab.ownClient(OAuthFlow::DeviceFlow, {{u"pollMilliseconds"_s, 3000}}));
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(waitFor(*attempt, Phase::SlowedDown));
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"anna"_s, u"approve"_s));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(waitFor(*attempt, Phase::Done));
        QVERIFY2(clock.elapsed() > 5500, qPrintable(QString::number(clock.elapsed())));
    }

    void aServerThatHangsUpIsAskedAgainAndNeverTwiceAtOnce()
    {
        const auto attempt = m_signIns.attempt(m_lab.ownClient(OAuthFlow::DeviceFlow));
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"anna"_s, u"approve"_s));
        const auto before = m_lab.requests(u"/token"_s);
        m_lab.fail(u"/token"_s, {{u"drop"_s, true}, {u"count"_s, 1}});
        QVERIFY(waitFor(*attempt, Phase::Offline));
        QCOMPARE(m_lab.requests(u"/token"_s) - before, 1);
        QVERIFY(waitFor(*attempt, Phase::Done));
        QCOMPARE(m_lab.requests(u"/token"_s) - before, 2);
    }

    void aBrowserBringsTheCode()
    {
        const auto client = m_lab.client(u"public"_s, OAuthFlow::AuthorizationCode);
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        const auto visit = m_lab.browse(attempt->state().authorizationUrl, u"anna"_s, u"approve"_s);
        QCOMPARE(visit.status, 200);
        QCOMPARE(visit.address.host(), u"127.0.0.1"_s);
        QVERIFY(waitFor(*attempt, Phase::Done));
        QCOMPARE(attempt->state().facts.account, m_lab.address(u"anna"_s));
    }

    void aBrowserBringsARefusal()
    {
        const auto attempt
            = m_signIns.attempt(m_lab.client(u"public"_s, OAuthFlow::AuthorizationCode));
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QCOMPARE(m_lab.browse(attempt->state().authorizationUrl, u"anna"_s, u"deny"_s).status, 200);
        QVERIFY(waitFor(*attempt, Phase::Denied));
    }

    void confidentialClientsSignPeopleInToo_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"confidential", "post", "certificate"}) {
            QTest::addRow("%s", name) << QString::fromLatin1(name);
        }
    }
    void confidentialClientsSignPeopleInToo()
    {
        QFETCH(QString, name);
        const auto client = m_lab.client(name, OAuthFlow::DeviceFlow);
        QVERIFY(signIn(client));
        m_keeper.refuse(client.grant);
        QCOMPARE(causeOf(client), std::nullopt); // by a refresh
    }

    void aClientActsForItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("sealed"); // PKCS #12
        QTest::addRow("by a secret in the header") << u"confidential"_s << false;
        QTest::addRow("by a certificate") << u"certificate"_s << false;
        QTest::addRow("by a sealed certificate") << u"certificate"_s << true;
    }
    void aClientActsForItself()
    {
        QFETCH(QString, name);
        QFETCH(bool, sealed);
        auto client = m_lab.client(name, OAuthFlow::ClientCredentials);
        if (sealed) {
            const auto known = m_lab.oauth()[u"clients"_s][name];
            client.clientCertificateFile = known[u"pkcs12"_s].toString();
            client.clientCertificatePassphrase
                = Secret::fromText(known[u"passphrase"_s].toString());
        }
        const auto token = awaited(m_keeper.token(client));
        QVERIFY2(token.has_value(), token ? "" : qPrintable(token.error().detail));
        QCOMPARE(token->facts.scopes, client.scopes);
        QVERIFY(!token->isCached);
        QVERIFY(awaited(m_keeper.token(client)).value().isCached);
    }

    void aWrongSecretIsCalledOne()
    {
        auto client = m_lab.client(u"confidential"_s, OAuthFlow::ClientCredentials);
        client.clientSecret = Secret("wrong"_ba);
        const auto cause = causeOf(client);
        QVERIFY2(cause == Cause::ClientSecretInvalid || cause == Cause::ClientUnknown,
            cause ? qPrintable(codeName(*cause)) : "a token");
    }

    void anUnknownClientIsCalledOne()
    {
        auto client = m_lab.client(u"public"_s, OAuthFlow::DeviceFlow);
        client.clientId = u"nobody"_s;
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Failed));
        QCOMPARE(attempt->state().error->code, Cause::ClientUnknown);
    }

    void refreshTokensRotateAndAnOldOneEndsTheGrant()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow);
        QVERIFY(signIn(client));
        GrantStore grants(m_store);
        const auto old = awaited(grants.load(client.grant));
        QVERIFY(old.has_value());
        m_keeper.refuse(client.grant);
        const auto fresh = awaited(m_keeper.token(client));
        QVERIFY(fresh && !fresh->isCached);
        const auto rotated = awaited(grants.load(client.grant));
        QVERIFY(rotated && rotated->refreshToken != old->refreshToken);

        // As if a backup had been restored.
        QVERIFY(awaited(grants.save(client.grant, *old)).has_value());
        TokenKeeper later(m_store, clientAssertion);
        const auto reused = awaited(later.token(client));
        QVERIFY(!reused);
        QCOMPARE(reused.error().code, Cause::GrantExpired);
        // The server took it for a theft: the newest token is dead too.
        QVERIFY(awaited(grants.save(client.grant, *rotated)).has_value());
        TokenKeeper another(m_store, clientAssertion);
        QCOMPARE(awaited(another.token(client)).error().code, Cause::GrantExpired);
    }

    void manyAskersAreOneRefresh()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow);
        QVERIFY(signIn(client));
        m_keeper.refuse(client.grant);
        const auto before = m_lab.requests(u"/token"_s);
        QList<QFuture<Result<AccessToken>>> all;
        for (int n = 0; n < 8; ++n) {
            all << m_keeper.token(client);
        }
        for (const auto &each : all) {
            QVERIFY(awaited(each).has_value());
        }
        QCOMPARE(m_lab.requests(u"/token"_s) - before, 1);
    }

    void aServerInTroubleEndsNoGrant()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow);
        QVERIFY(signIn(client));
        m_keeper.refuse(client.grant);
        m_lab.fail(u"/token"_s, {{u"status"_s, 503}, {u"body"_s, u"<html>later</html>"_s}});
        QCOMPARE(causeOf(client), std::optional(Cause::TokenServerFault));
        QCOMPARE(causeOf(client), std::nullopt);
    }

    void aClientWithoutAnIdIsRegistered()
    {
        auto client = m_lab.client(u"public"_s, OAuthFlow::DeviceFlow);
        client.clientId.clear();
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        QVERIFY(waitFor(*attempt, Phase::Waiting));
        QVERIFY(m_lab.atDevice(attempt->state().userCode, u"anna"_s, u"approve"_s));
        QVERIFY(waitFor(*attempt, Phase::Done));
        ClientRegistration registration(m_keeper.http(), m_keeper.metadata());
        const auto registered = awaited(registration.ask(client, u"Mailrig's tests"_s));
        QVERIFY(registered && !registered->clientId.isEmpty());
    }

    void signingOutRevokes()
    {
        const auto client = m_lab.ownClient(OAuthFlow::DeviceFlow);
        QVERIFY(signIn(client));
        GrantStore grants(m_store);
        const auto kept = awaited(grants.load(client.grant));
        QVERIFY(kept.has_value());
        QVERIFY(awaited(m_signIns.signOut(client)).has_value());
        QCOMPARE(awaited(m_signIns.known(client.grant)).error().code, Cause::OauthRequired);
        QCOMPARE(causeOf(client), std::optional(Cause::OauthRequired));
        // The server has forgotten it, not only we.
        QVERIFY(awaited(grants.save(client.grant, *kept)).has_value());
        QCOMPARE(causeOf(client), std::optional(Cause::GrantExpired));
    }

    void anIssuerIsAskedByHttps()
    {
        auto client = m_lab.client(u"confidential"_s, OAuthFlow::ClientCredentials);
        client.authority = QUrl(m_lab.oauth()[u"tlsIssuer"_s].toString());
        client.trust = m_lab.trust();
        QCOMPARE(causeOf(client), std::nullopt);
        client.grant = QUuid::createUuid();
        client.trust
            = {.caFile = m_lab.lab()[u"strangerCaFile"_s].toString(), .systemStore = false};
        QCOMPARE(causeOf(client), std::optional(Cause::CertificateUnknownIssuer));
    }
};

QTEST_GUILESS_MAIN(TstLabOAuth)
#include "tst_laboauth.moc"
