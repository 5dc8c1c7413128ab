// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/askedhosts.h"
#include "tests/ui/assistanthands.h"
#include "tests/ui/samplecertificates.h"
#include "ui/certificatedialog.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"

#include <QListWidget>
#include <QTreeWidget>

using namespace mailrig;

namespace {

QStringList linesOf(const QListWidget *list)
{
    QStringList lines;
    for (int row = 0; row < list->count(); ++row) {
        lines << list->item(row)->text();
    }
    return lines;
}

} // namespace

class TstAssistantSearch : public QObject {
    Q_OBJECT

    static FakeDiscoveryRun &run(const WindowStage &stage) { return *stage.discoverer.last; }

private Q_SLOTS:
    void nothingIsAskedBeforeThePersonSaysSo()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.type(QStringLiteral("assistant.address"), QStringLiteral("anna@example.org"));
        hands.click(QStringLiteral("assistant.allowAddress"));
        hands.click(QStringLiteral("assistant.allowHttp"));
        hands.click(QStringLiteral("assistant.manual"));
        hands.back();
        QVERIFY(stage.discoverer.requests.isEmpty());
        QVERIFY(!stage.checker.isAsked());
        hands.next();
        QCOMPARE(stage.discoverer.requests.size(), 1);
        const auto request = stage.discoverer.requests.first();
        QCOMPARE(request.address, QStringLiteral("anna@example.org"));
        QVERIFY(request.options.allowAddress && request.options.allowHttp);
        QVERIFY(!request.options.offline);
        QCOMPARE(run(stage).starts, 1);
    }

    void theListSaysBeforehandWhoLearnsWhat()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        const auto *list = hands.find<QListWidget>(QStringLiteral("assistant.asked"));
        const auto expected = [](bool allowAddress) {
            QStringList lines;
            for (const auto &each :
                hostsAsked(QStringLiteral("anna@example.org"), {.allowAddress = allowAddress})) {
                lines << texts::askedHost(each);
            }
            return lines;
        };
        QCOMPARE(list->count(), 0);
        hands.type(QStringLiteral("assistant.address"), QStringLiteral("anna@example.org"));
        QVERIFY(list->count() > 5);
        QCOMPARE(linesOf(list), expected(false)); // the domain, unless the person allows more
        hands.click(QStringLiteral("assistant.allowAddress"));
        QCOMPARE(linesOf(list), expected(true));
        QVERIFY(expected(true) != expected(false));
        hands.click(QStringLiteral("assistant.offline"));
        QCOMPARE(list->count(), 0);
        QVERIFY(!list->isVisible());
    }

    void offlineTheTableIsAllThereIs_data()
    {
        QTest::addColumn<bool>("canSearch");
        QTest::newRow("chosen by the person") << true;
        QTest::newRow("nothing to search with") << false;
    }
    void offlineTheTableIsAllThereIs()
    {
        QFETCH(const bool, canSearch);
        WindowStage stage;
        stage.canSearch = canSearch;
        stage.open();
        const AssistantHands hands(stage);
        QCOMPARE(hands.find(QStringLiteral("assistant.offline"))->isEnabled(), canSearch);
        if (canSearch) {
            hands.click(QStringLiteral("assistant.offline"));
        }
        hands.search(QStringLiteral("anna@gmail.com"));
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        QVERIFY(stage.discoverer.requests.isEmpty());
        QVERIFY(hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->count() > 0);
        QVERIFY(!hands.text(QStringLiteral("assistant.notes")).isEmpty());
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QVERIFY(hands.find(QStringLiteral("assistant.signIn.notes"))->isVisible());
    }

    void whatIsNoAddressIsSaidBesideIt()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.next();
        QVERIFY(!hands.text(QStringLiteral("assistant.address.mark")).isEmpty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("assistant.address"));
        hands.type(QStringLiteral("assistant.address"), QStringLiteral("anna at example"));
        QVERIFY(hands.text(QStringLiteral("assistant.address.mark")).isEmpty());
        hands.click(QStringLiteral("assistant.manual"));
        QVERIFY(hands.isAt(QStringLiteral("assistant.findPage")));
        QVERIFY(!hands.text(QStringLiteral("assistant.address.mark")).isEmpty());
    }

    void sourcesAreCancelledOneByOneOrAllTogether()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        auto *tree = hands.find<QTreeWidget>(QStringLiteral("assistant.sources"));
        QCOMPARE(tree->topLevelItemCount(), allSources().size());
        auto *cancel = hands.find<QAbstractButton>(QStringLiteral("assistant.cancelSource"));
        QVERIFY(!cancel->isEnabled());
        tree->setCurrentItem(tree->topLevelItem(static_cast<int>(DiscoverySource::Ispdb)));
        QVERIFY(cancel->isEnabled());
        cancel->click();
        QCOMPARE(run(stage).cancelled, QList{DiscoverySource::Ispdb});
        QVERIFY(!cancel->isEnabled());
        QCOMPARE(run(stage).cancels, 0);
        hands.click(QStringLiteral("assistant.stop"));
        QCOMPARE(run(stage).cancels, 1);
        QVERIFY(!hands.find(QStringLiteral("assistant.stop"))->isEnabled());
        QVERIFY(!hands.find(QStringLiteral("assistant.next"))->isEnabled()); // nothing was found
    }

    void anotherDomainIsAskedOnlyWithConsent_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("granted");
        QTest::newRow("yes") << QStringLiteral("assistant.consent.yes") << true;
        QTest::newRow("no") << QStringLiteral("assistant.consent.no") << false;
    }
    void anotherDomainIsAskedOnlyWithConsent()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, granted);
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        QVERIFY(!hands.find(button)->isVisible());
        const SourceState state{.source = DiscoverySource::Autodiscover,
            .phase = SourceState::Phase::ConsentNeeded,
            .host = QStringLiteral("autodiscover.example.net")};
        run(stage).set(state);
        QVERIFY(hands.find(button)->isVisible());
        QVERIFY(hands.text(QStringLiteral("assistant.question"))
                    .contains(texts::consentQuestion(state)));
        hands.click(button);
        QCOMPARE(run(stage).consents,
            (QList<std::pair<DiscoverySource, bool>>{{DiscoverySource::Autodiscover, granted}}));
        QVERIFY(!hands.find(button)->isVisible());
    }

    void aQuestionStaysUntilItIsAnswered()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        const auto wanted = [](DiscoverySource source, const QString &host) {
            return SourceState{
                .source = source, .phase = SourceState::Phase::ConsentNeeded, .host = host};
        };
        const auto later = wanted(DiscoverySource::Mx, QStringLiteral("mail.example.net"));
        const auto earlier = wanted(DiscoverySource::Autoconfig, QStringLiteral("evil.example"));
        run(stage).set(later);
        run(stage).set(earlier); // stands before it in the list
        const auto said = [&] { return hands.text(QStringLiteral("assistant.question")); };
        QVERIFY(said().contains(later.host));
        QVERIFY(!said().contains(earlier.host));
        hands.click(QStringLiteral("assistant.consent.yes"));
        QCOMPARE(run(stage).consentHosts, QStringList{later.host});
        QVERIFY(said().contains(earlier.host));
        hands.click(QStringLiteral("assistant.consent.no"));
        QCOMPARE(run(stage).consents,
            (QList<std::pair<DiscoverySource, bool>>{
                {later.source, true}, {earlier.source, false}}));
        QCOMPARE(run(stage).consentHosts.last(), earlier.host);
    }

    void theProvidersNoteNeedsNoSettings()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.click(QStringLiteral("assistant.offline"));
        hands.search(QStringLiteral("ann@proton.me"));
        QCOMPARE(hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->count(), 0);
        const auto said = texts::providerNote(
            {.kind = ProviderNote::Kind::LocalBridge, .provider = QStringLiteral("Proton Mail")});
        QVERIFY(hands.text(QStringLiteral("assistant.notes")).contains(said));
    }

    void serversTypedByHandHaveTheirProvidersNotes()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.type(QStringLiteral("assistant.address"), QStringLiteral("anna@example.org"));
        hands.click(QStringLiteral("assistant.manual"));
        hands.type(QStringLiteral("incoming.host"), QStringLiteral("outlook.office365.com"));
        hands.type(QStringLiteral("outgoing.host"), QStringLiteral("smtp-mail.outlook.com"));
        hands.next();
        const auto said = texts::providerNote(
            {.kind = ProviderNote::Kind::OnlyOAuth, .provider = QStringLiteral("Microsoft")});
        QCOMPARE(hands.text(QStringLiteral("assistant.signIn.notes")).count(said), 1);
    }

    void whatWorksOnlyWithABadCertificateIsShownWithItsReason()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        const auto bad = badCandidate(sampleBadTls());
        hands.comeToSignIn(stage, bad);
        hands.back();
        const auto said = hands.text(QStringLiteral("assistant.problem"));
        QVERIFY(said.contains(texts::title(Cause::CertificateWrongName)));
        QVERIFY(said.contains(texts::title(Cause::CertificateExpired)));
        QVERIFY(said.contains(QStringLiteral("mail.example.org"))); // what it is for
        QVERIFY(hands.text(QStringLiteral("assistant.trust"))
                    .contains(texts::trustReason(SourceTrust::Plain)));
        hands.next();
        hands.typePassword(QStringLiteral("secret"));
        hands.next();
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
        stage.checker.finish();
        QTRY_VERIFY(hands.find(QStringLiteral("test.verdict"))->isVisible());
        hands.click(QStringLiteral("test.certificate.incoming"));
        auto *question = hands.dialog->findChild<CertificateDialog *>();
        QVERIFY(question && question->isVisible());
        Q_EMIT question->sessionChosen();
        QTRY_COMPARE(stage.checker.requests.size(), 2);
    }

    void theBestIsChosenUntilThePersonChooses()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.search();
        auto *list = hands.find<QListWidget>(QStringLiteral("assistant.candidates"));
        QVERIFY(!hands.find(QStringLiteral("assistant.next"))->isEnabled());
        run(stage).answer(DiscoverySource::Probe,
            {sampleCandidate(QStringLiteral("guessed.example.org"), SourceTrust::Plain)});
        QVERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
        run(stage).answer(DiscoverySource::Ispdb, {sampleCandidate()});
        QCOMPARE(list->currentRow(), 0);
        QVERIFY(hands.text(QStringLiteral("assistant.candidate.incoming"))
                    .contains(QStringLiteral("imap.example.org")));
        list->setCurrentRow(1);
        run(stage).answer(
            DiscoverySource::Pacc, {sampleCandidate(QStringLiteral("published.example.org"))});
        QCOMPARE(list->count(), 3);
        QVERIFY(hands.text(QStringLiteral("assistant.candidate.incoming"))
                    .contains(QStringLiteral("imap.guessed.example.org")));
        hands.next();
        hands.click(QStringLiteral("assistant.manual"));
        QCOMPARE(hands.find<QLineEdit>(QStringLiteral("incoming.host"))->text(),
            QStringLiteral("imap.guessed.example.org"));
    }

    void aSearchThatIsLeftIsCancelled()
    {
        const WindowStage stage;
        {
            const AssistantHands hands(stage);
            hands.search();
            const QPointer<FakeDiscoveryRun> going = stage.discoverer.last;
            hands.back();
            hands.type(QStringLiteral("assistant.address"), QStringLiteral("bob@example.net"));
            hands.next();
            QVERIFY(!going); // dying cancels
            QCOMPARE(stage.discoverer.requests.size(), 2);
            hands.dialog->reject();
            hands.click(QStringLiteral("messageBar.discard"));
        }
        QTRY_VERIFY(!stage.discoverer.last);
    }
};

QTEST_MAIN(TstAssistantSearch)
#include "tst_assistantsearch.moc"
