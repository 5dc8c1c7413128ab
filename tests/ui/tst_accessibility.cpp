// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplecertificates.h"
#include "tests/ui/windowstage.h"
#include "ui/signindialog.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QTabBar>
#include <QTabWidget>

using namespace mailrig;

class TstAccessibility : public QObject {
    Q_OBJECT

    static QString nameOf(QWidget *widget)
    {
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    //! Says which control has no name; answers how many there are.
    static int namedControls(const QWidget *window)
    {
        int seen = 0;
        for (auto *widget : window->findChildren<QWidget *>()) {
            // Labels are selectable by mouse, and named by their text; lists that pop up belong to
            // their combo boxes, and the line of a spin box to it.
            const bool isPart = qobject_cast<QComboBox *>(widget->parentWidget())
                || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<QLabel *>(widget) || widget->window() != window;
            if (widget->focusPolicy() == Qt::NoFocus || isPart) {
                continue;
            }
            const bool named = !nameOf(widget).isEmpty() || qobject_cast<QTabBar *>(widget);
            if (!named) {
                const auto kind = QString::fromLatin1(widget->metaObject()->className());
                QTest::qFail(qPrintable(kind + u' ' + widget->objectName()), __FILE__, __LINE__);
            }
            ++seen;
        }
        return seen;
    }

private Q_SLOTS:
    void everyControlThatTakesTheFocusHasAName()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.fail(Side::Incoming, StepKind::Resolve, {.code = Cause::NameNotFound});
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QVERIFY(namedControls(stage.window.get()) > 30);
    }

    void everyControlOfADialogHasAName_data()
    {
        QTest::addColumn<int>("least");
        QTest::newRow("preferences") << 8;
        QTest::newRow("storage") << 6;
        QTest::newRow("help") << 2;
        QTest::newRow("about") << 2;
    }
    void everyControlOfADialogHasAName()
    {
        QFETCH(const int, least);
        const WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.action(QString::fromLatin1(QTest::currentDataTag()))->trigger();
        const auto *dialog = stage.window->findChild<QDialog *>();
        QVERIFY(dialog);
        const auto seen = namedControls(dialog);
        QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
    }

    void everyControlOfTheCertificateHasAName()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        stage.click(QStringLiteral("test.certificate.incoming"));
        QVERIFY(namedControls(stage.window->findChild<QDialog *>()) >= 6);
    }

    void everyControlOfTheDialogsHasAName_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::addColumn<QString>("opens");
        const auto row = [](const char *action, const char *dialog, const char *opens) {
            QTest::newRow(dialog) << QString::fromLatin1(action) << QString::fromLatin1(dialog)
                                  << QString::fromLatin1(opens);
        };
        row("environments", "environmentDialog", "environments.add");
        row("secrets", "secretDialog", "secrets.add");
    }

    void everyControlOfTheDialogsHasAName()
    {
        QFETCH(QString, action);
        QFETCH(QString, dialog);
        QFETCH(QString, opens);
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.action(action)->trigger();
        stage.click(opens);
        int seen = 0;
        for (auto *widget : stage.find(dialog)->findChildren<QWidget *>()) {
            const bool isPart = qobject_cast<QLabel *>(widget)
                || widget->objectName().startsWith(QStringLiteral("qt_"))
                || qobject_cast<QAbstractItemView *>(widget->parentWidget()->parentWidget());
            if (widget->focusPolicy() == Qt::NoFocus || isPart) {
                continue;
            }
            QVERIFY2(!nameOf(widget).isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName()));
            ++seen;
        }
        QVERIFY(seen >= 8);
    }

    void everyControlOfTheOAuthAppsHasAName()
    {
        const WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.action(QStringLiteral("oauthApps"))->trigger();
        stage.window->findChild<QAction *>(QStringLiteral("oauthApps.preset.google"))->trigger();
        QVERIFY(namedControls(stage.find(QStringLiteral("oauthAppsDialog"))) >= 18);
    }

    void everyControlOfASignInHasAName_data()
    {
        QTest::addColumn<OAuthFlow>("flow");
        QTest::addColumn<SignInState>("state");
        QTest::newRow("code") << OAuthFlow::DeviceFlow << waitingForCode();
        QTest::newRow("browser") << OAuthFlow::AuthorizationCode << waitingForBrowser();
        QTest::newRow("failed") << OAuthFlow::DeviceFlow
                                << SignInState{.phase = SignInState::Phase::Failed,
                                       .error = Error{Cause::AdminConsentRequired, {}}};
    }
    void everyControlOfASignInHasAName()
    {
        QFETCH(const OAuthFlow, flow);
        QFETCH(const SignInState, state);
        FakeSignIns signIns;
        SignInDialog dialog(
            signIns, {.account = QStringLiteral("sales"), .client = {.flow = flow}});
        dialog.show();
        dialog.begin();
        signIns.last->set(state);
        QVERIFY(namedControls(&dialog) >= 5);
    }

    void everyFieldIsABuddyWithAMnemonic()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
        for (int i = 0; i < sections->count(); ++i) {
            sections->setCurrentIndex(i); // they are made when somebody looks at them
        }
        int seen = 0;
        for (const auto *label : stage.window->findChildren<QLabel *>()) {
            if (label->buddy()) {
                // A server's section has more fields than letters: OAuth's rarer ones go without.
                const auto field = label->buddy()->objectName();
                const bool isRare = field.contains(QStringLiteral(".credential."));
                QVERIFY2(isRare || label->text().contains(u'&'), qPrintable(label->text()));
                QVERIFY(!field.isEmpty());
                ++seen;
            }
        }
        QVERIFY(seen > 25);
    }

    void theTabKeyGoesThroughAFormInItsOrder()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(1);
        stage.find(QStringLiteral("incoming.protocol"))->setFocus(Qt::TabFocusReason);
        const QStringList order{QStringLiteral("incoming.protocol"),
            QStringLiteral("incoming.host"), QStringLiteral("incoming.security"),
            QStringLiteral("incoming.port"), QStringLiteral("incoming.mechanism"),
            QStringLiteral("incoming.user"), QStringLiteral("incoming.credential.type"),
            QStringLiteral("incoming.credential.secret"),
            QStringLiteral("incoming.credential.password"),
            QStringLiteral("incoming.identityCheck.mode"),
            QStringLiteral("incoming.identityCheck.caFile")};
        for (const auto &name : order) {
            QCOMPARE(QApplication::focusWidget()->objectName(), name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

    void whatIsAnnouncedIsTheNameOfTheVerdict()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        QVERIFY(nameOf(stage.find(QStringLiteral("test.verdict"))).isEmpty());
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.succeed();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        QCOMPARE(nameOf(stage.find(QStringLiteral("test.verdict"))),
            stage.text(QStringLiteral("test.verdict.title")));
        QVERIFY(!stage.text(QStringLiteral("test.verdict.title")).isEmpty());
    }
};

QTEST_MAIN(TstAccessibility)
#include "tst_accessibility.moc"
