// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/assistanthands.h"
#include "tests/ui/samplecertificates.h"
#include "ui/texts/causetexts.h"

#include <QListWidget>

using namespace mailrig;

//! The chosen servers are called at before anybody is asked for a password.
class TstAssistantVisits : public QObject {
    Q_OBJECT

    static ServerOffer badOffer()
    {
        const auto tls = sampleBadTls();
        return {.tls = tls, .problem = tls.reasons.first()};
    }
    static void choose(const AssistantHands &hands, const WindowStage &stage)
    {
        hands.search();
        stage.discoverer.last->answer(DiscoverySource::Autoconfig, {sampleCandidate()});
        hands.next();
    }

private Q_SLOTS:
    void bothServersAreCalledAtOnce()
    {
        WindowStage stage;
        stage.discoverer.said.insert(QStringLiteral("imap.example.org"),
            {.mechanisms = {QStringLiteral("CRAM-MD5")}, .capabilities = {QStringLiteral("IDLE")}});
        const AssistantHands hands(stage);
        choose(hands, stage);
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QCOMPARE(stage.discoverer.visited.size(), 2);
        hands.back();
        QVERIFY(hands.text(QStringLiteral("assistant.candidate.incoming"))
                    .contains(QStringLiteral("CRAM-MD5")));
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QCOMPARE(stage.discoverer.visited.size(), 2); // not once more
    }

    void whatSpeaksAgainstThemIsShownFirst_data()
    {
        QTest::addColumn<ServerOffer>("said");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("certificate") << badOffer() << badOffer().problem->code;
        QTest::newRow("not there") << ServerOffer{.problem = Error{Cause::ConnectionRefused, {}}}
                                   << Cause::ConnectionRefused;
    }
    void whatSpeaksAgainstThemIsShownFirst()
    {
        QFETCH(const ServerOffer, said);
        QFETCH(const Cause, cause);
        WindowStage stage;
        stage.discoverer.said.insert(QStringLiteral("smtp.example.org"), said);
        const AssistantHands hands(stage);
        choose(hands, stage);
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        QVERIFY(hands.text(QStringLiteral("assistant.problem")).contains(texts::title(cause)));
        QCOMPARE(hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->count(), 1);
        // What goes on being found does not hide it.
        stage.discoverer.last->answer(
            DiscoverySource::Srv, {sampleCandidate(QStringLiteral("other.example"))});
        QVERIFY(hands.text(QStringLiteral("assistant.problem")).contains(texts::title(cause)));
        hands.next(); // all the same
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
    }

    void oneWhoAnswersSlowlyIsWaitedForAndCanBeLeft()
    {
        WindowStage stage;
        stage.discoverer.slow = std::make_shared<QPromise<Result<ServerOffer>>>();
        stage.discoverer.slow->start();
        const AssistantHands hands(stage);
        choose(hands, stage);
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        QVERIFY(!hands.find(QStringLiteral("assistant.next"))->isEnabled());
        QVERIFY(hands.find(QStringLiteral("assistant.stop"))->isEnabled());
        hands.back();
        QVERIFY(stage.discoverer.slow->isCanceled());
        stage.discoverer.slow = std::make_shared<QPromise<Result<ServerOffer>>>();
        stage.discoverer.slow->start();
        hands.next();
        QVERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
        hands.next();
        QCOMPARE(stage.discoverer.visited.size(), 4);
        stage.discoverer.slow->addResult(Result<ServerOffer>(ServerOffer{}));
        stage.discoverer.slow->finish();
        QTRY_VERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
    }

    void anotherChoiceEndsTheWaiting()
    {
        WindowStage stage;
        stage.discoverer.slow = std::make_shared<QPromise<Result<ServerOffer>>>();
        stage.discoverer.slow->start();
        const AssistantHands hands(stage);
        choose(hands, stage);
        stage.discoverer.last->answer(
            DiscoverySource::Srv, {sampleCandidate(QStringLiteral("other.example"))});
        QVERIFY(!stage.discoverer.slow->isCanceled()); // more was found, but not chosen
        hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->setCurrentRow(1);
        QVERIFY(stage.discoverer.slow->isCanceled());
        QTest::qWait(50);
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        QVERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
    }

    void offlineNobodyIsCalledAt()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.click(QStringLiteral("assistant.offline"));
        hands.search(QStringLiteral("anna@gmail.com"));
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QVERIFY(stage.discoverer.visited.isEmpty());
    }

    void whomTheSearchHasCalledAtIsKnown()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        auto probed = badCandidate(sampleBadTls());
        probed.outgoing.tls = TlsFacts{};
        stage.discoverer.last->answer(DiscoverySource::Probe, {probed});
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QVERIFY(stage.discoverer.visited.isEmpty());
    }

    void whatTheSearchSawIsSaidOfTrustedSettingsToo()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        auto probed = sampleCandidate(QStringLiteral("example.org"), SourceTrust::Plain);
        probed.incoming.tls = sampleBadTls();
        probed.incoming.problem = sampleBadTls().reasons.first();
        stage.discoverer.last->answer(DiscoverySource::Probe, {probed});
        stage.discoverer.last->answer(DiscoverySource::Autoconfig, {sampleCandidate()});
        QCOMPARE(hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->count(), 1);
        QVERIFY(hands.text(QStringLiteral("assistant.problem"))
                    .contains(texts::title(probed.incoming.problem->code)));
    }

    void theAppOfTheAuthorizationServerIsTaken()
    {
        WindowStage stage;
        auto apps = stage.store.oauthApps();
        const auto app = apps.put({.name = QStringLiteral("ours"),
            .authority = QStringLiteral("https://id.example.org/"),
            .clientId = QStringLiteral("x")});
        QVERIFY(app && stage.store.saveOAuthApps(apps));
        auto candidate = sampleCandidate();
        candidate.incoming.server.credential = {.type = CredentialType::AuthorizationCode,
            .authority = QStringLiteral("https://id.example.org")};
        candidate.outgoing.server.credential = candidate.incoming.server.credential;
        const AssistantHands hands(stage);
        hands.comeToSignIn(stage, candidate);
        hands.click(QStringLiteral("incoming.credential.signIn"));
        QTRY_COMPARE(stage.signIns.clients.size(), 1);
        QCOMPARE(stage.signIns.clients.first().clientId, QStringLiteral("x"));
    }
};

QTEST_MAIN(TstAssistantVisits)
#include "tst_assistantvisits.moc"
