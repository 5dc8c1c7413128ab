// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "tests/ui/windowstage.h"
#include "ui/accountitems.h"
#include "ui/enumcombobox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTreeWidget>

using namespace mailrig;

class TstMainWindow : public QObject {
    Q_OBJECT

    static QUuid only(const WindowStage &stage) { return stage.store.accounts().first().id; }
    static QString status(const WindowStage &stage, int row = 0)
    {
        return stage.find<QListView>(QStringLiteral("accounts"))
            ->model()
            ->index(row, 0)
            .data(AccountItems::StatusTextRole)
            .toString();
    }
    static int rows(const WindowStage &stage)
    {
        return stage.find<QListView>(QStringLiteral("accounts"))->model()->rowCount();
    }
    //! Ctrl+N, and everything a working account needs.
    static void fillNewAccount(const WindowStage &stage)
    {
        stage.press(QKeySequence::New);
        stage.type(QStringLiteral("name"), QStringLiteral("sales"));
        stage.type(QStringLiteral("identity.address"), QStringLiteral("sales@example.org"));
        auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
        sections->setCurrentIndex(1);
        stage.type(QStringLiteral("incoming.host"), QStringLiteral("imap.example.org"));
        stage.type(QStringLiteral("incoming.credential.password"), QStringLiteral("pässword"));
        sections->setCurrentIndex(2);
        stage.type(QStringLiteral("outgoing.host"), QStringLiteral("smtp.example.org"));
    }

private Q_SLOTS:
    void withoutAccountsOneSentenceAndOneButtonAreShown()
    {
        WindowStage stage;
        QVERIFY(stage.find(QStringLiteral("emptyPage"))->isVisible());
        stage.click(QStringLiteral("emptyPage.add"));
        QVERIFY(!stage.find(QStringLiteral("emptyPage"))->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("name"));
        QVERIFY(stage.store.accounts().isEmpty());
    }

