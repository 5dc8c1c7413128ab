// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "judge.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"
#include "verifyresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Code = ProfileNote::Code;

const QUuid password(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
const QUuid clientSecret(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

const ProfileFormat &smtp()
{
    return *profileFormat(u"splunk-smtp"_s);
}

const ProfileFormat &imap()
{
    return *profileFormat(u"splunk-imap"_s);
}

Account usual()
{
    Account account;
    account.name = u"soar"_s;
    account.label = u"Alerts"_s;
    account.identity.address = u"soar@example.org"_s;
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential = {.type = CredentialType::Secret, .secret = password};
    account.outgoing.host = u"smtp.example.org"_s;
    account.outgoing.security = Security::StartTls;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

Account withOAuth()
{
    auto account = usual();
    account.incoming.credential = {.type = CredentialType::AuthorizationCode,
        .clientId = u"client"_s,
        .authorizationUrl = u"https://id.example.org/authorize"_s,
        .tokenUrl = u"https://id.example.org/token"_s,
        .clientSecret = clientSecret,
        .scopes = {u"mail"_s, u"offline_access"_s}};
    return account;
}

QJsonObject values(
    const ProfileFormat &format, const Account &account, const WriteOptions &options = {})
{
    const auto files = format.write({account}, options);
    return QJsonDocument::fromJson(files->first().bytes).object()[u"configuration"].toObject();
}

QByteArray asset(const QByteArray &product, const QByteArray &configuration)
{
    return R"({"name": "a", "product_vendor": "Generic", "product_name": ")" + product
        + R"(", "configuration": )" + configuration + "}";
}

bool has(const QList<ProfileNote> &notes, Code code, const QString &field, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && each.field == field && each.detail == detail;
    });
}

bool isRefusedFor(const QList<ProfileNote> &notes, const QString &field)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.kind == ProfileNote::Kind::Error && each.field == field;
    });
}

bool isRefused(const QList<ProfileNote> &notes)
{
    return std::any_of(notes.begin(), notes.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
}

} // namespace

