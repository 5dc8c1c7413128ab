// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailscripts.h"
#include "models/reportstart.h"
#include "models/signin.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTest>

#include <mutex>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! Answers what it was made with, or nothing at all; from any thread.
class FakeTokens : public TokenSource {
public:
    explicit FakeTokens(std::optional<Result<AccessToken>> answer)
        : m_answer(std::move(answer))
    {
    }
    QFuture<Result<AccessToken>> token(const OAuthClient &client) override
    {
        const std::lock_guard lock(m_mutex);
        m_asked << client.grant;
        m_promise.start();
        if (m_answer) {
            m_promise.addResult(*m_answer);
            m_promise.finish();
        }
        return m_promise.future();
    }
    void refuse(QUuid grant) override
    {
        const std::lock_guard lock(m_mutex);
        m_refused << grant;
    }
    QList<QUuid> asked() { return locked(m_asked); }
    QList<QUuid> refused() { return locked(m_refused); }

private:
    QList<QUuid> locked(const QList<QUuid> &list)
    {
        const std::lock_guard lock(m_mutex);
        return list;
    }

    std::optional<Result<AccessToken>> m_answer;
    QPromise<Result<AccessToken>> m_promise;
    std::mutex m_mutex;
    QList<QUuid> m_asked, m_refused;
};

AccessToken token(bool isCached = false)
{
    return {.value = Secret(QByteArray("the-token")),
        .facts = {.audience = u"mail"_s, .account = u"ann@example.org"_s},
        .isCached = isCached};
}

const auto grant = QUuid::createUuid();

} // namespace

//! The step that fetches an access token, between what the server can do and signing in.
class TstTokenStep : public QObject {
    Q_OBJECT

    MailScripts m_scripts;

    [[nodiscard]] Conversation imap(const QString &authPattern, const QByteArray &reply) const
    {
        auto rules = m_scripts.mailboxRules(Protocol::Imap);
        rules << Conversation::Rule{authPattern, reply}
              << Conversation::Rule{u"(\\S+) LOGOUT"_s, "* BYE\r\n{1} OK\r\n"};
        return m_scripts.begin(Protocol::Imap, Security::Tls, {"PLAIN", "XOAUTH2"})
            .answersUntilClosed(rules);
    }
    [[nodiscard]] SideRequest side(quint16 port, CredentialType type) const
    {
        auto side = m_scripts.side(Protocol::Imap, Security::Tls, port);
        side.credential = type;
        side.oauth = OAuthClient{.grant = grant};
        if (type != CredentialType::Automatic) {
            side.secret = {};
        }
        return side;
    }
    [[nodiscard]] StepLog tested(const SideRequest &side, TokenSource *tokens) const
    {
        LiveCheck check(1, LiveCheck::Servers::EachTimeAnew, tokens);
        auto future = check.check(m_scripts.request({side}));
        future.waitForFinished();
        return {.steps = future.results()};
    }

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void aTokenIsFetchedAndSignedInWith()
    {
        ScriptedPeer peer(imap(u"(\\S+) AUTHENTICATE XOAUTH2 \\S+"_s, "{1} OK in\r\n"));
        FakeTokens tokens(token(true));
        const auto request = side(peer.port(), CredentialType::DeviceFlow);
        const auto log = tested(request, &tokens);
        QVERIFY2(!log.cause(), log.text().constData());
        QList<StepKind> kinds;
        for (const auto &step : log.steps) {
            kinds << step.kind;
        }
        QCOMPARE(kinds, plannedSteps(request, false));
        QCOMPARE(kinds.indexOf(StepKind::Token) + 1, kinds.indexOf(StepKind::SignIn));
        const auto *step = log.step(StepKind::Token);
        QCOMPARE(step->token, std::optional(token().facts));
        QVERIFY(step->isTokenCached);
        QCOMPARE(tokens.asked(), QList{grant});
        QVERIFY(tokens.refused().isEmpty());
        QVERIFY(!log.transcript().join(u' ').contains(u"the-token"_s));
        QVERIFY(peer.receivedInAll().contains(
            QByteArray("user=user\1auth=Bearer the-token\1\1").toBase64()));
    }

