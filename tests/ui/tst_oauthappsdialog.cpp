// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthprovider.h"
#include "tests/ui/windowstage.h"
#include "ui/oauthappsdialog.h"
#include "ui/texts/oauthprovidertexts.h"

#include <QDialog>
#include <QJsonDocument>
#include <QListWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! The window with its OAuth apps open.
struct Stage : WindowStage {
    explicit Stage(const QList<Account> &accounts = {sampleAccount(u"sales"_s)})
        : WindowStage(accounts)
    {
        action(u"oauthApps"_s)->trigger();
        QApplication::setActiveWindow(find(u"oauthAppsDialog"_s)); // no window manager does
    }
    [[nodiscard]] QListWidget *list() const { return find<QListWidget>(u"oauthApps.list"_s); }
    void preset(const QString &name) const
    {
        window->findChild<QAction *>(u"oauthApps.preset."_s + name)->trigger();
    }
    [[nodiscard]] QList<OAuthApp> apps() const { return store.oauthApps().list; }
    void enter(const QString &field, const QString &text) const
    {
        auto *line = find<QLineEdit>(u"oauthApp."_s + field);
        line->setFocus();
        line->selectAll();
        typeText(line, text);
        list()->setFocus();
    }
};

} // namespace

class TstOAuthAppsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsFromEachPreset_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &provider : oauthProviders()) {
            QTest::newRow(qPrintable(provider.name)) << provider.name;
        }
    }
    void addsFromEachPreset()
    {
        QFETCH(const QString, name);
        const Stage stage;
        const auto *provider = oauthProvider(name);
        stage.preset(name);
        QCOMPARE(stage.apps().size(), 1);
        auto expected = provider->app;
        expected.id = stage.apps().first().id;
        expected.name = provider->title;
        expected.provider = name;
        QCOMPARE(stage.apps().first(), expected);
        QCOMPARE(stage.list()->currentItem()->text(), provider->title);
        QCOMPARE(stage.text(u"oauthApp.hint"_s), texts::registrationHint(*provider));
        const auto where = provider->registration.toString();
        QVERIFY(stage.text(u"oauthApp.hint"_s).contains(where));
        QCOMPARE(stage.find<QLineEdit>(u"oauthApp.tokenUrl"_s)->text(), provider->app.tokenUrl);
        stage.preset(name); // a second one gets a name of its own
        QCOMPARE(stage.apps().size(), 2);
        QVERIFY(stage.apps().last().name != provider->title);
    }

    void everyFieldIsEditedAndWrittenWhenLeft()
    {
        const Stage stage;
        stage.preset(u"other"_s);
        QVERIFY(stage.apps().first().provider.isEmpty());
        for (const auto *fold : {"oauthApp.addresses.toggle"}) {
            stage.find<QAbstractButton>(QLatin1String(fold))->setChecked(true);
        }
        for (const auto *field : {"authority", "clientId", "tenant", "redirectUri",
                 "authorizationUrl", "tokenUrl", "deviceAuthorizationUrl", "registrationUrl",
                 "revocationUrl", "clientCertificateFile"}) {
            stage.enter(QLatin1String(field), QLatin1String(field) + u".example"_s);
            QTRY_VERIFY2(
                QString::fromUtf8(QJsonDocument(oauthAppsToJson(stage.store.oauthApps())).toJson())
                    .contains(QLatin1String(field) + u".example"_s),
                field);
        }
        stage.enter(u"scopes"_s, u"mail  offline_access"_s);
        const QStringList scopes{u"mail"_s, u"offline_access"_s};
        QTRY_COMPARE(stage.apps().first().scopes, scopes);
        AccountStore again(stage.folder.path());
        QVERIFY(again.load());
        QCOMPARE(again.oauthApps().list, stage.apps());
        // Each is undone for itself.
        stage.window->workspace().undoStack()->undo();
        QVERIFY(stage.apps().first().scopes.isEmpty());
        QCOMPARE(stage.find<QLineEdit>(u"oauthApp.scopes"_s)->text(), QString());
    }

    void whatIsBeingTypedIsWrittenOnClosing()
    {
        const Stage stage;
        stage.preset(u"google"_s);
        auto *line = stage.find<QLineEdit>(u"oauthApp.clientId"_s);
        line->setFocus();
        typeText(line, u"my-client"_s);
        stage.find<QDialog>(u"oauthAppsDialog"_s)->close();
        QCOMPARE(stage.apps().first().clientId, u"my-client"_s);
    }

    void aClientSecretGoesToTheKeychainFirst()
    {
        Stage stage;
        stage.preset(u"google"_s);
        stage.keychain.refusal = Cause::KeychainLocked;
        auto *value = stage.find<QLineEdit>(u"oauthApp.clientSecret.value"_s);
        QTest::keyClick(stage.find(u"oauthApp.clientSecret"_s), Qt::Key_Down);
        QVERIFY(value->isVisible());
        value->setFocus();
        typeText(value, u"canary-4711"_s);
        stage.list()->setFocus();
        auto *retry = stage.window->findChild<QAbstractButton *>(u"oauthApps.retry"_s);
        QVERIFY(retry);
        QCoreApplication::processEvents();
        QVERIFY(stage.apps().first().clientSecret.isNull());
        stage.keychain.refusal.reset();
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(!stage.apps().first().clientSecret.isNull());
        const auto id = stage.apps().first().clientSecret;
        QCOMPARE(stage.keychain.secrets.value(id), Secret(QByteArray("canary-4711")));
        QVERIFY(stage.store.secrets().find(id));
        QVERIFY(value->text().isEmpty());
    }

    void renamesAndRefusesATakenName()
    {
        const Stage stage;
        stage.preset(u"google"_s);
        stage.preset(u"zoho"_s);
        const auto typeName = [&stage](const QString &name) {
            stage.click(u"oauthApps.rename"_s);
            auto *editor = stage.list()->viewport()->findChild<QLineEdit *>();
            editor->selectAll();
            typeText(editor, name);
            QTest::keyClick(editor, Qt::Key_Return);
        };
        typeName(u"Our Zoho"_s);
        QTRY_COMPARE(stage.apps().last().name, u"Our Zoho"_s);
        typeName(u"google"_s); // whatever its case
        QTRY_VERIFY(stage.list()->currentItem()->text() == u"Our Zoho"_s);
        QCOMPARE(stage.apps().last().name, u"Our Zoho"_s);
    }

    void aUsedAppIsDeletedOnlyWhenMeant()
    {
        const Stage stage;
        stage.preset(u"microsoft"_s);
        const auto app = stage.apps().first();
        auto account = stage.window->workspace().accounts().first();
        account.incoming.credential = {.type = CredentialType::DeviceFlow, .oauthApp = app.id};
        stage.window->workspace().apply(account, u"app"_s);
        stage.find<QDialog>(u"oauthAppsDialog"_s)->close();
        QTRY_VERIFY(!stage.window->findChild<QDialog *>(u"oauthAppsDialog"_s));
        stage.action(u"oauthApps"_s)->trigger();
        stage.find<QAbstractButton>(u"oauthApps.uses.button"_s)->click();
        QCOMPARE(stage.find<QListWidget>(u"oauthApps.uses.list"_s)->count(), 1);
        stage.click(u"oauthApps.remove"_s);
        QCOMPARE(stage.apps().size(), 1);
        stage.click(u"oauthApps.removeAnyway"_s);
        QCOMPARE(stage.apps().size(), 0);
        stage.click(u"oauthApps.undo"_s);
        QCOMPARE(stage.apps(), QList<OAuthApp>{app});
    }

    void googleSaysThatTheBrowserIsUsed()
    {
        const auto hint = texts::registrationHint(*oauthProvider(u"google"));
        QVERIFY(hint.contains(u"browser"_s) && hint.contains(u"do not cover mail"_s));
    }
};

QTEST_MAIN(TstOAuthAppsDialog)
#include "tst_oauthappsdialog.moc"