class TstSplunkAssets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAssetIsAsItsAppDescribesIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("smtp") << u"splunk-smtp"_s;
        QTest::newRow("imap") << u"splunk-imap"_s;
    }
    void everyAssetIsAsItsAppDescribesIt()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        const WriteOptions options{
            .secrets = {{password, Secret("p"_ba)}, {clientSecret, Secret("s"_ba)}}};
        auto automatic = withOAuth();
        automatic.incoming.credential.type = CredentialType::Automatic;
        automatic.incoming.credential.secret = password;
        auto relay = usual();
        relay.outgoing.authenticationRequired = false;
        relay.outgoing.smtpUtf8 = SmtpUtf8::On;
        relay.identity.sender = u"other@example.org"_s;
        QByteArrayList texts;
        for (const auto &account : {usual(), withOAuth(), automatic, relay}) {
            if (!isRefused(format.limits(account))) {
                texts << format.write({account}, options)->first().bytes
                      << format.write({account}, {})->first().bytes;
            }
        }
        VERIFY_JUDGED(judgement(u"python3"_s,
            {QStringLiteral(MAILRIG_SCHEMA_JUDGE), u"splunk"_s,
                QStringLiteral(MAILRIG_TEST_DATA "/schemas/") + name + u"-asset.json"_s},
            texts.join('\0')));
        QCOMPARE(texts.size(), name == u"splunk-smtp"_s ? 8 : 6);
    }

    void theOutgoingSideIsTold()
    {
        const auto told = values(smtp(), usual());
        QCOMPARE(told[u"server"], QJsonValue(u"smtp.example.org"_s));
        QCOMPARE(told[u"port"], QJsonValue(587)); // never left to smtplib, which takes 25
        QCOMPARE(told[u"auth_type"], QJsonValue(u"Basic"_s));
        QCOMPARE(told[u"username"], QJsonValue(u"soar@example.org"_s));
        QCOMPARE(told[u"ssl_config"], QJsonValue(u"StartTLS"_s));
        QVERIFY(!told.contains(u"password"_s));
        QVERIFY(!told.contains(u"ph_0"_s));
    }

    void oauthScopesAreWordsForSmtpAndAListForImap()
    {
        QCOMPARE(values(smtp(), withOAuth())[u"scopes"], QJsonValue(u"mail offline_access"_s));
        QCOMPARE(
            values(imap(), withOAuth())[u"scopes"], QJsonValue(u"[\"mail\",\"offline_access\"]"_s));
        const auto back = imap().read(imap().write({withOAuth()}, {})->first().bytes);
        QCOMPARE(back->accounts.first().incoming.credential.scopes,
            withOAuth().incoming.credential.scopes);
    }

    void secretsAreWrittenOnlyWhereTheyAreNamedAndComeBack()
    {
        const WriteOptions options{.secrets = {{password, Secret("pa\"ss"_ba)}}};
        for (const auto *format : {&smtp(), &imap()}) {
            QVERIFY(!format->write({usual()}, {})->first().bytes.contains("password"));
            const auto back = format->read(format->write({usual()}, options)->first().bytes);
            QVERIFY_RESULT(back);
            const auto &account = back->accounts.first();
            const auto &side
                = format == &smtp() ? account.outgoing.credential : account.incoming.credential;
            QVERIFY(side.secret != password);
            QCOMPARE(back->secrets.value(side.secret).view(), QByteArrayView("pa\"ss"));
        }
    }

    void aSecretThatIsNoTextIsRefused()
    {
        const WriteOptions options{.secrets = {{password, Secret("\xff"_ba)}}};
        for (const auto *format : {&smtp(), &imap()}) {
            const auto files = format->write({usual()}, options);
            QVERIFY(!files);
            QCOMPARE(files.error(), (Error{Cause::Validation, u"incoming.credential.secret"_s}));
        }
    }

    void whatHasNoPlaceIsRefused()
    {
        auto account = usual();
        account.incoming.port = u"1993"_s;
        QVERIFY(isRefusedFor(imap().limits(account), u"incoming.port"_s));
        account = usual();
        account.incoming.security = Security::None;
        QVERIFY(isRefusedFor(imap().limits(account), u"incoming.security"_s));
        account = usual();
        account.incoming.protocol = Protocol::Pop3;
        QVERIFY(isRefusedFor(imap().limits(account), u"incoming.protocol"_s));
        account = withOAuth();
        account.incoming.security = Security::StartTls;
        account.incoming.port = u"143"_s;
        QVERIFY(isRefusedFor(imap().limits(account), u"incoming.security"_s));
        account = withOAuth();
        account.incoming.credential.type = CredentialType::DeviceFlow;
        QVERIFY(isRefusedFor(imap().limits(account), u"incoming.credential.type"_s));
        QVERIFY(isRefusedFor(smtp().limits(account), u"incoming.credential.type"_s));
        account = withOAuth();
        account.incoming.credential.tokenUrl.clear();
        QVERIFY(isRefusedFor(smtp().limits(account), u"incoming.credential.tokenUrl"_s));
        account = usual();
        account.outgoing = {.protocol = Protocol::None};
        QVERIFY(isRefusedFor(smtp().limits(account), u"outgoing.protocol"_s));
        QVERIFY(!isRefused(smtp().limits(usual())));
        QVERIFY(!isRefused(imap().limits(usual())));
    }

    void whoSendsAndWhoSignsInAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("user");
        QTest::newRow("one address") << R"({"username": "a@example.org"})"_ba << u"a@example.org"_s
                                     << QString() << QString();
        QTest::newRow("another sender")
            << R"({"username": "a@example.org", "sender_address": "b@example.org"})"_ba
            << u"a@example.org"_s << u"b@example.org"_s << QString();
        QTest::newRow("a user name") << R"({"username": "a", "sender_address": "b@example.org"})"_ba
                                     << u"b@example.org"_s << QString() << u"a"_s;
        QTest::newRow("nobody signs in")
            << R"({"auth_type": "Passwordless", "sender_address": "b@example.org"})"_ba
            << u"b@example.org"_s << QString() << QString();
    }
    void whoSendsAndWhoSignsInAreToldApart()
    {
        QFETCH(const QByteArray, configuration);
        const auto profile = smtp().read(asset("SMTP", configuration));
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QTEST(account.identity.address, "address");
        QTEST(account.identity.sender, "sender");
        QTEST(account.outgoing.user, "user");
    }

    void whatWasRepairedOrNotUnderstoodIsSaid()
    {
        const auto profile = smtp().read(asset("SMTP",
            R"({"server": "h", "port": "2525", "ssl_config": "ssl", "auth_type": "Kerberos",
                "allow_smtputf8": "false", "encoding": false, "zeal": 9, "ph_0": ""})"));
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.outgoing.port, u"2525"_s);
        QCOMPARE(account.outgoing.security, Security::Tls);
        QCOMPARE(account.outgoing.smtpUtf8, SmtpUtf8::Off);
        QCOMPARE(account.outgoing.credential.type, CredentialType::Automatic);
        QVERIFY(has(profile->notes, Code::Repaired, {}, u"port"_s));
        QVERIFY(has(profile->notes, Code::Repaired, {}, u"allow_smtputf8"_s));
        QVERIFY(has(profile->notes, Code::NotUnderstood, {}, u"encoding"_s));
        QVERIFY(has(profile->notes, Code::NotUnderstood, {}, u"zeal"_s));
        QVERIFY(
            has(profile->notes, Code::OutOfRange, u"outgoing.credential.type"_s, u"Kerberos"_s));
        QVERIFY(has(profile->notes, Code::Missing, u"identity.address"_s, {}));
        QVERIFY(!has(profile->notes, Code::NotUnderstood, {}, u"ph_0"_s));
    }

    void aMissingPortIsThatOfSmtplib()
    {
        const auto profile = smtp().read(asset("SMTP", R"({"server": "h", "username": "a@b.c"})"));
        QCOMPARE(profile->accounts.first().outgoing.port, u"25"_s); // with STARTTLS
        QVERIFY(has(profile->notes, Code::Guessed, u"outgoing.port"_s, {}));
    }

    void anImapAssetThatChecksNoCertificateIsWarnedOf()
    {
        const auto profile = imap().read(asset("IMAP",
            R"({"server": "h", "username": "u", "verify_server_cert": false, "use_ssl": false,
                "folder": "Alerts", "max_emails": 100})"));
        QVERIFY_RESULT(profile);
        const auto &server = profile->accounts.first().incoming;
        QCOMPARE(server.security, Security::StartTls);
        QCOMPARE(server.identityCheck.mode, IdentityMode::Off);
        QCOMPARE(server.user, u"u"_s);
        QVERIFY(has(profile->notes, Code::Insecure, u"incoming.identityCheck.mode"_s, {}));
        QVERIFY(has(profile->notes, Code::NotUnderstood, {}, u"folder"_s));
        QVERIFY(!has(profile->notes, Code::NotUnderstood, {}, u"max_emails"_s));
    }

    void whatIsNoAssetIsRefused()
    {
        for (const auto &bytes : {"[]"_ba, "{}"_ba, ""_ba, asset("LDAP", "{}"), asset("SMTP", "[]"),
                 QByteArray(2 << 20, ' ')}) {
            QVERIFY(!smtp().recognizes(bytes));
            const auto profile = smtp().read(bytes);
            QVERIFY(!profile);
            QCOMPARE(profile.error().code, Cause::FileMalformed);
            QVERIFY(!profile.error().detail.isEmpty());
        }
    }

    void aHundredThousandKeysAreReadInTime()
    {
        QByteArray configuration = "{\"server\": \"h\"";
        for (int i = 0; i < 50'000; ++i) {
            configuration += ",\"k" + QByteArray::number(i) + "\":1";
        }
        QElapsedTimer timer;
        timer.start();
        const auto profile = smtp().read(asset("SMTP", configuration + '}'));
        QVERIFY_RESULT(profile);
        QVERIFY(profile->notes.size() <= 1000);
        QVERIFY(timer.elapsed() < 20'000); // unoptimized; what is not linear takes minutes
    }
};

QTEST_GUILESS_MAIN(TstSplunkAssets)
#include "tst_splunkassets.moc"
