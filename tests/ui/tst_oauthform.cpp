// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthprovider.h"
#include "models/signinclient.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/signindialog.h"
#include "ui/stepdetails.h"

#include <QClipboard>
#include <QTabWidget>
#include <QUndoStack>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! The incoming section of an account that signs in by OAuth.
struct Stage : WindowStage {
    explicit Stage(CredentialType type, const QString &authority = u"https://id.example"_s)
        : WindowStage({account(type, authority)})
    {
        find<QTabWidget>(u"sections"_s)->setCurrentIndex(1);
    }
    static Account account(CredentialType type, const QString &authority)
    {
        auto made = sampleAccount(u"sales"_s);
        made.incoming.credential.type = type;
        made.incoming.credential.authority = authority;
        if (!authority.isEmpty()) {
            made.incoming.credential.clientId = u"app"_s;
        }
        return made;
    }
    [[nodiscard]] static QString name(const QString &field)
    {
        return u"incoming.credential."_s + field;
    }
    [[nodiscard]] bool shows(const QString &field) const { return find(name(field))->isVisible(); }
    [[nodiscard]] Account account() const { return window->workspace().accounts().first(); }
    [[nodiscard]] SignInDialog *dialog() const { return window->findChild<SignInDialog *>(); }
    [[nodiscard]] QString state() const
    {
        return find(name(u"signIn.state"_s))->findChildren<QLabel *>().last()->text();
    }
    [[nodiscard]] QUuid grant() const { return grantOf(account().id, Side::Incoming); }
    void look()
    {
        open(); // the window asks what is known of the grants
        find<QTabWidget>(u"sections"_s)->setCurrentIndex(1);
    }
};

} // namespace

class TstOAuthForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTypeShowsWhatItNeeds_data()
    {
        QTest::addColumn<CredentialType>("type");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<QStringList>("hidden");
        QTest::newRow("client credentials")
            << CredentialType::ClientCredentials
            << QStringList{u"clientSecret"_s, u"clientCertificateFile"_s, u"tokenUrl"_s}
            << QStringList{u"signIn"_s, u"deviceAuthorizationUrl"_s, u"redirectUri"_s,
                   u"authorizationUrl"_s, u"secret"_s};
        QTest::newRow("device flow")
            << CredentialType::DeviceFlow
            << QStringList{u"signIn"_s, u"deviceAuthorizationUrl"_s, u"tokenUrl"_s}
            << QStringList{u"clientCertificateFile"_s, u"redirectUri"_s, u"authorizationUrl"_s};
        QTest::newRow("authorization code")
            << CredentialType::AuthorizationCode
            << QStringList{u"signIn"_s, u"authorizationUrl"_s, u"redirectUri"_s}
            << QStringList{u"deviceAuthorizationUrl"_s, u"clientCertificateFile"_s};
        QTest::newRow("automatic") << CredentialType::Automatic
                                   << QStringList{u"signIn"_s, u"secret"_s, u"authorizationUrl"_s,
                                          u"deviceAuthorizationUrl"_s, u"clientCertificateFile"_s}
                                   << QStringList{};
        QTest::newRow("password") << CredentialType::Secret << QStringList{u"secret"_s}
                                  << QStringList{u"authority"_s, u"signIn"_s, u"scopes"_s};
    }
    void eachTypeShowsWhatItNeeds()
    {
        QFETCH(const CredentialType, type);
        QFETCH(const QStringList, shown);
        QFETCH(const QStringList, hidden);
        const Stage stage(type);
        stage.find<QAbstractButton>(Stage::name(u"addresses.toggle"_s))->setChecked(true);
        for (const auto &field : shown) {
            QVERIFY2(stage.shows(field), qPrintable(field));
        }
        for (const auto &field : hidden) {
            QVERIFY2(!stage.shows(field), qPrintable(field));
        }
        if (type != CredentialType::Secret) {
            for (const auto &field : {u"authority"_s, u"clientId"_s, u"tenant"_s, u"scopes"_s,
                     u"oauthApp"_s, u"clientSecret"_s}) {
                QVERIFY2(stage.shows(field), qPrintable(field));
            }
        }
    }

    void theTypeIsChosenByHand()
    {
        const Stage stage(CredentialType::Secret, {});
        auto *type = stage.find<EnumComboBox>(Stage::name(u"type"_s));
        QStringList offered;
        for (const auto each : {CredentialType::DeviceFlow, CredentialType::AuthorizationCode,
                 CredentialType::ClientCredentials, CredentialType::Automatic}) {
            QVERIFY(type->findData(int(each)) >= 0);
        }
        type->setCurrentIndex(type->findData(int(CredentialType::DeviceFlow)));
        Q_EMIT type->activated(type->currentIndex());
        QVERIFY(stage.shows(u"signIn"_s));
        QCOMPARE(stage.account().incoming.credential.type, CredentialType::DeviceFlow);
        stage.press(QKeySequence::Undo);
        QCOMPARE(stage.account().incoming.credential.type, CredentialType::Secret);
        QVERIFY(!stage.shows(u"signIn"_s));
    }

    void anAppIsChosenAndItsValuesShowGreyed()
    {
        Stage stage(CredentialType::DeviceFlow, {});
        auto apps = stage.store.oauthApps();
        auto app = oauthProvider(u"yandex")->app;
        app.name = u"Our Yandex"_s;
        app.provider = u"yandex"_s;
        app.clientId = u"registered"_s;
        const auto put = apps.put(app);
        QVERIFY(put && stage.store.saveOAuthApps(apps));
        auto *combo = stage.find<EnumComboBox>(Stage::name(u"oauthApp"_s));
        QCOMPARE(combo->count(), 2);
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(stage.account().incoming.credential.oauthApp, put->id);
        auto *client = stage.find<QLineEdit>(Stage::name(u"clientId"_s));
        QVERIFY(client->text().isEmpty());
        QCOMPARE(client->placeholderText(), u"registered"_s);
        QCOMPARE(stage.find<QLineEdit>(Stage::name(u"scopes"_s))->placeholderText(),
            app.scopes.join(u' '));
        QCOMPARE(
            stage.find<QLineEdit>(Stage::name(u"tokenUrl"_s))->placeholderText(), app.tokenUrl);
        stage.type(Stage::name(u"clientId"_s), u"mine"_s);
        QCOMPARE(stage.account().incoming.credential.clientId, u"mine"_s);
        stage.click(Stage::name(u"oauthApp.manage"_s));
        QVERIFY(stage.find(u"oauthAppsDialog"_s)->isVisible());
    }

    void scopesAreDividedBySpaces()
    {
        const Stage stage(CredentialType::DeviceFlow);
        stage.type(Stage::name(u"scopes"_s), u"mail  offline_access "_s);
        const QStringList expected{u"mail"_s, u"offline_access"_s};
        QCOMPARE(stage.account().incoming.credential.scopes, expected);
        auto *line = stage.find<QLineEdit>(Stage::name(u"scopes"_s));
        line->selectAll();
        QGuiApplication::clipboard()->setText(u"first\nsecond"_s);
        line->paste();
        const QStringList pasted{u"first"_s, u"second"_s};
        QCOMPARE(stage.account().incoming.credential.scopes, pasted);
    }

    void whoIsSignedInStandsBesideTheButton()
    {
        Stage stage(CredentialType::DeviceFlow);
        QCOMPARE(stage.signIns.asked.count(stage.grant()), 1);
        QVERIFY(!stage.state().isEmpty());
        QVERIFY(!stage.shows(u"signIn.out"_s));
        const auto out = stage.state();
        stage.signIns.grants.insert(stage.grant(), sampleToken());
        stage.look();
        QVERIFY(stage.state().contains(u"sales@example.org"_s));
        QVERIFY(stage.shows(u"signIn.out"_s));
        stage.signIns.grants.insert(stage.grant(), failure(Cause::GrantExpired));
        stage.look();
        QVERIFY(stage.state() != out && !stage.state().contains(u"sales@example.org"_s));
    }

    void signsInByItsDialogAndOutByAButton()
    {
        Stage stage(CredentialType::DeviceFlow);
        stage.click(Stage::name(u"signIn"_s));
        QVERIFY(stage.dialog());
        QVERIFY(stage.dialog()->isVisible());
        const auto client = stage.signIns.clients.last();
        QCOMPARE(client.grant, stage.grant());
        QCOMPARE(client.flow, OAuthFlow::DeviceFlow);
        QCOMPARE(client.clientId, u"app"_s);
        QCOMPARE(stage.signIns.last->starts, 1);
        stage.signIns.grants.insert(stage.grant(), sampleToken());
        stage.signIns.last->set({.phase = SignInState::Phase::Done, .facts = sampleToken()});
        QVERIFY(stage.state().contains(u"sales@example.org"_s));
        stage.click(u"signIn.close"_s);
        QTRY_VERIFY(!stage.dialog());
        QVERIFY(stage.checker.requests.isEmpty()); // nothing was tested on the way
        stage.click(Stage::name(u"signIn.out"_s));
        QCOMPARE(stage.signIns.signedOut.size(), 1);
        QCOMPARE(stage.signIns.signedOut.first().grant, stage.grant());
        QTRY_VERIFY(!stage.shows(u"signIn.out"_s));
    }

    void aRefusedRevocationIsSaid()
    {
        Stage stage(CredentialType::DeviceFlow);
        stage.signIns.grants.insert(stage.grant(), sampleToken());
        stage.look();
        stage.signIns.refusal = Cause::TokenServerFault;
        stage.click(Stage::name(u"signIn.out"_s));
        QTRY_VERIFY(stage.find(u"messageBar"_s)->isVisible());
    }

    void whatIsMissingIsMarkedInstead()
    {
        const Stage stage(CredentialType::DeviceFlow, {});
        auto account = stage.account();
        account.incoming.credential.clientSecret = QUuid::createUuid();
        stage.window->workspace().apply(account, u"a secret nobody has"_s);
        stage.click(Stage::name(u"signIn"_s));
        QTRY_VERIFY(stage.find(u"messageBar"_s)->isVisible());
        QVERIFY(!stage.dialog());
    }

    void aTestThatFindsNoTokenOffersToSignIn()
    {
        Stage stage(CredentialType::DeviceFlow);
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.fail(Side::Incoming, StepKind::Token, {.code = Cause::OauthRequired});
        stage.checker.finish();
        QTRY_VERIFY(stage.window->findChild<QAbstractButton *>(u"test.signIn.incoming"_s));
        stage.click(u"test.signIn.incoming"_s);
        QVERIFY(stage.dialog());
        stage.signIns.last->set({.phase = SignInState::Phase::Done, .facts = sampleToken()});
        stage.click(u"signIn.close"_s);
        QTRY_COMPARE(stage.checker.requests.size(), 2); // tested again
        stage.checker.finish();
    }

    void theTestTellsOfTheTokenAndOfWhatWasSignedInWith()
    {
        Stage stage(CredentialType::Automatic);
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        const CheckStep token{.side = Side::Incoming,
            .kind = StepKind::Token,
            .token = sampleToken(),
            .isTokenCached = true};
        const CheckStep signIn{.side = Side::Incoming,
            .kind = StepKind::SignIn,
            .credential = CredentialType::AuthorizationCode};
        const auto lines = detailLines(token).join(u'\n');
        QVERIFY2(lines.contains(u"sales@example.org"_s), qPrintable(lines));
        QVERIFY(!detailLines(signIn).isEmpty());
        auto fresh = token;
        fresh.isTokenCached = false;
        QVERIFY(detailLines(fresh) != detailLines(token));
        stage.checker.finish();
    }

    void theTokensOfADeletedAccountGoWhenTheWindowCloses_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("deleted") << false;
        QTest::newRow("deleted and brought back") << true;
    }
    void theTokensOfADeletedAccountGoWhenTheWindowCloses()
    {
        QFETCH(bool, isUndone);
        Stage stage(CredentialType::DeviceFlow);
        const auto grant = stage.grant();
        stage.signIns.grants.insert(grant, sampleToken());
        stage.action(u"delete"_s)->trigger();
        QVERIFY(stage.window->workspace().accounts().isEmpty());
        if (isUndone) {
            stage.window->workspace().undoStack()->undo();
        }
        QVERIFY(stage.signIns.signedOut.isEmpty()); // it could still be brought back
        stage.window->close();
        QCOMPARE(stage.signIns.signedOut.size(), isUndone ? 0 : 1);
        QCOMPARE(stage.signIns.grants.contains(grant), isUndone);
    }
};

QTEST_MAIN(TstOAuthForm)
#include "tst_oauthform.moc"
