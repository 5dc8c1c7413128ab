// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountstore.h"
#include "models/oauthdefaults.h"
#include "models/oauthprovider.h"
#include "models/usage.h"
#include "verifyresult.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

OAuthApp sample()
{
    return {.name = u"Our tenant"_s,
        .provider = u"microsoft"_s,
        .authority = u"https://login.microsoftonline.com/{tenant}/v2.0"_s,
        .clientId = u"client"_s,
        .tenant = u"example.org"_s,
        .redirectUri = u"http://localhost"_s,
        .authorizationUrl = u"https://a.example/authorize"_s,
        .tokenUrl = u"https://a.example/token"_s,
        .deviceAuthorizationUrl = u"https://a.example/device"_s,
        .revocationUrl = u"https://a.example/revoke"_s,
        .registrationUrl = u"https://a.example/register"_s,
        .clientSecret = QUuid::createUuid(),
        .clientCertificateFile = u"/c.pem"_s,
        .clientCertificatePassphrase = QUuid::createUuid(),
        .scopes = {u"one"_s, u"two"_s}};
}

Account accountWith(const Credential &credential)
{
    Account account;
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential = credential;
    return account;
}

} // namespace

class TstOAuthApps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoreKeepsThem()
    {
        const QTemporaryDir dir;
        OAuthApp kept;
        {
            AccountStore store(dir.path());
            QVERIFY_RESULT(store.load());
            auto apps = store.oauthApps();
            const auto added = apps.put(sample());
            QVERIFY_RESULT(added);
            kept = *added;
            QVERIFY_RESULT(store.saveOAuthApps(apps));
        }
        AccountStore store(dir.path());
        QVERIFY_RESULT(store.load());
        QCOMPARE(store.oauthApps().list, QList{kept});
        QCOMPARE(store.oauthApps().find(u"Our tenant"), store.oauthApps().find(kept.id));
        QVERIFY(!store.oauthApps().find(u"our tenant"));
    }

    void membersOfANewerProgramAreKept()
    {
        const auto object = QJsonObject{{u"version"_s, 1}, {u"mood"_s, 1},
            {u"oauthApps"_s,
                QJsonArray{QJsonObject{{u"id"_s, QUuid::createUuid().toString()},
                    {u"name"_s, u"a"_s}, {u"colour"_s, u"red"_s}}}}};
        const auto read = oauthAppsFromJson(object);
        QVERIFY_RESULT(read);
        const auto written = oauthAppsToJson(*read);
        QCOMPARE(written[u"mood"], QJsonValue(1));
        QCOMPARE(written[u"oauthApps"][0][u"colour"], QJsonValue(u"red"_s));
    }

    void namesAreUniqueAndNotEmpty_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("taken") << u"OUR tenant"_s << Cause::NameTaken;
        QTest::newRow("empty") << u" "_s << Cause::Validation;
        QTest::newRow("a control character") << u"a\nb"_s << Cause::Validation;
    }
    void namesAreUniqueAndNotEmpty()
    {
        QFETCH(QString, name);
        OAuthApps apps;
        QVERIFY_RESULT(apps.put(sample()));
        const auto refused = apps.put({.name = name});
        QVERIFY(!refused);
        QTEST(refused.error().code, "cause");
        QCOMPARE(apps.list.size(), 1);
    }

    void oneIsReplacedByItsIdAndRemoved()
    {
        OAuthApps apps;
        auto app = *apps.put(sample());
        app.name = u"OUR TENANT"_s;
        QVERIFY_RESULT(apps.put(app));
        QCOMPARE(apps.list, QList{app});
        QVERIFY_RESULT(apps.remove(app.id));
        QCOMPARE(apps.remove(app.id).error().code, Cause::NotFound);
        QCOMPARE(apps.put(app).error().code, Cause::NotFound);
    }

    void aSecretIsUsedByItsApp()
    {
        OAuthApps apps;
        const auto app = *apps.put(sample());
        QCOMPARE(secretUses(app.clientSecret, {}, {}, apps),
            (QList<Use>{{{}, app.name, u"oauthApps.clientSecret"_s}}));
        QCOMPARE(secretUses(app.clientCertificatePassphrase, {}, {}, apps).size(), 1);
    }

    void theAppFillsWhatTheAccountLeavesEmpty()
    {
        OAuthApps apps;
        const auto app = *apps.put(sample());
        const auto own = accountWith({.type = CredentialType::DeviceFlow,
            .oauthApp = app.id,
            .tenant = u"other.example"_s,
            .scopes = {u"mine"_s}});
        const auto full = completed(own, apps).incoming.credential;
        QCOMPARE(full.clientId, u"client"_s);
        QCOMPARE(full.clientSecret, app.clientSecret);
        QCOMPARE(full.scopes, QStringList{u"mine"_s});
        QCOMPARE(full.authority, u"https://login.microsoftonline.com/other.example/v2.0"_s);
        QCOMPARE(full.deviceAuthorizationUrl, app.deviceAuthorizationUrl);
    }

    void nothingIsFilledWherePasswordsAre()
    {
        OAuthApps apps;
        const auto app = *apps.put(sample());
        const auto own = accountWith({.type = CredentialType::Secret, .oauthApp = app.id});
        QCOMPARE(completed(own, apps), own);
    }

    void aKnownServerIsRecognizedByItsAddress()
    {
        const auto own = accountWith({.type = CredentialType::AuthorizationCode,
            .authority = u"https://accounts.google.com"_s,
            .clientId = u"c"_s});
        const auto full = completed(own, {}).incoming.credential;
        QCOMPARE(full.tokenUrl, u"https://oauth2.googleapis.com/token"_s);
        QCOMPARE(full.scopes, QStringList{u"https://mail.google.com/"_s});
        const auto stranger = accountWith({.type = CredentialType::AuthorizationCode,
            .authority = u"https://id.example"_s,
            .clientId = u"c"_s});
        QCOMPARE(completed(stranger, {}), stranger);
    }

    void everyProviderCanBeSignedInTo_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &each : oauthProviders()) {
            QTest::newRow(qPrintable(each.name)) << each.name;
        }
    }
    void everyProviderCanBeSignedInTo()
    {
        QFETCH(QString, name);
        const auto *provider = oauthProvider(name);
        QVERIFY(provider);
        QVERIFY(!provider->flows.isEmpty() && !provider->mechanisms.isEmpty());
        QVERIFY(!provider->app.scopes.isEmpty());
        QVERIFY(!provider->title.isEmpty());
        const bool hasDevice = provider->flows.contains(OAuthFlow::DeviceFlow);
        QCOMPARE(hasDevice, !provider->app.deviceAuthorizationUrl.isEmpty());
        auto app = provider->app;
        for (auto text : {app.authority, app.authorizationUrl, app.tokenUrl,
                 app.deviceAuthorizationUrl, app.revocationUrl, app.registrationUrl}) {
            const QUrl url(text.replace(u"{tenant}"_s, u"t"_s), QUrl::StrictMode);
            QVERIFY2(
                text.isEmpty() || (url.isValid() && url.scheme() == u"https"), qPrintable(text));
        }
        // Google and Microsoft share no host with others: who is asked is who was meant.
        QCOMPARE(oauthProviderAt(QUrl(app.tokenUrl.remove(u"{tenant}"_s))), provider);
    }
};

QTEST_GUILESS_MAIN(TstOAuthApps)
#include "tst_oauthapps.moc"
