// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trustedkeys.h"
#include "tests/ui/samplecertificates.h"
#include "tests/ui/windowstage.h"
#include "ui/certificatedialog.h"
#include "ui/certificatetree.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/identitytexts.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace mailrig;

class TstCertificateDialog : public QObject {
    Q_OBJECT

    static CertificateDialog *dialog(const WindowStage &stage)
    {
        for (auto *each : stage.window->findChildren<CertificateDialog *>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    static QAbstractButton *button(const WindowStage &stage, const QString &name)
    {
        return dialog(stage)->findChild<QAbstractButton *>(QStringLiteral("certificate.") + name);
    }
    static void click(const WindowStage &stage, const QString &name)
    {
        QTest::mouseClick(button(stage, name), Qt::LeftButton);
    }
    static QString text(const WindowStage &stage, const QString &name)
    {
        const auto *label
            = dialog(stage)->findChild<QLabel *>(QStringLiteral("certificate.") + name);
        return label ? label->text() : QString();
    }
    //! A test that ends with a server that cannot prove who it is.
    static void fail(WindowStage &stage, const TlsFacts &tls = sampleBadTls())
    {
        const auto before = stage.checker.requests.size();
        QApplication::setActiveWindow(stage.window.get()); // no window manager gives it back
        stage.press(Qt::Key_F5);
        QTRY_COMPARE(stage.checker.requests.size(), before + 1);
        finish(stage, tls);
    }
    static void finish(WindowStage &stage, const TlsFacts &tls = sampleBadTls())
    {
        for (const auto kind : {StepKind::Resolve, StepKind::Connect, StepKind::Encrypt}) {
            stage.checker.step(Side::Incoming, kind);
        }
        stage.checker.add(sampleRefusal(Side::Incoming, tls));
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
    }
    static IdentityCheck asked(const WindowStage &stage)
    {
        return stage.checker.requests.last().sides.first().identityCheck;
    }
    static Account only(const WindowStage &stage)
    {
        return stage.window->workspace().accounts().first();
    }

private Q_SLOTS:
    void isOfferedOnlyForAServerWithoutProof()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.fail(Side::Incoming, StepKind::SignIn, {.code = Cause::WrongPassword});
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(!stage.window->findChild<QAbstractButton *>(
            QStringLiteral("test.certificate.incoming")));
        auto *steps = stage.find<QTreeWidget>(QStringLiteral("test.incoming.steps"));
        QVERIFY(steps->hasFocus());
        QTest::keyClick(steps, Qt::Key_Return);
        QVERIFY(!dialog(stage));
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        QVERIFY(dialog(stage));
    }

    void saysAllReasonsThenNamesValidityIssuerKeyAndFingerprints()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        fail(stage);
        QTest::keyClick(stage.find(QStringLiteral("test.incoming.steps")), Qt::Key_Return);
        QVERIFY(dialog(stage));
        QVERIFY(!dialog(stage)->isModal());
        QVERIFY(
            text(stage, QStringLiteral("headline")).contains(QStringLiteral("imap.example.org")));
        QVERIFY(text(stage, QStringLiteral("reason.0"))
                    .contains(texts::title(Cause::CertificateWrongName)));
        QVERIFY(
            text(stage, QStringLiteral("reason.0")).contains(QStringLiteral("hostname mismatch")));
        QVERIFY(text(stage, QStringLiteral("reason.1"))
                    .contains(texts::title(Cause::CertificateExpired)));
        const auto leaf = sampleBadTls().certificates.first();
        QStringList all;
        for (int i = 0; !text(stage, QStringLiteral("detail.%1").arg(i)).isEmpty(); ++i) {
            all << text(stage, QStringLiteral("detail.%1").arg(i));
        }
        QCOMPARE(all.size(), 8);
        QVERIFY(all.at(1).contains(QStringLiteral("*.example.org")));
        QVERIFY(all.at(2).contains(QStringLiteral("Example issuer")));
        QVERIFY(all.at(3).contains(QStringLiteral("2026-01-02")));
        QVERIFY(all.at(4).contains(QStringLiteral("256")));
        QCOMPARE(all.at(5), texts::fingerprint(leaf.sha256, 16));
        QCOMPARE(all.at(6), texts::fingerprint(leaf.spkiSha256, 16));
        QVERIFY(dialog(stage)->accessibleDescription().contains(
            texts::title(Cause::CertificateExpired)));
        QVERIFY(text(stage, QStringLiteral("old")).isEmpty()); // nothing to compare with
    }

