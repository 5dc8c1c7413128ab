// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/codeattempt.h"
#include "signinstage.h"

#include <QTcpSocket>
#include <QUrlQuery>

using namespace mailrig;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = SignInState::Phase;

class TstCodeAttempt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<SignInStage>();
        begin(m_stage->client(OAuthFlow::AuthorizationCode));
    }

    void cleanup()
    {
        QVERIFY(!m_log->text().contains("canary"));
        const auto requests = m_stage->peer.seen("/token");
        m_log.reset();
        m_attempt.reset();
        m_stage.reset();
        QVERIFY(!SignInStage::log().contains("canary"));
        for (const auto &request : requests) {
            QVERIFY(!SignInStage::log().contains(request.field("code_verifier")));
        }
    }

    void aPersonSignsIn()
    {
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.loginHint = u"me+mail@example.org"_s;
        client.parameters = {{u"access_type"_s, u"offline"_s}, {u"state"_s, u"forged"_s},
            {u"code_challenge_method"_s, u"plain"_s}};
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto asked = query();
        const auto url = m_attempt->state().authorizationUrl;
        QCOMPARE(url.path(), u"/authorize"_s);
        QCOMPARE(asked.queryItemValue(u"tenant"_s, QUrl::FullyDecoded), u"a b"_s); // as published
        QCOMPARE(asked.queryItemValue(u"response_type"_s), u"code"_s);
        QCOMPARE(asked.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), u"the client"_s);
        QCOMPARE(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"mail offline_access"_s);
        QVERIFY(url.toEncoded().contains("login_hint=me%2Bmail%40example.org"));
        QCOMPARE(asked.queryItemValue(u"access_type"_s), u"offline"_s);
        QCOMPARE(asked.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(asked.allQueryItemValues(u"state"_s).size(), 1);
        QVERIFY(state().size() >= 22); // 128 bits
        const auto redirect = redirectUri();
        QCOMPARE(redirect.host(), u"127.0.0.1"_s);
        QCOMPARE(redirect.path(), u"/"_s);
        QVERIFY(redirect.port() > 0);
        const auto left = QDateTime::currentDateTimeUtc().msecsTo(m_attempt->state().expires);
        QVERIFY(left > 280'000 && left <= 300'000);

        QCOMPARE(visit(answer()), 200);
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(m_log->phases(), (QList{Phase::Waiting, Phase::Finishing, Phase::Done}));
        QCOMPARE(m_attempt->state().facts.scopes, QStringList{u"mail"_s});
        QCOMPARE(m_stage->keptToken(), Secret("refresh-canary"_ba));
        const auto requests = m_stage->peer.seen("/token");
        QCOMPARE(requests.size(), 1);
        const auto &request = requests.first();
        QCOMPARE(request.field("grant_type"), "authorization_code"_ba);
        QCOMPARE(request.field("code"), "code-canary+/ "_ba);
        QCOMPARE(request.field("client_id"), "the client"_ba);
        QCOMPARE(request.field("redirect_uri"), redirect.toEncoded());
        QCOMPARE(QString::fromLatin1(challengeFor(request.field("code_verifier"))),
            asked.queryItemValue(u"code_challenge"_s));
    }

    void otherVisitorsChangeNothing()
    {
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto port = quint16(redirectUri().port());
        QCOMPARE(visit("/favicon.ico"), 404);
        QCOMPARE(visit("/?code=stolen-canary&state=wrong"), 400);
        QCOMPARE(visit("/?error=access_denied"), 400);
        QCOMPARE(m_attempt->state().phase, Phase::Waiting);
        QCOMPARE(visit(answer()), 200);
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(visit(lastAnswer(), port), 200); // a reload
        QTest::qWait(50);
        QCOMPARE(m_stage->peer.seen("/token").size(), 1);
        QCOMPARE(m_attempt->state().phase, Phase::Done);
    }

    void theIssuerIsCompared_data()
    {
        QTest::addColumn<bool>("advertised");
        QTest::addColumn<QString>("issuer"); // "%1": the server's own; "-": none is sent
        QTest::addColumn<Phase>("phase");
        QTest::newRow("advertised and right") << true << u"%1"_s << Phase::Done;
        QTest::newRow("advertised and missing") << true << u"-"_s << Phase::Failed;
        QTest::newRow("advertised and empty") << true << QString() << Phase::Failed;
        QTest::newRow("advertised, with a slash more") << true << u"%1/"_s << Phase::Failed;
        QTest::newRow("advertised and another")
            << true << u"https://evil.example"_s << Phase::Failed;
        QTest::newRow("not advertised and missing") << false << u"-"_s << Phase::Done;
        QTest::newRow("not advertised, same origin") << false << u"%1/realm"_s << Phase::Done;
        QTest::newRow("not advertised, another")
            << false << u"https://evil.example"_s << Phase::Failed;
        QTest::newRow("not advertised, another port")
            << false << u"http://127.0.0.1:1"_s << Phase::Failed;
        QTest::newRow("not advertised, no address") << false << u"me"_s << Phase::Failed;
    }

    void theIssuerIsCompared()
    {
        QFETCH(const bool, advertised);
        QFETCH(const QString, issuer);
        QFETCH(const Phase, phase);
        m_stage->publish({{u"authorization_response_iss_parameter_supported"_s, advertised}});
        begin(m_stage->client(OAuthFlow::AuthorizationCode));
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        auto target = answer();
        if (issuer != u"-"_s) {
            const auto own = m_stage->peer.url().toString();
            target += "&iss=" + QString(issuer).replace(u"%1"_s, own).toUtf8().toPercentEncoding();
        }
        visit(target);
        QVERIFY(m_log->waitFor(phase));
        QCOMPARE(m_stage->peer.seen("/token").size(), phase == Phase::Done ? 1 : 0);
        if (phase == Phase::Failed) {
            QCOMPARE(m_attempt->state().error->code, Cause::IssuerMismatch);
        }
    }

    void aRefusalIsDiagnosed_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Cause>("cause");
        using enum Cause;
        QTest::newRow("denied") << "error=access_denied"_ba << Phase::Denied << SignInDenied;
        QTest::newRow("declined, Microsoft")
            << "error=access_denied&error_description=AADSTS65004%3a+declined"_ba << Phase::Denied
            << SignInDenied;
        QTest::newRow("an administrator is needed, Microsoft")
            << "error=consent_required&error_description=AADSTS65001%3a+not+consented"_ba
            << Phase::Failed << AdminConsentRequired;
        QTest::newRow("an administrator is needed, Google")
            << "error=admin_policy_enforced"_ba << Phase::Failed << AdminConsentRequired;
        QTest::newRow("scope") << "error=invalid_scope"_ba << Phase::Failed << ScopeInvalid;
        QTest::newRow("server") << "error=server_error&code=x-canary"_ba << Phase::Failed
                                << TokenServerFault;
    }

    void aRefusalIsDiagnosed()
    {
        QFETCH(const QByteArray, refusal);
        QFETCH(const Phase, phase);
        QFETCH(const Cause, cause);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QCOMPARE(visit("/?" + refusal + "&state=" + state()), 200);
        QVERIFY(m_log->waitFor(phase));
        QCOMPARE(m_attempt->state().error->code, cause);
        QCOMPARE(m_stage->peer.seen("/token").size(), 0);
    }

    void aTokenRequestIsMadeOnce_data()
    {
        QTest::addColumn<HttpSaid>("said");
        QTest::addColumn<Cause>("cause");
        using enum Cause;
        QTest::newRow("hangs up") << HttpSaid{.hangsUp = true} << ConnectionLost;
        QTest::newRow("503") << HttpSaid{.status = 503, .headers = {"Retry-After: 1"}}
                             << TokenServerFault;
        QTest::newRow("HTML") << HttpSaid{.body = "<html>code-canary</html>",
            .contentType = "text/html"}
                              << TokenServerFault;
        QTest::newRow("a used code") << refusal(u"invalid_grant"_s) << GrantExpired;
        QTest::newRow("an echo of the code") << json(
            {{u"error"_s, u"invalid_request"_s},
                {u"error_description"_s, u"bad code-canary+/ there"_s}},
            400) << Unknown;
        QTest::newRow("a wrong secret") << json(
            {{u"error"_s, u"invalid_client"_s},
                {u"error_description"_s, u"AADSTS7000215: Invalid"_s}},
            401) << ClientSecretInvalid;
    }

    void aTokenRequestIsMadeOnce()
    {
        QFETCH(const HttpSaid, said);
        QFETCH(const Cause, cause);
        m_stage->peer.on("/token", {said});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        visit(answer());
        QVERIFY(m_log->waitFor(Phase::Failed));
        QCOMPARE(m_attempt->state().error->code, cause);
        QTest::qWait(100);
        QCOMPARE(m_stage->peer.seen("/token").size(), 1);
        QVERIFY(m_stage->keptToken().isEmpty());
    }

    void anAddressMayBePasted()
    {
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto redirect = redirectUri().toString();
        for (const auto &wrong : {u"https://evil.example/"_s, QString(), redirect,
                 redirect + u"?code=x&state=wrong"_s}) {
            const auto taken = m_attempt->takeRedirect(wrong);
            QVERIFY(!taken);
            QCOMPARE(taken.error().code, Cause::Validation);
        }
        QCOMPARE(m_attempt->state().phase, Phase::Waiting);
        const auto pasted = redirect + QString::fromLatin1(answer().mid(1));
        QVERIFY(m_attempt->takeRedirect(pasted));
        QVERIFY(!m_attempt->takeRedirect(pasted)); // once
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(m_stage->peer.seen("/token").size(), 1);
        QCOMPARE(m_stage->peer.seen("/token").first().field("code"), "code-canary+/ "_ba);
    }

    void aRedirectElsewhereIsForPastingAlone()
    {
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.redirectUri = QUrl(u"https://login.example.org/nativeclient"_s);
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QCOMPARE(redirectUri(), client.redirectUri);
        QVERIFY(m_attempt->takeRedirect(
            u"https://login.example.org/nativeclient"_s + QString::fromLatin1(answer().mid(1))));
        QVERIFY(m_log->waitFor(Phase::Done));
    }

    void whatCannotBeginSaysWhy_data()
    {
        QTest::addColumn<QUrl>("redirect");
        QTest::addColumn<QJsonObject>("published");
        QTest::addColumn<Cause>("cause");
        using enum Cause;
        QTest::newRow("a redirect in clear to another machine")
            << QUrl(u"http://example.org/"_s) << QJsonObject() << Validation;
        QTest::newRow("a relative redirect") << QUrl(u"/back"_s) << QJsonObject() << Validation;
        QTest::newRow("no authorization endpoint")
            << QUrl() << QJsonObject{{u"authorization_endpoint"_s, QJsonValue()}} << Validation;
        QTest::newRow("an authorization endpoint in clear")
            << QUrl() << QJsonObject{{u"authorization_endpoint"_s, u"http://as.example.org/"_s}}
            << Validation;
        QTest::newRow("another issuer")
            << QUrl() << QJsonObject{{u"issuer"_s, u"https://evil.example"_s}} << IssuerMismatch;
    }

    void whatCannotBeginSaysWhy()
    {
        QFETCH(const QUrl, redirect);
        QFETCH(const QJsonObject, published);
        QFETCH(const Cause, cause);
        m_stage->publish(published);
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.redirectUri = redirect;
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Failed));
        QCOMPARE(m_attempt->state().error->code, cause);
        QVERIFY(!m_attempt->state().error->detail.isEmpty());
        QVERIFY(m_attempt->state().authorizationUrl.isEmpty());
    }

    void aTakenPortIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.redirectUri = QUrl(u"http://127.0.0.1:%1/"_s.arg(other.serverPort()));
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Failed));
        QVERIFY(!m_attempt->state().error->detail.isEmpty());
    }

    void aFixedPortCanBeTriedAgain()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.redirectUri = QUrl(u"http://localhost:%1"_s.arg(probe.serverPort()));
        probe.close();
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto first = state();
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QVERIFY(state() != first);
        QCOMPARE(visit("/?code=old-canary&state=" + first), 400);
        QCOMPARE(visit(answer()), 200);
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(m_stage->peer.seen("/token").size(), 1);
    }

    void patienceEnds()
    {
        begin(m_stage->client(OAuthFlow::AuthorizationCode), 150ms);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto port = quint16(redirectUri().port());
        QVERIFY(m_log->waitFor(Phase::Expired));
        QCOMPARE(m_attempt->state().error->code, Cause::TimedOut);
        QVERIFY(!isListening(port));
    }

    void cancelClosesTheDoor()
    {
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto port = quint16(redirectUri().port());
        const auto pasted = redirectUri().toString() + QString::fromLatin1(answer().mid(1));
        m_attempt->cancel();
        QCOMPARE(m_attempt->state(), SignInState{.phase = Phase::Cancelled});
        QVERIFY(!isListening(port));
        QVERIFY(!m_attempt->takeRedirect(pasted));
    }

    void cancelWhileTokensAreFetchedIsTheEnd()
    {
        auto slow = SignInStage::tokens();
        slow.delay = 100ms;
        m_stage->peer.on("/token", {slow});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        visit(answer());
        QVERIFY(m_log->waitFor(Phase::Finishing));
        m_attempt->cancel();
        QTest::qWait(250);
        QCOMPARE(m_attempt->state().phase, Phase::Cancelled);
        QVERIFY(m_stage->keptToken().isEmpty());
    }

    void whoIsToldMayDestroyTheAttempt_data()
    {
        QTest::addColumn<Phase>("phase");
        for (const auto phase : {Phase::Waiting, Phase::Finishing, Phase::Done}) {
            QTest::addRow("%d", int(phase)) << phase;
        }
    }

    void whoIsToldMayDestroyTheAttempt()
    {
        QFETCH(const Phase, phase);
        connect(m_attempt.get(), &SignInAttempt::stateChanged, this, [this, phase] {
            if (m_attempt->state().phase == Phase::Waiting && phase != Phase::Waiting) {
                QMetaObject::invokeMethod(
                    this, [this] { visit(answer()); }, Qt::QueuedConnection);
            }
            if (m_attempt->state().phase == phase) {
                m_attempt.reset();
            }
        });
        m_attempt->start();
        QTRY_VERIFY(!m_attempt);
        QTest::qWait(100);
    }

    void aClientWithoutAnIdIsRegistered()
    {
        m_stage->publish({{u"registration_endpoint"_s, m_stage->peer.url("/register").toString()}});
        m_stage->peer.on("/register", {json({{u"client_id"_s, u"registered"_s}}, 201)});
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.clientId.clear();
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QCOMPARE(query().queryItemValue(u"client_id"_s), u"registered"_s);
        m_attempt->start(); // once is enough
        QVERIFY(m_log->waitFor(Phase::Waiting));
        visit(answer());
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(m_stage->peer.seen("/register").size(), 1);
        QCOMPARE(m_stage->peer.seen("/token").first().field("client_id"), "registered"_ba);
    }

    void aClientWithoutAnIdOrRegistrationIsSaid()
    {
        auto client = m_stage->client(OAuthFlow::AuthorizationCode);
        client.clientId.clear();
        begin(client);
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Failed));
        QCOMPARE(m_attempt->state().error->code, Cause::Validation);
    }

