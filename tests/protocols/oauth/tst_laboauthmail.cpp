// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/crypto/clientassertion.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "protocols/oauth/livesignins.h"
#include "tests/protocols/mail/lablisteners.h"
#include "tests/protocols/mail/steplog.h"
#include "tests/protocols/oauth/laboauth.h"
#include "tests/support/threadsend.h"

#include <QDirIterator>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto listeners = labListeners();

QString text(const Secret &secret)
{
    return QString::fromLatin1(secret.view());
}

} // namespace

//! Tokens of a real authorization server at real mail servers, through the whole live test.
class TstLabOAuthMail : public QObject {
    Q_OBJECT

private:
    LabOAuth m_lab;
    SessionStore m_store;
    TokenKeeper m_keeper{m_store, clientAssertion};
    LiveSignIns m_signIns{m_keeper, {u"Title"_s, u"Text"_s}};
    LiveCheck m_checker{8, LiveCheck::Servers::EachTimeAnew, &m_keeper};
    QStringList m_said; //!< of all tests: where no secret may be

    //! A client of which somebody has consented to this scope ("jwt", "opaque", "other").
    [[nodiscard]] OAuthClient signedIn(
        const QString &scope, const QJsonObject &treatment = {}, const QString &person = u"anna"_s)
    {
        auto client = m_lab.ownClient(OAuthFlow::DeviceFlow, treatment);
        client.scopes = QStringList{m_lab.oauth()[u"scopes"_s][scope].toString()};
        const auto attempt = m_signIns.attempt(client);
        attempt->start();
        const bool isDone = waitUntil([&] { return !attempt->state().userCode.isEmpty(); })
            && m_lab.atDevice(attempt->state().userCode, person, u"approve"_s)
            && waitUntil([&] { return attempt->state().phase >= SignInState::Phase::Done; })
            && attempt->state().phase == SignInState::Phase::Done;
        if (!isDone) {
            qFatal("nobody could sign in at the lab");
        }
        return client;
    }
    [[nodiscard]] SideRequest side(const LabListener &listener, const OAuthClient &client,
        const QString &person = u"anna"_s) const
    {
        return {.side = listener.protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming,
            .protocol = listener.protocol,
            .host = m_lab.lab()[u"host"_s].toString(),
            .port = static_cast<quint16>(m_lab.lab()[u"ports"_s][listener.port].toInt()),
            .security = listener.security,
            .user = m_lab.address(person),
            .credential = CredentialType::DeviceFlow,
            .oauth = client,
            .address = m_lab.address(person)};
    }
    [[nodiscard]] StepLog run(const QList<SideRequest> &sides, bool sendTest = false)
    {
        const auto future
            = m_checker.check({.sides = sides, .sendTest = sendTest, .trust = m_lab.trust()});
        if (!waitUntil([&] { return future.isFinished(); }, std::chrono::seconds(60))) {
            qFatal("a live test does not end");
        }
        const StepLog log{future.results()};
        m_said << QString::fromUtf8(log.text());
        for (const auto &each : log.steps) {
            m_said << each.facts;
        }
        return log;
    }
    [[nodiscard]] Secret token(const OAuthClient &client)
    {
        return awaited(m_keeper.token(client)).value().value;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QVERIFY2(m_lab.isThere(), "MAILRIG_LAB names no lab.json");
    }
    void cleanupTestCase() { waitForThreads(); }

