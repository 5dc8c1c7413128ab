// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/assistanthands.h"
#include "tests/ui/samplecertificates.h"

#include <QAccessible>
#include <QListWidget>

using namespace mailrig;

class TstAssistant : public QObject {
    Q_OBJECT

    static FakeDiscoveryRun &run(const WindowStage &stage) { return *stage.discoverer.last; }
    //! As far as a test that has begun.
    static void comeToTest(const AssistantHands &hands, const WindowStage &stage)
    {
        hands.comeToSignIn(stage, sampleCandidate());
        hands.typePassword(QStringLiteral("pässword"));
        hands.next();
        QTRY_VERIFY(stage.checker.isAsked());
    }

private Q_SLOTS:
    void anAddressBecomesASavedAccount()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        comeToTest(hands, stage);
        QVERIFY(hands.isAt(QStringLiteral("assistant.testPage")));
        QVERIFY(stage.store.accounts().isEmpty()); // nobody else knows of it yet
        QVERIFY(stage.window->workspace().isEmpty());
        const auto &request = stage.checker.requests.last();
        QCOMPARE(request.sides.size(), 2);
        QCOMPARE(request.sides.at(0).user, QStringLiteral("anna@example.org"));
        QCOMPARE(request.sides.at(1).secret, Secret(QByteArray("pässword")));
        stage.checker.succeed();
        QTRY_VERIFY(hands.find(QStringLiteral("test.verdict"))->isVisible());
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.savePage")));
        hands.type(QStringLiteral("assistant.name"), QStringLiteral("anna"));
        const QPointer<AssistantDialog> dialog = hands.dialog;
        hands.next();
        QCOMPARE(stage.store.accounts().size(), 1);
        const auto saved = stage.store.accounts().first();
        QCOMPARE(saved.name, QStringLiteral("anna"));
        QCOMPARE(saved.label, QStringLiteral("Example Mail"));
        QCOMPARE(saved.identity.displayName, QStringLiteral("Anna Example"));
        QCOMPARE(saved.incoming.host, QStringLiteral("imap.example.org"));
        QCOMPARE(saved.outgoing.credential.type, CredentialType::SameAsIncoming);
        QCOMPARE(stage.keychain.secrets.value(saved.incoming.credential.secret),
            Secret(QByteArray("pässword")));
        QVERIFY(stage.store.secrets().find(saved.incoming.credential.secret));
        QTRY_VERIFY(!dialog);
        // The window shows it, with its test, and has nothing to save.
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("name"))->text(), QStringLiteral("anna"));
        QVERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(!stage.window->isWindowModified());
    }

    void goingBackLosesNothing()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        comeToTest(hands, stage);
        stage.checker.succeed();
        QTRY_VERIFY(hands.find(QStringLiteral("test.verdict"))->isVisible());
        hands.next();
        hands.type(QStringLiteral("assistant.label"), QStringLiteral("Mine"));
        hands.click(QStringLiteral("assistant.manual"));
        QVERIFY(hands.isAt(QStringLiteral("assistant.servers")));
        hands.type(QStringLiteral("incoming.port"), QStringLiteral("1993"));
        const QStringList way{QStringLiteral("assistant.savePage"),
            QStringLiteral("assistant.testPage"), QStringLiteral("assistant.signInPage"),
            QStringLiteral("assistant.searchPage"), QStringLiteral("assistant.findPage")};
        for (const auto &page : way) {
            hands.back();
            QVERIFY2(hands.isAt(page), qPrintable(page));
        }
        QVERIFY(!hands.find(QStringLiteral("assistant.back"))->isEnabled());
        QCOMPARE(hands.find<QLineEdit>(QStringLiteral("assistant.address"))->text(),
            QStringLiteral("anna@example.org"));
        QCOMPARE(hands.find<QLineEdit>(QStringLiteral("assistant.displayName"))->text(),
            QStringLiteral("Anna Example"));
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        QCOMPARE(stage.discoverer.requests.size(), 1); // nobody is asked twice
        QCOMPARE(hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->count(), 1);
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        hands.next();
        QTRY_COMPARE(stage.checker.requests.size(), 2); // the port is another
        QCOMPARE(stage.checker.requests.last().sides.at(0).port, quint16(1993));
        QCOMPARE(stage.checker.requests.last().sides.at(0).secret, Secret(QByteArray("pässword")));
        stage.checker.succeed();
        QTRY_VERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
        hands.next();
        QCOMPARE(hands.find<QLineEdit>(QStringLiteral("assistant.label"))->text(),
            QStringLiteral("Mine"));
    }

    void keysAreEnough()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        const auto type = [](const QString &text) { typeText(QApplication::focusWidget(), text); };
        const auto key = [](Qt::Key which) { QTest::keyClick(QApplication::focusWidget(), which); };
        const auto mnemonic = [&hands](Qt::Key which) {
            QTest::keyClick(hands.dialog->windowHandle(), which, Qt::AltModifier);
        };
        type(QStringLiteral("Anna Example"));
        key(Qt::Key_Tab);
        type(QStringLiteral("anna@example.org"));
        key(Qt::Key_Return);
        QVERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        auto other = sampleCandidate();
        other.incoming.server.protocol = Protocol::Pop3;
        other.incoming.server.port = QStringLiteral("995");
        run(stage).answer(DiscoverySource::Autoconfig, {sampleCandidate(), other});
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        QCOMPARE(QApplication::focusWidget()->objectName(),
            QStringLiteral("incoming.credential.password"));
        type(QStringLiteral("secret"));
        // A mnemonic shows the button pressed for a moment.
        mnemonic(Qt::Key_B);
        QTRY_VERIFY(hands.isAt(QStringLiteral("assistant.searchPage")));
        mnemonic(Qt::Key_M);
        QTRY_VERIFY(hands.isAt(QStringLiteral("assistant.servers")));
        mnemonic(Qt::Key_X);
        QTRY_VERIFY(hands.isAt(QStringLiteral("assistant.signInPage")));
        key(Qt::Key_Return);
        QTRY_VERIFY(stage.checker.isAsked());
        QCOMPARE(stage.checker.requests.last().sides.at(0).protocol, Protocol::Pop3);
        stage.checker.succeed();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("assistant.next"));
        key(Qt::Key_Return);
        QVERIFY(hands.isAt(QStringLiteral("assistant.savePage")));
        key(Qt::Key_Return);
        QCOMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.store.accounts().first().name, QStringLiteral("anna@example.org"));
        QCOMPARE(stage.store.accounts().first().incoming.protocol, Protocol::Pop3);
    }

    void itIsConfiguredByHandFromEveryPage()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        const auto manual = QStringLiteral("assistant.manual");
        hands.type(QStringLiteral("assistant.address"), QStringLiteral("anna@example.org"));
        hands.click(manual);
        QVERIFY(hands.isAt(QStringLiteral("assistant.servers")));
        QVERIFY(stage.discoverer.requests.isEmpty());
        QVERIFY(!hands.find(manual)->isVisible());
        hands.next(); // without any server
        QVERIFY(hands.isAt(QStringLiteral("assistant.servers")));
        QVERIFY(!hands.text(QStringLiteral("incoming.host.mark")).isEmpty());
        hands.type(QStringLiteral("incoming.host"), QStringLiteral("imap.mine.example"));
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.servers"))); // the other side
        QVERIFY(!hands.text(QStringLiteral("outgoing.host.mark")).isEmpty());
        hands.type(QStringLiteral("outgoing.host"), QStringLiteral("smtp.mine.example"));
        hands.next();
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.signInPage"))); // no password
        QVERIFY(!hands.text(QStringLiteral("incoming.credential.password.mark")).isEmpty());
        hands.typePassword(QStringLiteral("secret"));
        const auto goThere = [&] {
            hands.click(manual);
            return hands.isAt(QStringLiteral("assistant.servers"))
                && hands.find<QLineEdit>(QStringLiteral("incoming.host"))->text()
                == QStringLiteral("imap.mine.example");
        };
        QVERIFY(goThere());
        hands.next();
        hands.next();
        QTRY_VERIFY(stage.checker.isAsked());
        QVERIFY(goThere()); // while a test runs
        QVERIFY(stage.checker.isCancelled());
        stage.checker.finish();
        QTest::qWait(50);
        hands.next();
        hands.next();
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        stage.checker.succeed();
        QTRY_VERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.savePage")));
        QVERIFY(goThere());
        hands.next();
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.testPage")));
        QCOMPARE(stage.checker.requests.size(), 2); // nothing was changed
        hands.next();
        QVERIFY(hands.isAt(QStringLiteral("assistant.savePage")));
    }

    void aPasswordIsNotTakenAlongToWhomNobodyVouchesFor_data()
    {
        QTest::addColumn<SourceTrust>("trust");
        QTest::addColumn<bool>("stays");
        QTest::newRow("vouched for") << SourceTrust::Https << true;
        QTest::newRow("by nobody") << SourceTrust::Plain << false;
    }
    void aPasswordIsNotTakenAlongToWhomNobodyVouchesFor()
    {
        QFETCH(const SourceTrust, trust);
        QFETCH(const bool, stays);
        const WindowStage stage;
        const AssistantHands hands(stage);
        hands.comeToSignIn(stage, sampleCandidate());
        hands.typePassword(QStringLiteral("secret"));
        hands.back();
        run(stage).answer(
            DiscoverySource::Mx, {sampleCandidate(QStringLiteral("other.example.org"), trust)});
        hands.find<QListWidget>(QStringLiteral("assistant.candidates"))->setCurrentRow(1);
        hands.next();
        hands.next();
        QCOMPARE(hands.isAt(QStringLiteral("assistant.testPage")), stays);
    }

    void otherUserNamesAreTriedInTheTest_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<bool>("works");
        QTest::newRow("one is it") << Side::Incoming << true;
        QTest::newRow("none is it") << Side::Incoming << false;
        QTest::newRow("sending only") << Side::Outgoing << true;
    }
    void otherUserNamesAreTriedInTheTest()
    {
        QFETCH(const Side, side);
        QFETCH(const bool, works);
        WindowStage stage;
        const AssistantHands hands(stage);
        const auto prefix = QLatin1StringView(side == Side::Incoming ? "incoming." : "outgoing.");
        auto candidate = sampleCandidate();
        if (side == Side::Outgoing) {
            candidate.incoming = {};
        }
        hands.comeToSignIn(stage, candidate);
        hands.type(prefix + QStringLiteral("credential.password"), QStringLiteral("pässword"));
        hands.next();
        QTRY_VERIFY(stage.checker.isAsked());
        const auto refuse = [&] {
            stage.checker.fail(side, StepKind::SignIn, {.code = Cause::WrongPassword});
            stage.checker.finish();
        };
        refuse();
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QCOMPARE(
            stage.checker.requests.first().sides.at(0).user, QStringLiteral("anna@example.org"));
        QCOMPARE(stage.checker.requests.last().sides.at(0).user, QStringLiteral("anna"));
        QVERIFY(hands.text(QStringLiteral("assistant.test.note")).contains(u"“anna”"));
        works ? stage.checker.succeed() : refuse();
        QTRY_VERIFY(hands.find(QStringLiteral("test.verdict"))->isVisible());
        QTest::qWait(50);
        QCOMPARE(stage.checker.requests.size(), 2);
        hands.click(QStringLiteral("assistant.back"));
        QCOMPARE(hands.find<QLineEdit>(prefix + QStringLiteral("user"))->text(),
            works ? QStringLiteral("anna") : QString());
    }

    void noOtherUserIsTriedWhenSomethingElseFails()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        comeToTest(hands, stage);
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
        stage.checker.finish();
        QTRY_VERIFY(hands.find(QStringLiteral("test.verdict"))->isVisible());
        QTest::qWait(50);
        QCOMPARE(stage.checker.requests.size(), 1);
    }

    void aLockedKeychainKeepsEverythingOnScreen()
    {
        WindowStage stage;
        const AssistantHands hands(stage);
        comeToTest(hands, stage);
        stage.checker.succeed();
        QTRY_VERIFY(hands.find(QStringLiteral("assistant.next"))->isEnabled());
        hands.next();
        stage.keychain.refusal = Cause::KeychainLocked;
        hands.next();
        QVERIFY(stage.store.accounts().isEmpty());
        QVERIFY(hands.isAt(QStringLiteral("assistant.savePage")));
        hands.click(QStringLiteral("messageBar.unlock"));
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.keychain.secrets.size(), 1);
    }

    void calledOffItLeavesNothing()
    {
        WindowStage stage;
        auto candidate = sampleCandidate();
        candidate.incoming.server.credential = {.type = CredentialType::DeviceFlow,
            .authority = QStringLiteral("https://id.example.org"),
            .clientId = QStringLiteral("app"),
            .scopes = {QStringLiteral("mail")}};
        candidate.outgoing.server.credential = candidate.incoming.server.credential;
        {
            const AssistantHands hands(stage);
            hands.comeToSignIn(stage, candidate);
            hands.click(QStringLiteral("incoming.credential.signIn"));
            QTRY_COMPARE(stage.signIns.clients.size(), 1);
            stage.signIns.last->set({.phase = SignInState::Phase::Done, .facts = sampleToken()});
            const QPointer<AssistantDialog> dialog = hands.dialog;
            dialog->reject();
            hands.click(QStringLiteral("messageBar.discard"));
            QTRY_VERIFY(!dialog);
        }
        QTRY_COMPARE(stage.signIns.signedOut.size(), 1);
        QCOMPARE(stage.signIns.signedOut.first().grant, stage.signIns.clients.first().grant);
        QVERIFY(stage.store.accounts().isEmpty());
        QVERIFY(stage.keychain.secrets.isEmpty());
        QVERIFY(stage.window->workspace().isEmpty());
    }

    void callingOffAsksWhereSomethingWouldBeLost_data()
    {
        QTest::addColumn<bool>("byWindow");
        QTest::newRow("by Esc") << false;
        QTest::newRow("by closing the window") << true;
    }
    void callingOffAsksWhereSomethingWouldBeLost()
    {
        QFETCH(const bool, byWindow);
        const WindowStage stage;
        const AssistantHands hands(stage);
        const QPointer<AssistantDialog> dialog = hands.dialog;
        const auto leave = [&] {
            if (byWindow) {
                stage.window->close();
            } else {
                QTest::keyClick(dialog, Qt::Key_Escape);
            }
        };
        hands.type(QStringLiteral("assistant.displayName"), QStringLiteral("Anna"));
        for (int i = 0; i < 2; ++i) { // in haste twice
            leave();
            QVERIFY(stage.window->isVisible());
            QVERIFY(dialog && dialog->isVisible());
            QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("messageBar.keep"));
        }
        hands.click(QStringLiteral("messageBar.keep"));
        QVERIFY(dialog->isVisible());
        QVERIFY(!hands.find(QStringLiteral("messageBar.keep"))->isVisible());
        QCOMPARE(hands.find<QLineEdit>(QStringLiteral("assistant.displayName"))->text(),
            QStringLiteral("Anna"));
        QTest::qWait(1); // the old question is gone
        leave();
        hands.click(QStringLiteral("messageBar.discard"));
        QTRY_VERIFY(!dialog);
    }

    void callingOffAsksNothingWhereNothingWouldBeLost()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        const QPointer<AssistantDialog> dialog = hands.dialog;
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void theEmptyWindowOffersItFirst()
    {
        const WindowStage stage;
        auto *first = stage.find<QAbstractButton>(QStringLiteral("emptyPage.assistant"));
        QVERIFY(first->isVisible());
        first->click();
        QVERIFY(stage.find(QStringLiteral("assistantDialog"))->isVisible());
    }

    void everyControlHasAName()
    {
        const WindowStage stage;
        const AssistantHands hands(stage);
        comeToTest(hands, stage);
        int seen = 0;
        for (auto *widget : hands.dialog->findChildren<QWidget *>()) {
            const bool isPart = qobject_cast<QComboBox *>(widget->parentWidget())
                || qobject_cast<QLabel *>(widget) || widget->inherits("QTabBar")
                || widget->window() != hands.dialog;
            if (widget->focusPolicy() == Qt::NoFocus || isPart) {
                continue;
            }
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            const auto kind = QString::fromLatin1(widget->metaObject()->className());
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                qPrintable(kind + u' ' + widget->objectName()));
            ++seen;
        }
        QVERIFY2(seen > 40, qPrintable(QString::number(seen)));
    }
};

QTEST_MAIN(TstAssistant)
#include "tst_assistant.moc"