    void anAccountTypedInIsSavedAndReopensEqual()
    {
        WindowStage stage;
        fillNewAccount(stage);
        stage.press(QKeySequence::Save);
        QCOMPARE(stage.store.accounts().size(), 1);
        const auto saved = stage.store.accounts().first();
        QCOMPARE(saved.name, QStringLiteral("sales"));
        QCOMPARE(saved.incoming.host, QStringLiteral("imap.example.org"));
        QCOMPARE(saved.outgoing.credential.type, CredentialType::SameAsIncoming);
        const auto secret = saved.incoming.credential.secret;
        QCOMPARE(stage.keychain.secrets.value(secret), Secret(QByteArray("pässword")));
        QVERIFY(stage.store.secrets().find(secret));
        QVERIFY(!stage.window->isWindowModified());

        stage.open();
        QCOMPARE(stage.window->workspace().accounts(), QList{saved});
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("incoming.host"))->text(),
            QStringLiteral("imap.example.org"));
        AccountStore again(stage.folder.path());
        QVERIFY(again.load());
        QCOMPARE(again.accounts(), QList{saved});
    }

    void whatIsOnScreenIsTestedAndStepsStreamIn()
    {
        WindowStage stage;
        fillNewAccount(stage);
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        const auto request = stage.checker.requests.last();
        QCOMPARE(request.sides.size(), 2);
        QCOMPARE(request.sides.at(0).host, QStringLiteral("imap.example.org"));
        QCOMPARE(request.sides.at(0).secret, Secret(QByteArray("pässword")));
        QCOMPARE(request.sides.at(1).secret, Secret(QByteArray("pässword")));
        QVERIFY(stage.keychain.secrets.isEmpty()); // a test stores nothing

        auto *steps = stage.find<QTreeWidget>(QStringLiteral("test.incoming.steps"));
        const auto planned = plannedSteps(Protocol::Imap, Security::Tls, false);
        QCOMPARE(steps->topLevelItemCount(), planned.size());
        QVERIFY(stage.find(QStringLiteral("test.cancel"))->isVisible());
        stage.checker.step(Side::Incoming, StepKind::Resolve, 7);
        QTRY_VERIFY(steps->topLevelItem(0)->text(2).startsWith(u'7'));
        QVERIFY(!stage.find(QStringLiteral("test.verdict"))->isVisible());
        stage.checker.succeed();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(!stage.find(QStringLiteral("test.cancel"))->isVisible());
        QCOMPARE(status(stage), AccountItems::tr("Works"));
    }

    void aFailingTestShowsItsVerdictAndFocusesTheFirstFailure()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        for (const auto kind : plannedSteps(Protocol::Imap, Security::Tls, false)) {
            if (kind == StepKind::SignIn) {
                break;
            }
            stage.checker.step(Side::Incoming, kind);
        }
        stage.checker.fail(Side::Incoming, StepKind::SignIn,
            {.code = Cause::WrongPassword,
                .detail = QStringLiteral("NO [AUTHENTICATIONFAILED] x")});
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        auto *steps = stage.find<QTreeWidget>(QStringLiteral("test.incoming.steps"));
        QVERIFY(steps->hasFocus());
        const auto *failed = steps->currentItem();
        QVERIFY(failed->isExpanded());
        QVERIFY(failed->childCount() > 0);
        QVERIFY(!stage.text(QStringLiteral("test.verdict.title")).isEmpty());
        QVERIFY(!stage.text(QStringLiteral("test.verdict.who")).isEmpty());
        QVERIFY(!stage.text(QStringLiteral("test.verdict.advice")).isEmpty());
        QVERIFY(stage.text(QStringLiteral("test.verdict.words"))
                    .contains(QStringLiteral("[AUTHENTICATIONFAILED]")));
        const auto *last = steps->topLevelItem(steps->topLevelItemCount() - 1);
        QVERIFY(!last->text(1).isEmpty()); // "not reached"
        QCOMPARE(status(stage), AccountItems::tr("Failed"));

        stage.click(QStringLiteral("test.copy"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("[AUTHENTICATIONFAILED]")));
    }

    void aRepairIsOneClickAndCanBeUndone()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto before = *stage.window->workspace().account(only(stage));
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.step(Side::Incoming, StepKind::Resolve);
        stage.checker.step(Side::Incoming, StepKind::Connect);
        stage.checker.fail(Side::Incoming, StepKind::Encrypt, {.code = Cause::TlsOnPlainPort});
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        stage.click(QStringLiteral("test.repair.0"));
        const auto repaired = *stage.window->workspace().account(only(stage));
        QVERIFY(repaired != before);
        QCOMPARE(stage.find<EnumComboBox>(QStringLiteral("incoming.security"))->value<Security>(),
            repaired.incoming.security);
        QCOMPARE(stage.store.accounts().first(), before); // on screen only
        stage.click(QStringLiteral("messageBar.undo"));
        QCOMPARE(*stage.window->workspace().account(only(stage)), before);
    }

    void aRunningTestCanBeCancelled()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.step(Side::Incoming, StepKind::Resolve);
        stage.click(QStringLiteral("test.cancel"));
        QVERIFY(stage.checker.isCancelled());
        stage.checker.finish();
        QTRY_VERIFY(!stage.find(QStringLiteral("test.cancel"))->isVisible());
        QCOMPARE(status(stage), AccountItems::tr("Cancelled"));
    }

    void anAccountThatCannotBeTestedIsRefusedBeforeAnythingIsSent()
    {
        WindowStage stage;
        stage.press(QKeySequence::New);
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(!stage.checker.isAsked());
        QVERIFY(stage.find(QStringLiteral("issueSummary"))->isVisible());
        stage.click(QStringLiteral("issue.incoming.host"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("incoming.host"));
    }

    void fieldsAreJudgedWhenLeftAndNotWhileTyping()
    {
        WindowStage stage;
        stage.press(QKeySequence::New);
        auto *mark = stage.find(QStringLiteral("identity.address.mark"));
        stage.type(QStringLiteral("identity.address"), QStringLiteral("not an address"));
        QVERIFY(!mark->isVisible());
        stage.leave(QStringLiteral("identity.address"));
        QVERIFY(mark->isVisible());
        stage.type(QStringLiteral("identity.address"), QStringLiteral("a@example.org"));
        QVERIFY(!mark->isVisible()); // mended: no need to leave first
    }

    void typingIsUndoneFieldByField()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto before = stage.store.accounts().first();
        stage.type(QStringLiteral("label"), QStringLiteral("Sales"));
        stage.type(QStringLiteral("description"), QStringLiteral("of all"));
        QVERIFY(stage.window->isWindowModified());
        stage.press(QKeySequence::Undo);
        QCOMPARE(
            stage.find<QPlainTextEdit>(QStringLiteral("description"))->toPlainText(), QString());
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("label"))->text(), QStringLiteral("Sales"));
        stage.press(QKeySequence::Undo);
        QCOMPARE(*stage.window->workspace().account(before.id), before);
        QVERIFY(!stage.window->isWindowModified());
        stage.press(QKeySequence::Redo);
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("label"))->text(), QStringLiteral("Sales"));
    }

    void aDeletedAccountComesBackWithItsUnsavedChanges()
    {
        WindowStage stage({sampleAccount(QStringLiteral("a")), sampleAccount(QStringLiteral("b"))});
        const auto stored = stage.store.accounts().first();
        stage.type(QStringLiteral("label"), QStringLiteral("unsaved"));
        stage.action(QStringLiteral("delete"))->trigger();
        QCOMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(rows(stage), 1);
        stage.press(QKeySequence::Undo);
        QCOMPARE(stage.store.accounts().size(), 2);
        QCOMPARE(*stage.store.find(stored.id), stored);
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("label"))->text(), QStringLiteral("unsaved"));
    }

    void aLockedKeychainSavesNothingUntilItIsUnlocked()
    {
        WindowStage stage;
        fillNewAccount(stage);
        stage.keychain.refusal = Cause::KeychainLocked;
        stage.press(QKeySequence::Save);
        QTRY_VERIFY(stage.find(QStringLiteral("messageBar"))->isVisible());
        QVERIFY(stage.store.accounts().isEmpty());
        QVERIFY(stage.store.secrets().list.isEmpty());
        QVERIFY(!QApplication::activeModalWidget());
        stage.click(QStringLiteral("messageBar.unlock"));
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.keychain.secrets.size(), 1);
        QVERIFY(!stage.find(QStringLiteral("messageBar"))->isVisible());
    }

    void withoutKeychainASecretIsKeptForThisSession()
    {
        WindowStage stage;
        fillNewAccount(stage);
        stage.keychain.refusal = Cause::KeychainMissing;
        stage.press(QKeySequence::Save);
        QTRY_VERIFY(stage.find(QStringLiteral("messageBar"))->isVisible());
        stage.click(QStringLiteral("messageBar.session"));
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.session.secrets.size(), 1);
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        QCOMPARE(
            stage.checker.requests.last().sides.first().secret, Secret(QByteArray("pässword")));
    }

    void aKeychainThatLocksUpMidwayStopsTheTestWithItsCause()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.keychain.refusal = Cause::KeychainLocked;
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(!stage.checker.isAsked());
        stage.keychain.refusal.reset();
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
    }

    void theSearchLeavesWhatMatches()
    {
        WindowStage stage(
            {sampleAccount(QStringLiteral("sales")), sampleAccount(QStringLiteral("support"))});
        stage.press(QKeySequence::Find);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("SUPP"));
        QCOMPARE(rows(stage), 1);
        QVERIFY(stage.window->select(QStringLiteral("sales")));
        QCOMPARE(rows(stage), 2);
    }

    void fitsTheSmallestScreen()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto least = stage.window->minimumSizeHint();
        QVERIFY2(least.width() <= 640 && least.height() <= 480,
            qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
        stage.window->resize(640, 480);
        QCoreApplication::processEvents();
        QVERIFY(
            stage.find(QStringLiteral("test.start"))->visibleRegion().boundingRect().height() > 10);
        QVERIFY(stage.find(QStringLiteral("name"))->visibleRegion().boundingRect().height() > 10);
    }
};

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
