// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/accounteditor.h"
#include "ui/fieldmark.h"
#include "ui/fold.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QTabWidget>

using namespace mailrig;

//! The editor in its window: macros, folding, issues, certificates.
class TstAccountEditor : public QObject {
    Q_OBJECT

    static Account withHost(const QString &host)
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.incoming.host = host;
        return account;
    }
    static QString mark(const WindowStage &stage, const QString &field)
    {
        return stage.find<FieldMark>(field + QStringLiteral(".mark"))->text();
    }
    static QString expansion(const WindowStage &stage, const QString &field)
    {
        return stage.find<FieldMark>(field + QStringLiteral(".expansion"))->text();
    }
    static void section(const WindowStage &stage, int index)
    {
        stage.find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(index);
    }
    //! The store has an environment "test" with HOST, and it is chosen.
    static void keepEnvironment(WindowStage &stage)
    {
        auto environments = stage.store.environments();
        const bool put
            = environments
                  .put({.name = QStringLiteral("test"),
                      .variables
                      = {{QStringLiteral("HOST"), QStringLiteral("mail.${address.domain}")}}})
                  .has_value();
        auto settings = stage.store.settings();
        settings.environment = QStringLiteral("test");
        QVERIFY(put);
        QVERIFY(stage.store.saveEnvironments(environments));
        QVERIFY(stage.store.saveSettings(settings));
        stage.open();
    }
    static QMenu *picker(const WindowStage &stage)
    {
        return stage.window->findChild<QMenu *>(QStringLiteral("macroPicker"));
    }

