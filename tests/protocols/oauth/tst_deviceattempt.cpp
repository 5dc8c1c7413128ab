// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/deviceattempt.h"
#include "signinstage.h"

using namespace mailrig;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = SignInState::Phase;

namespace {

constexpr auto second = 20ms; // of the server's: its five seconds take 100 ms
constexpr auto early = 2; // milliseconds that two clocks may differ

QJsonObject granted(const QJsonObject &more = {})
{
    QJsonObject grant{{u"device_code"_s, u"device-canary"_s}, {u"user_code"_s, u"WDJB-MJHT"_s},
        {u"verification_uri"_s, u"https://as.example.org/device"_s}, {u"expires_in"_s, 900},
        {u"interval"_s, 5}};
    for (auto each = more.begin(); each != more.end(); ++each) {
        if (each.value().isNull()) {
            grant.remove(each.key());
        } else {
            grant.insert(each.key(), each.value());
        }
    }
    return grant;
}

const HttpSaid pending = refusal(u"authorization_pending"_s);
const HttpSaid slowDown = refusal(u"slow_down"_s);
const HttpSaid gone{.hangsUp = true};

} // namespace

class TstDeviceAttempt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<SignInStage>();
        m_stage->peer.on("/device", {json(granted())});
        begin();
    }

    void cleanup()
    {
        QVERIFY(!m_log->text().contains("canary"));
        m_log.reset();
        m_attempt.reset();
        m_stage.reset();
        QVERIFY(!SignInStage::log().contains("canary"));
    }

    void aPersonSignsIn()
    {
        m_stage->peer.on("/token", {pending, pending, SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QCOMPARE(m_attempt->state().userCode, u"WDJB-MJHT"_s);
        QCOMPARE(m_attempt->state().verificationUrl, QUrl(u"https://as.example.org/device"_s));
        QVERIFY(m_attempt->state().completeVerificationUrl.isEmpty());
        const auto left = QDateTime::currentDateTimeUtc().msecsTo(m_attempt->state().expires);
        QVERIFY(left > 850 * second.count() && left <= 900 * second.count());
        QVERIFY(m_log->waitFor(Phase::Done));
        QCOMPARE(m_log->phases(), (QList{Phase::Waiting, Phase::Finishing, Phase::Done}));
        QCOMPARE(m_attempt->state().facts.scopes, QStringList{u"mail"_s});
        QCOMPARE(m_stage->keptToken(), Secret("refresh-canary"_ba));

        const auto asked = m_stage->peer.seen("/device");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().method, "POST"_ba);
        QCOMPARE(asked.first().field("client_id"), "the client"_ba);
        QCOMPARE(asked.first().field("scope"), "mail offline_access"_ba);
        const auto polls = m_stage->peer.seen("/token");
        QCOMPARE(polls.size(), 3);
        for (const auto &poll : polls) {
            QCOMPARE(poll.field("grant_type"), "urn:ietf:params:oauth:grant-type:device_code"_ba);
            QCOMPARE(poll.field("device_code"), "device-canary"_ba);
            QCOMPARE(poll.field("client_id"), "the client"_ba);
        }
        QVERIFY(polls.at(0).at - asked.at(0).at >= 100 - early);
        QTest::qWait(250);
        QCOMPARE(m_stage->peer.seen("/token").size(), 3); // and nothing after the end
    }

    void theIntervalIsWaitedBetweenAnswerAndRequest()
    {
        auto slow = pending;
        slow.delay = 80ms;
        m_stage->peer.on("/token", {slow, slow, SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Done));
        QVERIFY(gap(1) >= 180 - early);
        QVERIFY(gap(2) >= 180 - early);
    }

    void slowDownLengthensTheIntervalForGood()
    {
        m_stage->peer.on("/token", {slowDown, slowDown, pending, pending, SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Done));
        QVERIFY(gap(1) >= 200 - early);
        QVERIFY(gap(2) >= 300 - early);
        QVERIFY(gap(3) >= 300 - early);
        QVERIFY(gap(4) >= 300 - early);
        QCOMPARE(m_log->phases(),
            (QList{Phase::Waiting, Phase::SlowedDown, Phase::Finishing, Phase::Done}));
    }

    void aServerMayNameTheNewInterval()
    {
        m_stage->peer.on("/token",
            {json({{u"error"_s, u"slow_down"_s}, {u"interval"_s, 15}}, 200), pending,
                SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Done));
        QVERIFY(gap(1) >= 300 - early);
        QVERIFY(gap(2) >= 300 - early);
    }

    void vendorsDeviateAndAreUnderstood_data()
    {
        QTest::addColumn<QJsonObject>("grant");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<QUrl>("complete");
        const auto host = u"https://as.example.org/device"_s;
        QTest::newRow("no interval")
            << granted({{u"interval"_s, QJsonValue()}}) << 5 << 900 << QUrl();
        QTest::newRow("an interval as text")
            << granted({{u"interval"_s, u"2"_s}}) << 2 << 900 << QUrl();
        QTest::newRow("an interval of nothing")
            << granted({{u"interval"_s, 0}}) << 1 << 900 << QUrl();
        QTest::newRow("a lifetime as text")
            << granted({{u"expires_in"_s, u"1800"_s}}) << 5 << 1800 << QUrl();
        QTest::newRow("no lifetime")
            << granted({{u"expires_in"_s, QJsonValue()}}) << 5 << 900 << QUrl();
        QTest::newRow("an endless lifetime")
            << granted({{u"expires_in"_s, 100'000'000}}) << 5 << 86400 << QUrl();
        QTest::newRow("Google: verification_url")
            << granted({{u"verification_uri"_s, QJsonValue()}, {u"verification_url"_s, host}}) << 5
            << 900 << QUrl();
        QTest::newRow("Microsoft: message")
            << granted({{u"message"_s, u"To sign in, use a web browser"_s}}) << 5 << 900 << QUrl();
        const auto row = [host](const char *name, const QString &complete, bool isTaken) {
            QTest::newRow(name) << granted({{u"verification_uri_complete"_s, complete}}) << 5 << 900
                                << (isTaken ? QUrl(complete) : QUrl());
        };
        row("a complete address", host + u"?user_code=WDJB-MJHT"_s, true);
        row("a complete address elsewhere", u"https://evil.example.org/device?c=x"_s, false);
        row("a complete address in clear", u"http://as.example.org/device?c=x"_s, false);
        row("a complete address with a name before it", u"https://as.example.org@evil.org/"_s,
            false);
        row("a complete address of another kind", u"javascript:alert(1)"_s, false);
    }

    void vendorsDeviateAndAreUnderstood()
    {
        QFETCH(const QJsonObject, grant);
        QFETCH(const int, interval);
        QFETCH(const int, lifetime);
        QFETCH(const QUrl, complete);
        m_stage->peer.on("/device", {json(grant)});
        m_stage->peer.on(
            "/token", {refusal(u"authorization_pending"_s, 428), SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        const auto state = m_attempt->state();
        const auto left = QDateTime::currentDateTimeUtc().msecsTo(state.expires);
        QVERIFY(left <= lifetime * second.count() && left > (lifetime - 100) * second.count());
        QCOMPARE(state.completeVerificationUrl, complete);
        QVERIFY(m_log->waitFor(Phase::Done));
        const auto first
            = m_stage->peer.seen("/token").at(0).at - m_stage->peer.seen("/device").at(0).at;
        QVERIFY(first >= interval * second.count() - early);
        QVERIFY(gap(1) >= interval * second.count() - early);
    }

    void aGrantThatCannotBeUsedIsRefused_data()
    {
        QTest::addColumn<HttpSaid>("said");
        QTest::addColumn<Cause>("cause");
        const auto without = [](const QString &name) {
            return json(granted({{name, QJsonValue()}}));
        };
        using enum Cause;
        QTest::newRow("no device code") << without(u"device_code"_s) << TokenServerFault;
        QTest::newRow("no user code") << without(u"user_code"_s) << TokenServerFault;
        QTest::newRow("no address") << without(u"verification_uri"_s) << TokenServerFault;
        QTest::newRow("an address in clear")
            << json(granted({{u"verification_uri"_s, u"http://as.example.org/"_s}}))
            << TokenServerFault;
        QTest::newRow("no address at all")
            << json(granted({{u"verification_uri"_s, u"file:///etc/passwd"_s}}))
            << TokenServerFault;
        QTest::newRow("an endless user code")
            << json(granted({{u"user_code"_s, QString(5000, u'x')}})) << TokenServerFault;
        QTest::newRow("a user code with a line break")
            << json(granted({{u"user_code"_s, u"AB\nCD"_s}})) << TokenServerFault;
        QTest::newRow("Google: no device flow for mail")
            << refusal(u"invalid_scope"_s) << ScopeInvalid;
        QTest::newRow("an unknown client") << refusal(u"invalid_client"_s, 401) << ClientUnknown;
        QTest::newRow("HTML") << HttpSaid{.body = "<html>device-canary</html>",
            .contentType = "text/html"}
                              << TokenServerFault;
        QTest::newRow("not found") << HttpSaid{.status = 404} << TokenServerFault;
        QTest::newRow("hangs up") << gone << ConnectionLost;
    }

    void aGrantThatCannotBeUsedIsRefused()
    {
        QFETCH(const HttpSaid, said);
        QFETCH(const Cause, cause);
        m_stage->peer.on("/device", {said});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Failed));
        QCOMPARE(m_attempt->state().error->code, cause);
        QCOMPARE(m_stage->peer.seen("/device").size(), 1);
        QCOMPARE(m_stage->peer.seen("/token").size(), 0);
    }

    void anEndIsAnEnd_data()
    {
        QTest::addColumn<HttpSaid>("said");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Cause>("cause");
        const auto named
            = [](const QString &error, int status = 400) { return refusal(error, status); };
        using enum Cause;
        QTest::newRow("denied") << named(u"access_denied"_s) << Phase::Denied << SignInDenied;
        QTest::newRow("denied, Google")
            << named(u"access_denied"_s, 403) << Phase::Denied << SignInDenied;
        QTest::newRow("declined, Microsoft")
            << named(u"authorization_declined"_s) << Phase::Denied << SignInDenied;
        QTest::newRow("expired") << named(u"expired_token"_s) << Phase::Expired << GrantExpired;
        QTest::newRow("expired, Microsoft")
            << named(u"code_expired"_s) << Phase::Expired << GrantExpired;
        QTest::newRow("not known any more, Microsoft")
            << named(u"bad_verification_code"_s) << Phase::Expired << GrantExpired;
        QTest::newRow("a used code") << named(u"invalid_grant"_s) << Phase::Failed << GrantExpired;
        QTest::newRow("another error") << named(u"device-flow-off"_s) << Phase::Failed << Unknown;
        QTest::newRow("a policy of the company, Microsoft") << json(
            {{u"error"_s, u"invalid_grant"_s},
                {u"error_description"_s, u"AADSTS53003: Access has been blocked"_s}},
            400) << Phase::Failed << ConditionalAccess;
        QTest::newRow("an echo of the code") << json(
            {{u"error"_s, u"invalid_request"_s}, {u"error_description"_s, u"device-canary?"_s}},
            400) << Phase::Failed << Unknown;
        QTest::newRow("HTML") << HttpSaid{.body = "<html>Sign in to the hotel</html>",
            .contentType = "text/html"}
                              << Phase::Failed << TokenServerFault;
        QTest::newRow("HTML, not found")
            << HttpSaid{.status = 404, .body = "<html></html>", .contentType = "text/html"}
            << Phase::Failed << TokenServerFault;
        QTest::newRow("a redirect") << HttpSaid{.status = 302, .headers = {"Location: /elsewhere"}}
                                    << Phase::Failed << TokenServerFault;
    }

    void anEndIsAnEnd()
    {
        QFETCH(const HttpSaid, said);
        QFETCH(const Phase, phase);
        QFETCH(const Cause, cause);
        m_stage->peer.on("/token", {pending, said});
        m_attempt->start();
        QVERIFY(m_log->waitFor(phase));
        QCOMPARE(m_attempt->state().error->code, cause);
        QVERIFY(m_attempt->state().userCode.isEmpty());
        QTest::qWait(250);
        QCOMPARE(m_stage->peer.seen("/token").size(), 2);
        QVERIFY(m_stage->keptToken().isEmpty());
    }

    void troubleIsWaitedOutEverMoreSlowly_data()
    {
        QTest::addColumn<HttpSaid>("said");
        const QByteArray page = "<html>device-canary</html>";
        QTest::newRow("hangs up") << gone;
        QTest::newRow("503") << HttpSaid{.status = 503};
        QTest::newRow("502 and HTML")
            << HttpSaid{.status = 502, .body = page, .contentType = "text/html"};
        QTest::newRow("429") << HttpSaid{.status = 429};
        QTest::newRow("server_error") << refusal(u"server_error"_s, 500);
        QTest::newRow("temporarily_unavailable") << refusal(u"temporarily_unavailable"_s, 400);
    }

    void troubleIsWaitedOutEverMoreSlowly()
    {
        QFETCH(const HttpSaid, said);
        m_stage->peer.on("/token", {said, said, pending, SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Offline));
        QVERIFY(m_attempt->state().error);
        QCOMPARE(m_attempt->state().userCode, u"WDJB-MJHT"_s); // still good
        QVERIFY(m_log->waitFor(Phase::Done));
        QVERIFY(gap(1) >= 200 - early);
        QVERIFY(gap(2) >= 400 - early);
        QVERIFY(gap(3) >= 100 - early);
        QVERIFY2(gap(3) < gap(2), QByteArray::number(gap(3)).constData()); // all is well again
        QCOMPARE(m_stage->peer.seen("/token").size(), 4); // nothing was sent twice
        QCOMPARE(m_log->count(Phase::Done), 1);
        for (const auto &state : m_log->states()) {
            QCOMPARE(state.error.has_value(), state.phase == Phase::Offline);
        }
    }

    void retryAfterIsHeeded()
    {
        m_stage->peer.on("/token",
            {HttpSaid{.status = 503, .headers = {"Retry-After: 20"}}, SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Done));
        QVERIFY(gap(1) >= 20 * second.count() - early);
    }

    void anAttemptSurvivesALostNetwork()
    {
        m_stage->peer.on("/token", {pending, SignInStage::tokens()});
        m_attempt->start();
        QTRY_COMPARE(m_stage->peer.seen("/token").size(), 1);
        m_stage->peer.goOffline();
        QVERIFY(m_log->waitFor(Phase::Offline));
        QCOMPARE(m_attempt->state().error->code, Cause::ConnectionRefused);
        m_stage->peer.comeBack();
        QVERIFY(m_log->waitFor(Phase::Done));
    }

    void theCodeGrowsOldByOurOwnClock()
    {
        m_stage->peer.on("/device", {json(granted({{u"expires_in"_s, 12}}))});
        m_stage->peer.on("/token", {pending});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Expired));
        QCOMPARE(m_attempt->state().error->code, Cause::GrantExpired);
        // Asked twice, or once by a machine too busy to come to it.
        QVERIFY(m_stage->peer.seen("/token").size() <= 2);
        QVERIFY(m_log->lastAt() < 12 * second.count() + 2000);
    }

    void itGrowsOldOfflineToo()
    {
        m_stage->peer.on("/device", {json(granted({{u"expires_in"_s, 12}}))});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        m_stage->peer.goOffline();
        QVERIFY(m_log->waitFor(Phase::Expired));
        QVERIFY(m_log->count(Phase::Offline) > 0);
    }

    void anotherStartIsANewCodeAndEndsTheOldOne()
    {
        m_stage->peer.on("/device",
            {json(granted()),
                json(granted({{u"device_code"_s, u"canary-2"_s}, {u"user_code"_s, u"SECOND"_s}}))});
        m_stage->peer.on("/token", {pending, pending, pending, SignInStage::tokens()});
        m_attempt->start();
        QTRY_COMPARE(m_stage->peer.seen("/token").size(), 1);
        m_attempt->start();
        QTRY_COMPARE(m_attempt->state().userCode, u"SECOND"_s);
        const auto before = m_stage->peer.seen("/token").size();
        QVERIFY(m_log->waitFor(Phase::Done));
        const auto polls = m_stage->peer.seen("/token");
        for (auto i = before; i < polls.size(); ++i) {
            QCOMPARE(polls.at(i).field("device_code"), "canary-2"_ba);
        }
    }

    void anEndedAttemptCanBeStartedAgain()
    {
        m_stage->peer.on("/token", {refusal(u"access_denied"_s), SignInStage::tokens()});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Denied));
        m_attempt->start();
        QCOMPARE(m_attempt->state().phase, Phase::Starting);
        QVERIFY(m_log->waitFor(Phase::Done));
    }

    void cancelIsTheEndWhateverGoesOn_data()
    {
        QTest::addColumn<int>("after"); // milliseconds
        for (const int after : {0, 5, 20, 60, 120, 150}) {
            QTest::addRow("%d ms", after) << after;
        }
    }

    void cancelIsTheEndWhateverGoesOn()
    {
        QFETCH(const int, after);
        auto slow = pending;
        slow.delay = 50ms;
        m_stage->peer.on("/token", {slow, SignInStage::tokens()});
        m_attempt->start();
        QTest::qWait(after);
        m_attempt->cancel();
        QCOMPARE(m_attempt->state(), SignInState{.phase = Phase::Cancelled});
        const auto polls = m_stage->peer.seen("/token").size();
        QTest::qWait(300);
        QCOMPARE(m_attempt->state().phase, Phase::Cancelled);
        QVERIFY(m_stage->peer.seen("/token").size() <= polls + 1); // one may have been on its way
        QVERIFY(m_stage->keptToken().isEmpty());
    }

    void whoIsToldMayDestroyTheAttempt_data()
    {
        QTest::addColumn<Phase>("phase");
        for (const auto phase :
            {Phase::Waiting, Phase::SlowedDown, Phase::Offline, Phase::Finishing, Phase::Done}) {
            QTest::addRow("%d", int(phase)) << phase;
        }
    }

    void whoIsToldMayDestroyTheAttempt()
    {
        QFETCH(const Phase, phase);
        m_stage->peer.on("/token", {slowDown, gone, SignInStage::tokens()});
        connect(m_attempt.get(), &SignInAttempt::stateChanged, this, [this, phase] {
            if (m_attempt->state().phase == phase) {
                m_attempt.reset();
            }
        });
        m_attempt->start();
        QTRY_VERIFY(!m_attempt);
        QTest::qWait(100);
    }

    void thereIsNoRedirectToTake()
    {
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Waiting));
        QCOMPARE(
            m_attempt->takeRedirect(u"http://127.0.0.1/?code=x"_s).error().code, Cause::Validation);
        QCOMPARE(m_attempt->state().phase, Phase::Waiting);
    }

    void aServerWithoutTheFlowIsSaid()
    {
        m_stage->publish({{u"device_authorization_endpoint"_s, QJsonValue()}});
        m_attempt->start();
        QVERIFY(m_log->waitFor(Phase::Failed));
        QCOMPARE(m_attempt->state().error->code, Cause::Validation);
        QVERIFY(m_attempt->state().error->detail.contains(u"device_authorization_endpoint"_s));
    }

    void fromApprovalToDoneTakesOneIntervalAtMost()
    {
        begin(250ms);
        m_stage->peer.on("/device", {json(granted({{u"interval"_s, 4}}))}); // a second
        qint64 worst = 0;
        for (const int approvedAfter : {1100, 1350, 1600, 1900}) {
            QElapsedTimer clock;
            clock.start();
            m_stage->peer.on("/token", [&clock, approvedAfter](const HttpSeen &) {
                return clock.elapsed() >= approvedAfter ? SignInStage::tokens() : pending;
            });
            m_attempt->start();
            QVERIFY(m_log->waitFor(Phase::Done));
            worst = qMax(worst, clock.elapsed() - approvedAfter);
        }
        qInfo("from approval to done: at most %lld ms with an interval of 1000 ms", worst);
        QVERIFY(worst <= 1100);
    }

private:
    void begin(std::chrono::milliseconds secondOfServer = second)
    {
        m_attempt = std::make_unique<DeviceAttempt>(
            m_stage->keeper, m_stage->client(OAuthFlow::DeviceFlow), secondOfServer);
        m_log = std::make_unique<StateLog>(*m_attempt);
    }
    //! Between the n-th poll and the one before.
    [[nodiscard]] qint64 gap(int poll) const
    {
        const auto polls = m_stage->peer.seen("/token");
        return polls.value(poll).at - polls.value(poll - 1).at;
    }

    std::unique_ptr<SignInStage> m_stage;
    std::unique_ptr<DeviceAttempt> m_attempt;
    std::unique_ptr<StateLog> m_log;
};

QTEST_GUILESS_MAIN(TstDeviceAttempt)
#include "tst_deviceattempt.moc"