    void theChainIsATreeThatShowsEachCertificate()
    {
        CertificateDialog shown({.host = QStringLiteral("a"), .port = 1, .tls = sampleBadTls()});
        auto *tree = shown.findChild<CertificateTree *>();
        QCOMPARE(tree->topLevelItemCount(), 1);
        const auto *issuer = tree->topLevelItem(0);
        QCOMPARE(issuer->text(0), QStringLiteral("Example issuer"));
        QCOMPARE(issuer->childCount(), 1);
        QCOMPARE(tree->currentItem(), issuer->child(0));
        const auto *first = [&shown] {
            return shown.findChild<QLabel *>(QStringLiteral("certificate.detail.0"));
        }();
        QCOMPARE(first->text(), QStringLiteral("CN=mail.example.org"));
        tree->setCurrentItem(tree->topLevelItem(0));
        first = shown.findChild<QLabel *>(QStringLiteral("certificate.detail.0"));
        QVERIFY(first->text().startsWith(QStringLiteral("CN=Example issuer")));
    }

    void foreignWordsStayPlainAndVisible()
    {
        auto tls = sampleBadTls();
        tls.certificates[0].subject = QStringLiteral("CN=<b>bank</b>\n\u202eevil");
        tls.reasons[0].detail = QStringLiteral("<img src=x>\x1b[31m");
        CertificateDialog shown({.account = QStringLiteral("<i>a</i>\u202e"),
            .host = QStringLiteral("a"),
            .port = 1,
            .tls = tls});
        for (const auto *label : shown.findChildren<QLabel *>()) {
            // Labels of rows and boxes are the program's own words.
            const bool isForeign = label->objectName().startsWith(QStringLiteral("certificate."));
            QVERIFY(!isForeign || label->textFormat() == Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202e)) && !label->text().contains(QChar(0x1b)));
        }
        const auto *tree = shown.findChild<CertificateTree *>();
        QVERIFY(!tree->currentItem()->text(0).contains(QChar(0x202e)));
        QVERIFY(!shown.windowTitle().contains(QChar(0x202e)));
    }

    void notToConnectIsTheDefaultAndWhatEscapeMeans_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Escape") << int(Qt::Key_Escape);
    }
    void notToConnectIsTheDefaultAndWhatEscapeMeans()
    {
        QFETCH(const int, key);
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto before = only(stage);
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        QCOMPARE(dialog(stage)->focusWidget(), button(stage, QStringLiteral("dontConnect")));
        QTest::keyClick(dialog(stage)->focusWidget(), Qt::Key(key));
        QVERIFY(!dialog(stage));
        QCOMPARE(only(stage), before);
        QCOMPARE(stage.checker.requests.size(), 1);
        fail(stage);
        QCOMPARE(asked(stage), IdentityCheck{});
    }

    void aKeyOfThisSessionIsAskedForAndTheAccountLeftAlone()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto before = only(stage);
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        click(stage, QStringLiteral("session"));
        QTRY_COMPARE(stage.checker.requests.size(), 2); // tested again at once
        const auto &sides = stage.checker.requests.last().sides;
        QCOMPARE(sides.at(0).identityCheck,
            (IdentityCheck{.mode = IdentityMode::PinnedKey, .spkiSha256 = QByteArray(32, '\xab')}));
        QCOMPARE(sides.at(1).identityCheck, IdentityCheck{}); // another server
        stage.checker.succeed();
        QCOMPARE(only(stage), before);
        QVERIFY(!stage.window->isWindowModified());
        QTRY_VERIFY(stage.action(QStringLiteral("test"))->isEnabled());
        fail(stage);
        QCOMPARE(asked(stage).mode, IdentityMode::PinnedKey); // the next ones, too

        stage.open(); // a new run of the program knows nothing of it
        fail(stage);
        QCOMPARE(asked(stage), IdentityCheck{});
    }

    void toTrustAlwaysIsAnEditThatCanBeUndone()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto before = only(stage);
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        click(stage, QStringLiteral("always"));
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QCOMPARE(asked(stage).mode, IdentityMode::PinnedKey);
        QCOMPARE(asked(stage).spkiSha256, QByteArray(32, '\xab'));
        stage.checker.succeed();
        QCOMPARE(only(stage), withTrustedKey(before, Side::Incoming, QByteArray(32, '\xab')));
        QCOMPARE(stage.store.accounts().first(), before); // until it is saved
        QTRY_VERIFY(stage.action(QStringLiteral("test"))->isEnabled());
        QApplication::setActiveWindow(stage.window.get());
        stage.press(QKeySequence::Save);
        QTRY_COMPARE(
            stage.store.accounts().first().incoming.identityCheck.mode, IdentityMode::PinnedKey);
        stage.press(QKeySequence::Undo);
        QCOMPARE(only(stage), before);
    }

    void aChangedKeyStandsBesideTheOldOne()
    {
        const auto old = QByteArray(32, '\x11');
        auto account = withTrustedKey(sampleAccount(QStringLiteral("sales")), Side::Incoming, old);
        WindowStage stage({account});
        auto tls = sampleBadTls();
        tls.reasons = {Error{Cause::PinnedKeyChanged, QStringLiteral("SPKI")}};
        fail(stage, tls);
        stage.click(QStringLiteral("test.certificate.incoming"));
        QCOMPARE(text(stage, QStringLiteral("old")), texts::fingerprint(old, 8));
        QCOMPARE(text(stage, QStringLiteral("new")), texts::fingerprint(QByteArray(32, '\xab'), 8));
        click(stage, QStringLiteral("session"));
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QCOMPARE(asked(stage).spkiSha256, QByteArray(32, '\xab'));
        QCOMPARE(only(stage).incoming.identityCheck.spkiSha256, old);
    }

    void anotherServerTypedMeanwhileIsNotTrusted()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        stage.find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(1);
        stage.type(QStringLiteral("incoming.host"), QStringLiteral("other.example.org"));
        stage.leave(QStringLiteral("incoming.host"));
        const auto edited = only(stage);
        QCOMPARE(edited.incoming.host, QStringLiteral("other.example.org"));
        click(stage, QStringLiteral("always"));
        QCOMPARE(only(stage), edited);
        QVERIFY(stage.find(QStringLiteral("messageBar"))->isVisible());
        QCOMPARE(stage.checker.requests.size(), 1);
    }

    void aNewTestTakesTheQuestionBack()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        QVERIFY(dialog(stage));
        stage.action(QStringLiteral("test"))->trigger();
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QTRY_VERIFY(!dialog(stage));
        stage.checker.finish();
    }

    void eachSideIsAskedAboutForItself()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.add(sampleRefusal(Side::Outgoing, sampleBadTls('o')));
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls('i')));
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(stage.find(QStringLiteral("test.certificate.incoming"))->isVisible());
        stage.click(QStringLiteral("test.certificate.outgoing"));
        QVERIFY(
            text(stage, QStringLiteral("headline")).contains(QStringLiteral("smtp.example.org")));
        click(stage, QStringLiteral("session"));
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QCOMPARE(asked(stage), IdentityCheck{});
        QCOMPARE(stage.checker.requests.last().sides.at(1).identityCheck.spkiSha256,
            QByteArray(32, 'o'));
        stage.checker.finish();
    }

    void theKeyboardReachesEverything()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        fail(stage);
        stage.click(QStringLiteral("test.certificate.incoming"));
        auto *shown = dialog(stage);
        QApplication::setActiveWindow(shown);
        QStringList reached;
        for (int i = 0; i < 8; ++i) {
            reached << shown->focusWidget()->objectName();
            QTest::keyClick(shown->focusWidget(), Qt::Key_Tab);
        }
        for (const auto *name : {"dontConnect", "session", "always", "copy", "chain"}) {
            QVERIFY2(reached.contains(QStringLiteral("certificate.") + QLatin1String(name)), name);
        }
        // A focused button does what it says.
        button(stage, QStringLiteral("copy"))->setFocus();
        QTest::keyClick(shown->focusWidget(), Qt::Key_Return);
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            texts::fingerprint(QByteArray(32, '\xab'))));
        QVERIFY(dialog(stage));
    }
};

QTEST_MAIN(TstCertificateDialog)
#include "tst_certificatedialog.moc"