    void aTokenThatIsNotToBeHadFailsTheSide_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::newRow("nobody signed in") << Cause::OauthRequired;
        QTest::newRow("the consent ended") << Cause::GrantExpired;
        QTest::newRow("the server is away") << Cause::TokenServerFault;
        QTest::newRow("the keychain is locked") << Cause::KeychainLocked;
    }
    void aTokenThatIsNotToBeHadFailsTheSide()
    {
        QFETCH(Cause, cause);
        ScriptedPeer peer(imap(u"(\\S+) NEVER"_s, "{1} OK\r\n"));
        FakeTokens tokens(failure(cause, u"words"_s));
        const auto log = tested(side(peer.port(), CredentialType::DeviceFlow), &tokens);
        QCOMPARE(log.cause(), std::optional(cause));
        QCOMPARE(log.failedAt(), std::optional(StepKind::Token));
        QCOMPARE(log.step(StepKind::SignIn)->outcome, Outcome::NotReached);
        QVERIFY(!peer.receivedInAll().contains("AUTHENTICATE"));
    }

    void withoutASourceNobodySignedIn()
    {
        ScriptedPeer peer(imap(u"(\\S+) NEVER"_s, "{1} OK\r\n"));
        const auto log = tested(side(peer.port(), CredentialType::DeviceFlow), nullptr);
        QCOMPARE(log.cause(), std::optional(Cause::OauthRequired));
        QCOMPARE(log.failedAt(), std::optional(StepKind::Token));
    }

    void automaticTakesThePasswordWhereNobodySignedIn()
    {
        ScriptedPeer peer(imap(u"(\\S+) AUTHENTICATE PLAIN \\S+"_s, "{1} OK in\r\n"));
        FakeTokens tokens(failure(Cause::OauthRequired));
        const auto log = tested(side(peer.port(), CredentialType::Automatic), &tokens);
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(log.step(StepKind::Token)->outcome, Outcome::Skipped);
        QCOMPARE(log.step(StepKind::SignIn)->credential, std::optional(CredentialType::Secret));
        QCOMPARE(log.step(StepKind::SignIn)->mechanism, std::optional(Mechanism::Plain));
    }

    void automaticTakesTheTokenWhereThereIsOne()
    {
        ScriptedPeer peer(imap(u"(\\S+) AUTHENTICATE XOAUTH2 \\S+"_s, "{1} OK in\r\n"));
        FakeTokens tokens(token());
        const auto log = tested(side(peer.port(), CredentialType::Automatic), &tokens);
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(log.step(StepKind::SignIn)->credential,
            std::optional(CredentialType::AuthorizationCode));
    }

    void automaticDoesNotHideATokenServerInTrouble()
    {
        ScriptedPeer peer(imap(u"(\\S+) NEVER"_s, "{1} OK\r\n"));
        FakeTokens tokens(failure(Cause::TokenServerFault));
        const auto log = tested(side(peer.port(), CredentialType::Automatic), &tokens);
        QCOMPARE(log.cause(), std::optional(Cause::TokenServerFault));
    }

    void aRefusedTokenIsNotUsedAgain_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("refused") << "NO [AUTHENTICATIONFAILED] no"_ba << true;
        // Says nothing of the token: nobody is asked to sign in again.
        QTest::newRow("unavailable") << "NO [UNAVAILABLE] later"_ba << false;
    }
    void aRefusedTokenIsNotUsedAgain()
    {
        QFETCH(QByteArray, reply);
        QFETCH(bool, isRefused);
        ScriptedPeer peer(imap(u"(\\S+) AUTHENTICATE XOAUTH2 \\S+"_s, "{1} " + reply + "\r\n"));
        FakeTokens tokens(token(true));
        const auto log = tested(side(peer.port(), CredentialType::DeviceFlow), &tokens);
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
        QCOMPARE(tokens.refused(), isRefused ? QList{grant} : QList<QUuid>());
        QCOMPARE(*log.cause() == Cause::TemporaryServerFault, !isRefused);
    }

    void waitingForATokenIsCancelledSoon()
    {
        ScriptedPeer peer(imap(u"(\\S+) NEVER"_s, "{1} OK\r\n"));
        FakeTokens tokens(std::nullopt);
        LiveCheck check(1, LiveCheck::Servers::EachTimeAnew, &tokens);
        auto future
            = check.check(m_scripts.request({side(peer.port(), CredentialType::DeviceFlow)}));
        QTRY_VERIFY(future.resultCount() == 6); // up to what the server can do
        QElapsedTimer timer;
        timer.start();
        future.cancel();
        future.waitForFinished();
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TstTokenStep)
#include "tst_tokenstep.moc"