private:
    void begin(const OAuthClient &client, std::chrono::milliseconds patience = 5min)
    {
        m_log.reset();
        m_attempt = std::make_unique<CodeAttempt>(m_stage->keeper, client,
            CodeAttempt::Settings{
                .page = {u"Mailrig"_s, u"Go back to Mailrig."_s}, .patience = patience});
        m_log = std::make_unique<StateLog>(*m_attempt);
    }
    [[nodiscard]] QUrlQuery query() const { return QUrlQuery(m_attempt->state().authorizationUrl); }
    [[nodiscard]] QByteArray state() const { return query().queryItemValue(u"state"_s).toLatin1(); }
    [[nodiscard]] QUrl redirectUri() const
    {
        return QUrl(query().queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    }
    //! Where the server sends the browser.
    QByteArray answer()
    {
        m_answer = "/?code=code-canary%2B%2F%20&state=" + state();
        return m_answer;
    }
    [[nodiscard]] QByteArray lastAnswer() const { return m_answer; }
    //! The status the browser gets.
    int visit(const QByteArray &target, quint16 port = 0)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port ? port : quint16(redirectUri().port()));
        socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        const bool isOver = QTest::qWaitFor(
            [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return isOver ? socket.readAll().mid(9, 3).toInt() : 0;
    }
    [[nodiscard]] static bool isListening(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(1000);
    }

    std::unique_ptr<SignInStage> m_stage;
    std::unique_ptr<CodeAttempt> m_attempt;
    std::unique_ptr<StateLog> m_log;
    QByteArray m_answer;
};

QTEST_GUILESS_MAIN(TstCodeAttempt)
#include "tst_codeattempt.moc"