private Q_SLOTS:
    void whoTypesGivesANewAccountItsName()
    {
        WindowStage stage;
        stage.press(Qt::CTRL | Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lab"));
        QCOMPARE(stage.find<QLineEdit>(QStringLiteral("name"))->text(), QStringLiteral("lab"));
    }
    void aSectionsKeysLeadToItsFirstField()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.find(QStringLiteral("name"))->setFocus();
        const QStringList firsts{QStringLiteral("name"), QStringLiteral("incoming.protocol"),
            QStringLiteral("outgoing.protocol"), QStringLiteral("messages.daysToDownload"),
            QStringLiteral("policy.allowMove"), QStringLiteral("smime.sign.use")};
        for (int i : {1, 2, 3, 4, 5, 0}) {
            stage.press(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + i)));
            const auto *focus = QApplication::focusWidget();
            QVERIFY(focus);
            QCOMPARE(focus->objectName(), firsts.at(i));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(stage.find<QTabWidget>(QStringLiteral("sections"))
                         ->widget(i)
                         ->isAncestorOf(QApplication::focusWidget()),
                qPrintable(QApplication::focusWidget()->objectName()));
        }
    }
    void whatAMacroBecomesIsShownBelowItsField()
    {
        WindowStage stage({withHost(QStringLiteral("${HOST}"))});
        const auto host = QStringLiteral("incoming.host");
        QVERIFY(expansion(stage, host).isEmpty());
        QVERIFY(!mark(stage, host).isEmpty()); // no such variable
        keepEnvironment(stage);
        QVERIFY(mark(stage, host).isEmpty());
        QVERIFY(expansion(stage, host).contains(QStringLiteral("mail.example.org")));
        QVERIFY(
            stage.find(host)->accessibleDescription().contains(QStringLiteral("mail.example.org")));
        stage.type(QStringLiteral("identity.address"), QStringLiteral("a@other.example"));
        QVERIFY(expansion(stage, host).contains(QStringLiteral("mail.other.example")));
        section(stage, 1);
        stage.type(host, QStringLiteral("plain.example"));
        QVERIFY(expansion(stage, host).isEmpty());
    }

    void anUnresolvedMacroIsMarkedWhenItsFieldIsLeft()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        section(stage, 1);
        const auto user = QStringLiteral("incoming.user");
        stage.type(user, QStringLiteral("${env:NOBODY}"));
        QVERIFY(mark(stage, user).isEmpty());
        stage.leave(user);
        QVERIFY(mark(stage, user).contains(QStringLiteral("env:NOBODY")));
        QVERIFY(stage.find(QStringLiteral("issue.incoming.user"))->isVisible());
        stage.process.insert(QStringLiteral("NOBODY"), QStringLiteral("ann"));
        stage.type(user, QStringLiteral("${env:NOBODY} "));
        QVERIFY(mark(stage, user).isEmpty());
        QVERIFY(expansion(stage, user).contains(QStringLiteral("ann")));
    }

    void ctrlSpaceOffersTheVariablesThereAre()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        keepEnvironment(stage);
        section(stage, 1);
        const auto host = QStringLiteral("incoming.host");
        stage.type(host, QStringLiteral("x"));
        stage.find<QLineEdit>(host)->selectAll();
        QTest::keyClick(stage.find(host), Qt::Key_Space, Qt::ControlModifier);
        auto *menu = picker(stage);
        QVERIFY(menu && menu->isVisible());
        QStringList names;
        for (const auto *action : menu->actions()) {
            if (!action->isSeparator()) {
                names << action->objectName();
            }
        }
        const QStringList offered{QStringLiteral("macro.address"),
            QStringLiteral("macro.address.local"), QStringLiteral("macro.address.domain"),
            QStringLiteral("macro.name"), QStringLiteral("macro.HOST"),
            QStringLiteral("macro.env")};
        QCOMPARE(names, offered);
        auto *chosen = menu->findChild<QAction *>(QStringLiteral("macro.HOST"));
        QVERIFY(chosen->text().contains(QStringLiteral("mail.example.org")));
        chosen->trigger();
        menu->close();
        QCOMPARE(stage.find<QLineEdit>(host)->text(), QStringLiteral("${HOST}"));
        QCOMPARE(
            stage.window->workspace().accounts().first().incoming.host, QStringLiteral("${HOST}"));
        QVERIFY(expansion(stage, host).contains(QStringLiteral("mail.example.org")));
    }

    void aVariableOfTheProcessIsTypedBetweenTheBraces()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        section(stage, 1);
        const auto user = QStringLiteral("incoming.user");
        stage.type(user, QString());
        QTest::keyClick(stage.find(user), Qt::Key_Space, Qt::ControlModifier);
        picker(stage)->findChild<QAction *>(QStringLiteral("macro.env"))->trigger();
        picker(stage)->close();
        typeText(stage.find(user), QStringLiteral("USER"));
        QCOMPARE(stage.find<QLineEdit>(user)->text(), QStringLiteral("${env:USER}"));
    }

    void theButtonOfThePickerGoesWithTheFocus()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto buttons = [&stage](const char *field) {
            return stage.find(QString::fromLatin1(field))->actions().size();
        };
        stage.find(QStringLiteral("label"))->setFocus();
        QCOMPARE(buttons("label"), 1);
        stage.find(QStringLiteral("identity.replyTo"))->setFocus();
        QCOMPARE(buttons("label"), 0);
        QCOMPARE(buttons("identity.replyTo"), 1);
        stage.find(QStringLiteral("name"))->setFocus(); // a name holds no macros
        QCOMPARE(buttons("name"), 0);
        QCOMPARE(buttons("identity.replyTo"), 0);
    }

    void anIssueUnfoldsItsSectionAndTheSummaryLeadsToIt()
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.incoming.mechanism = Mechanism::External; // needs a client certificate
        WindowStage stage({account});
        const auto field = QStringLiteral("incoming.clientCertificate.file");
        auto *fold = stage.find<Fold>(QStringLiteral("incoming.advanced"));
        QVERIFY(!fold->isFolded());
        QVERIFY(!mark(stage, field).isEmpty());
        fold->setFolded(true);
        section(stage, 0);
        stage.click(QStringLiteral("issue.") + field);
        QVERIFY(!fold->isFolded());
        QVERIFY(stage.find(field)->isVisible());
        QVERIFY(stage.find(field)->hasFocus());
        const auto *area = stage.find(field)->window();
        const auto top = stage.find(field)->mapTo(area, QPoint(0, 0));
        QVERIFY(!stage.find(field)->visibleRegion().isEmpty()); // scrolled to
        QVERIFY(top.y() >= 0);
    }

    void aSectionIsMadeWhenItIsChosen()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        const auto host = QStringLiteral("incoming.host");
        QVERIFY(stage.window->findChild<QLineEdit *>(QStringLiteral("name"))); // the first one
        QVERIFY(!stage.window->findChild<QLineEdit *>(host));
        section(stage, 1);
        const auto *line = stage.window->findChild<QLineEdit *>(host);
        QVERIFY(line && line->isVisible());
        QCOMPARE(line->text(), QStringLiteral("imap.example.org"));
        QVERIFY(!stage.window->findChild<QLineEdit *>(QStringLiteral("outgoing.host")));
        QVERIFY(!stage.window->isWindowModified());
    }

    void anIssueHasItsSectionMade()
    {
        WindowStage stage({withHost({})});
        QVERIFY(stage.window->findChild<QWidget *>(QStringLiteral("issue.incoming.host")));
        QVERIFY(stage.window->findChild<QLineEdit *>(QStringLiteral("incoming.host")));
        QVERIFY(!stage.window->findChild<QLineEdit *>(QStringLiteral("outgoing.host")));
    }

    void theTabKeyGoesThroughALateSectionBeforeWhatIsBelowIt()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        section(stage, 1);
        auto *tabs = stage.find<QTabWidget>(QStringLiteral("sections"));
        tabs->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("incoming.protocol"));
        for (int i = 0; i < 40 && tabs->isAncestorOf(QApplication::focusWidget()); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("test.start"));
    }

    void anEditElsewhereLeavesWhatWasNotLookedAt()
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.outgoing.domain = QStringLiteral("NT");
        account.messages.daysToDownload = 30;
        account.smime.perMessageSwitch = true;
        WindowStage stage({account});
        stage.type(QStringLiteral("label"), QStringLiteral("Sales"));
        auto expected = stage.store.accounts().first();
        expected.label = QStringLiteral("Sales");
        QCOMPARE(stage.window->workspace().accounts().first(), expected);
    }

    void anotherAccountBeginsFolded()
    {
        auto set = sampleAccount(QStringLiteral("a"));
        set.incoming.domain = QStringLiteral("NT");
        WindowStage stage({set, sampleAccount(QStringLiteral("b"))});
        auto *fold = stage.find<Fold>(QStringLiteral("incoming.advanced"));
        QVERIFY(!fold->isFolded());
        QVERIFY(stage.window->select(QStringLiteral("b")));
        QVERIFY(fold->isFolded());
        section(stage, 1);
        stage.click(QStringLiteral("incoming.advanced.toggle"));
        QVERIFY(stage.find(QStringLiteral("incoming.domain"))->isVisible());
        stage.type(QStringLiteral("incoming.domain"), QStringLiteral("CORP"));
        stage.press(QKeySequence::Undo);
        QVERIFY(!fold->isFolded()); // the same account: as the person left it
    }

    void whatWasPastedIsCleanedAndSaidInEveryLine_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("field");
        QTest::newRow("address") << 0 << QStringLiteral("identity.address");
        QTest::newRow("display name") << 0 << QStringLiteral("identity.displayName");
        QTest::newRow("user") << 1 << QStringLiteral("incoming.user");
        QTest::newRow("port") << 1 << QStringLiteral("incoming.port");
        QTest::newRow("authorities") << 1 << QStringLiteral("incoming.identityCheck.caFile");
        QTest::newRow("outgoing host") << 2 << QStringLiteral("outgoing.host");
        QTest::newRow("contacts") << 3 << QStringLiteral("messages.contactsServer");
        QTest::newRow("VPN") << 4 << QStringLiteral("policy.vpnUuid");
        QTest::newRow("S/MIME") << 5 << QStringLiteral("smime.sign.certificate");
    }

    void whatWasPastedIsCleanedAndSaidInEveryLine()
    {
        QFETCH(const int, tab);
        QFETCH(const QString, field);
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        section(stage, tab);
        auto *line = stage.find<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral(" 14\u200b3 "));
        line->paste();
        QCOMPARE(line->text(), QStringLiteral("143"));
        QVERIFY(mark(stage, field).contains(QStringLiteral("nvisible")));
        QVERIFY(mark(stage, field).contains(QStringLiteral("hite space")));
    }

    void theDetailsOfACertificateAreShown()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        const CertificateFacts facts{.subject = QStringLiteral("CN=Ann"),
            .issuer = QStringLiteral("CN=Test Authority"),
            .keyType = QStringLiteral("RSA"),
            .notBefore = now.addDays(-10),
            .notAfter = now.addDays(10),
            .keyBits = 2048,
            .sha256 = QByteArray(32, '\x7f')};
        auto old = facts;
        old.notAfter = now.addDays(-1);
        auto account = sampleAccount(QStringLiteral("sales"));
        account.smime.sign.certificate = QStringLiteral("/ann.pem");
        account.smime.encrypt.certificate = QUuid::createUuid().toString();
        WindowStage stage({account});
        stage.certificates.files = {{QStringLiteral("/ann.pem"), {.facts = {facts}}},
            {QStringLiteral("/old.pem"), {.facts = {old, facts}}}};
        stage.open();
        const auto details = [&stage](const char *field) {
            QTest::qWait(1);
            return stage
                .find<FieldMark>(QString::fromLatin1(field) + QStringLiteral(".certificate"))
                ->text();
        };
        QVERIFY(details("smime.sign.certificate").contains(QStringLiteral("CN=Ann")));
        QVERIFY(details("smime.sign.certificate").contains(QStringLiteral("CN=Test Authority")));
        QVERIFY(details("smime.sign.certificate").contains(QStringLiteral("7F:7F")));
        QVERIFY(!details("smime.encrypt.certificate").isEmpty()); // an id: no file is looked for
        QVERIFY(!stage.certificates.asked.contains(account.smime.encrypt.certificate));
        section(stage, 5);
        const auto field = QStringLiteral("smime.sign.certificate");
        stage.type(field, QStringLiteral("/old.pem"));
        QVERIFY(!stage.certificates.asked.contains(QStringLiteral("/old"))); // not at each key
        stage.leave(field);
        QVERIFY(details("smime.sign.certificate").contains(QStringLiteral("expired")));
        stage.type(field, QStringLiteral("/none.pem"));
        stage.leave(field);
        QVERIFY(details("smime.sign.certificate").contains(QStringLiteral("/none.pem")));
        stage.type(field, QString());
        QTest::keyClick(stage.find(field), Qt::Key_Backspace);
        stage.leave(field);
        QVERIFY(details("smime.sign.certificate").isEmpty());
    }

    void anEncryptedFileIsOpenedByItsPassphrase()
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.incoming.clientCertificate.file = QStringLiteral("/${address.local}.p12");
        WindowStage stage({account});
        stage.certificates.files = {{QStringLiteral("/sales.p12"),
            {.facts = {{.subject = QStringLiteral("CN=Sales")}},
                .passphrase = Secret(QByteArray("kept"))}}};
        stage.open();
        const auto details = [&stage] {
            QTest::qWait(1);
            return stage
                .find<FieldMark>(QStringLiteral("incoming.clientCertificate.file.certificate"))
                ->text();
        };
        const auto reads = stage.keychain.reads;
        QVERIFY(!details().isEmpty());
        QVERIFY(!details().contains(QStringLiteral("CN=Sales")));
        QCOMPARE(stage.keychain.reads, reads); // nothing to ask it for
        section(stage, 1);
        auto *passphrase
            = stage.find<QComboBox>(QStringLiteral("incoming.clientCertificate.passphrase"));
        QTest::keyClick(passphrase, Qt::Key_End); // the account's password: "kept"
        stage.leave(QStringLiteral("incoming.clientCertificate.file"));
        QVERIFY(details().contains(QStringLiteral("CN=Sales")));

        QTest::keyClick(passphrase, Qt::Key_Home);
        QTest::keyClick(passphrase, Qt::Key_Down);
        stage.type(QStringLiteral("incoming.clientCertificate.password"), QStringLiteral("wrong"));
        stage.leave(QStringLiteral("incoming.clientCertificate.password"));
        QVERIFY(!details().contains(QStringLiteral("CN=Sales")));
        stage.type(QStringLiteral("incoming.clientCertificate.password"), QStringLiteral("kept"));
        stage.leave(QStringLiteral("incoming.clientCertificate.password"));
        QVERIFY(details().contains(QStringLiteral("CN=Sales")));
    }
};

QTEST_MAIN(TstAccountEditor)
#include "tst_accounteditor.moc"