    void tokensSignInAtEachListener_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<Mechanism>("mechanism");
        for (const auto &scope : {u"jwt"_s, u"opaque"_s}) {
            for (const auto mechanism :
                {Mechanism::Automatic, Mechanism::XOAuth2, Mechanism::OAuthBearer}) {
                QTest::addRow("%s %s", qPrintable(scope), qPrintable(name(mechanism)))
                    << scope << mechanism;
            }
        }
    }
    void tokensSignInAtEachListener()
    {
        QFETCH(QString, scope);
        QFETCH(Mechanism, mechanism);
        const auto client = signedIn(scope);
        const auto before = m_lab.requests(u"/token"_s);
        for (const auto &listener : listeners) {
            auto one = side(listener, client);
            one.mechanism = mechanism;
            const auto log = run({one});
            QVERIFY2(!log.cause(), log.text().constData());
            QVERIFY(log.step(StepKind::Token)->isTokenCached);
            const auto took = log.step(StepKind::SignIn)->mechanism;
            QVERIFY(took == mechanism
                || (mechanism == Mechanism::Automatic
                    && (took == Mechanism::XOAuth2 || took == Mechanism::OAuthBearer)));
        }
        // A cached token costs no round trip.
        QCOMPARE(m_lab.requests(u"/token"_s) - before, 0);
    }

    void aTokenBroughtAlongSignsIn()
    {
        const auto client = signedIn(u"jwt"_s);
        for (const auto &listener : listeners) {
            auto one = side(listener, client);
            one.secret = token(client);
            one.oauth.reset();
            const auto log = run({one});
            QVERIFY2(!log.cause(), log.text().constData());
        }
    }

    void aClientSignsInForItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("by secret") << u"confidential"_s;
        QTest::addRow("by certificate") << u"certificate"_s;
    }
    void aClientSignsInForItself()
    {
        QFETCH(QString, name);
        const auto client = m_lab.client(name, OAuthFlow::ClientCredentials);
        QList<SideRequest> sides;
        for (const auto index : {2, 8}) {
            sides << side(listeners.at(index), client);
            sides.last().credential = CredentialType::ClientCredentials;
        }
        const auto log = run(sides, true);
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY(log.step(StepKind::Arrive));
    }

    void anOldTokenIsRefreshedOnTheWay()
    {
        // Shorter-lived than what counts as fresh: each test asks anew.
        const auto client = signedIn(u"jwt"_s, {{u"accessSeconds"_s, 2}});
        QTest::qWait(2100);
        const auto log = run({side(listeners.at(2), client)});
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY(!log.step(StepKind::Token)->isTokenCached);
    }

    void longTokensSignInAsFarAsServersTakeThem_data()
    {
        QTest::addColumn<int>("bytes"); // before base64
        QTest::addColumn<std::optional<Cause>>("incoming");
        QTest::addColumn<std::optional<Cause>>("outgoing");
        const std::optional<Cause> none;
        QTest::addRow("4 KiB") << 2600 << none << none;
        // Dovecot hangs up on an answer of more than 8 KiB, Postfix of more than 12.
        QTest::addRow("8 KiB") << 5200 << std::optional(Cause::ConnectionLost) << none;
        QTest::addRow("12 KiB") << 8600 << std::optional(Cause::Validation)
                                << std::optional(Cause::Validation);
    }
    void longTokensSignInAsFarAsServersTakeThem()
    {
        QFETCH(int, bytes);
        QFETCH(std::optional<Cause>, incoming);
        QFETCH(std::optional<Cause>, outgoing);
        const auto client = signedIn(u"jwt"_s, {{u"padBytes"_s, bytes}});
        for (const auto &listener : listeners) {
            const auto log = run({side(listener, client)});
            const auto &expected = listener.protocol == Protocol::Smtp ? outgoing : incoming;
            QVERIFY2(log.cause() == expected, log.text().right(900).constData());
        }
    }

    void refusedTokensAreUnderstood_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("person");
        QTest::addRow("somebody else's mailbox") << u"jwt"_s << u"bob"_s;
        QTest::addRow("for another service") << u"other"_s << u"anna"_s;
    }
    void refusedTokensAreUnderstood()
    {
        QFETCH(QString, scope);
        QFETCH(QString, person);
        const auto client = signedIn(scope);
        for (const auto &listener : listeners) {
            for (const auto mechanism : {Mechanism::XOAuth2, Mechanism::OAuthBearer}) {
                auto one = side(listener, client, person);
                one.mechanism = mechanism;
                const auto log = run({one});
                QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
                // No mail server says more: what the token says of itself has to explain it.
                QVERIFY2(log.cause() == Cause::GrantExpired, log.text().constData());
                QVERIFY(log.step(StepKind::Token)->token->account != one.user
                    || log.step(StepKind::Token)->token->scopes != QStringList{u"mail"_s});
            }
        }
    }

    void aRefusedTokenIsNotTakenAgain()
    {
        const auto client = signedIn(u"opaque"_s);
        const auto copy = token(client);
        QVERIFY(awaited(m_signIns.signOut(client)).has_value());
        auto one = side(listeners.at(2), client);
        one.secret = copy;
        one.oauth.reset();
        const auto log = run({one});
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
        QCOMPARE(run({side(listeners.at(2), client)}).cause(), std::optional(Cause::OauthRequired));
    }

    void aMailServerInTroubleAsksNobodyToSignInAgain()
    {
        const auto client = signedIn(u"opaque"_s);
        const auto good = token(client);
        for (const auto index : {2, 5}) {
            m_lab.fail(u"/token/introspection"_s, {{u"status"_s, 503}, {u"count"_s, 1}});
            const auto log = run({side(listeners.at(index), client)});
            QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
            QVERIFY2(log.cause() == Cause::TemporaryServerFault, log.text().constData());
            m_lab.fail(u"/token/introspection"_s, {{u"count"_s, 0}});
            QVERIFY(token(client) == good); // it was not refused
        }
    }

    void noSecretIsToldOrWritten()
    {
        const auto client = signedIn(u"jwt"_s);
        const auto access = token(client);
        GrantStore grants(m_store);
        const auto kept = awaited(grants.load(client.grant));
        QVERIFY(kept.has_value());
        QVERIFY(!run({side(listeners.at(2), client), side(listeners.at(8), client)}, true).cause());
        QVERIFY(run({side(listeners.at(2), client, u"bob"_s)}).cause());
        auto clear = side(listeners.at(0), client);
        clear.mechanism = Mechanism::OAuthBearer;
        QVERIFY(!run({clear}).cause());

        const auto secretOf = [this](const char *who) {
            return m_lab.oauth()[u"clients"_s][QString::fromLatin1(who)][u"client_secret"_s]
                .toString();
        };
        // The signature is in no other token; base64 of it may be shifted by the words before.
        const auto signature = text(access).section(u'.', 2);
        QByteArrayList canaries{signature.toLatin1(), text(kept->refreshToken).toLatin1(),
            secretOf("confidential").toLatin1()};
        for (const int shift : {0, 1, 2}) {
            canaries << QByteArray(signature.toLatin1().mid(shift)).toBase64().mid(4, 40);
        }
        const auto said = m_said.join(u'\n').toUtf8();
        for (const auto &canary : canaries) {
            QVERIFY(canary.size() > 20);
            QVERIFY(!said.contains(canary));
        }
        // What the servers log is theirs, but they are told by us what to.
        QDirIterator files(m_lab.lab()[u"folder"_s].toString(), {u"*.log"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        int logs = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly)) {
                ++logs;
                const auto bytes = file.readAll();
                for (const auto &canary : canaries) {
                    QVERIFY2(!bytes.contains(canary), qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(logs > 0);
    }
};

QTEST_GUILESS_MAIN(TstLabOAuthMail)
#include "tst_laboauthmail.moc"
