// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkrequest.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QTest>

#include <functional>

using namespace mailrig;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Change = std::function<void(Account &)>;

namespace {

const QUuid other(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);

Secret secret(const char *bytes)
{
    return Secret(QByteArray(bytes));
}

CheckContext context()
{
    return {.validation = {.environment = {.variables = {{u"HOST"_s, u"imap.lab"_s}}},
                .secrets = {samples::plainSecret(), other}},
        .secrets = {{samples::plainSecret(), secret("pw")}, {other, secret("other")}}};
}

} // namespace

class TstCheckRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decidesEverything()
    {
        auto account = samples::plain();
        account.incoming.pathPrefix = u"INBOX."_s;
        account.outgoing.smtpUtf8 = SmtpUtf8::Off;
        const auto request = checkRequest(account, context());
        QVERIFY_RESULT(request);
        QCOMPARE(request->account, u"plain"_s);
        QCOMPARE(request->deadline, 30s);
        QVERIFY(!request->sendTest);
        const SideRequest incoming{.side = Side::Incoming,
            .protocol = Protocol::Imap,
            .host = u"imap.example.org"_s,
            .port = 993,
            .user = u"ann@example.org"_s,
            .credential = CredentialType::Secret,
            .secret = secret("pw"),
            .address = u"ann@example.org"_s,
            .pathPrefix = u"INBOX."_s};
        const SideRequest outgoing{.side = Side::Outgoing,
            .protocol = Protocol::Smtp,
            .host = u"smtp.example.org"_s,
            .port = 465,
            .user = u"ann@example.org"_s,
            .credential = CredentialType::Secret,
            .secret = secret("pw"),
            .address = u"ann@example.org"_s,
            .smtpUtf8 = SmtpUtf8::Off};
        QCOMPARE(request->sides.size(), 2);
        QVERIFY(request->sides.at(0) == incoming);
        QVERIFY(request->sides.at(1) == outgoing);
    }

    void takesSettingsAndOptions()
    {
        auto with = context();
        with.settings = {.deadlineSeconds = 7,
            .trust = {u"/ca.pem"_s, false},
            .proxy = {ProxySettings::Kind::Http, u"proxy"_s, u"u"_s, 3128},
            .proxyPassword = other};
        const auto request = checkRequest(samples::plain(), with, {.sendTest = true});
        QVERIFY_RESULT(request);
        QCOMPARE(request->deadline, 7s);
        QCOMPARE(request->trust, (Trust{u"/ca.pem"_s, false}));
        QCOMPARE(request->proxy.password, secret("other"));
        QCOMPARE(request->proxy.host, u"proxy"_s);
        QVERIFY(request->sendTest);
        QCOMPARE(checkRequest(samples::plain(), with, {.deadline = 100ms})->deadline, 100ms);
    }

    void expandsMacros()
    {
        auto account = samples::plain();
        account.incoming.host = u"${HOST}"_s;
        account.incoming.user = u"${address.local}"_s;
        account.incoming.port = u"1${env:PORT}"_s;
        auto with = context();
        with.validation.process = [](const QString &name) {
            return name == u"PORT"_s ? std::optional(u"0143"_s) : std::nullopt;
        };
        const auto request = checkRequest(account, with);
        QVERIFY_RESULT(request);
        QCOMPARE(request->sides.first().host, u"imap.lab"_s);
        QCOMPARE(request->sides.first().user, u"ann"_s);
        QCOMPARE(request->sides.first().port, 10143);
        QCOMPARE(request->sides.last().user, u"ann"_s); // the same as incoming
    }

    void keepsIdnHostsAndUnwrapsLiterals()
    {
        auto account = samples::plain();
        account.incoming.host = u"imap.müller.example"_s;
        account.outgoing.host = u"[::1]"_s;
        const auto request = checkRequest(account, context());
        QVERIFY_RESULT(request);
        QCOMPARE(request->sides.first().host, u"imap.müller.example"_s);
        QCOMPARE(request->sides.last().host, u"::1"_s);
    }

    void choosesTheCredential_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("hasOauth");
        QTest::addColumn<CredentialType>("type");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, bool hasOauth, CredentialType type,
                             const QString &user, const QString &secret, const Change &change) {
            QTest::newRow(name) << change << hasOauth << type << user << secret;
        };
        const auto ann = u"ann@example.org"_s;
        const auto automatic = [](QUuid id) {
            return [id](Account &x) {
                x.outgoing.credential = {.type = CredentialType::Automatic, .secret = id};
            };
        };
        row("a secret of its own", false, CredentialType::Secret, u"me"_s, u"other"_s,
            [](Account &x) {
                x.outgoing.user = u"me"_s;
                x.outgoing.credential = {.type = CredentialType::Secret, .secret = other};
            });
        row("incoming's user and secret", false, CredentialType::Secret, u"in"_s, u"pw"_s,
            [](Account &x) {
                x.incoming.user = u"in"_s;
                x.outgoing.user = u"out"_s;
            });
        row("none", false, CredentialType::None, {}, {},
            [](Account &x) { x.outgoing.credential = {}; });
        row("none required", false, CredentialType::None, {}, {},
            [](Account &x) { x.outgoing.authenticationRequired = false; });
        row("none, by certificate", false, CredentialType::None, ann, {}, [](Account &x) {
            x.outgoing.credential = {};
            x.outgoing.mechanism = Mechanism::External;
            x.outgoing.clientCertificate.file = u"/c.pem"_s;
        });
        row("automatic: a token, else the password", true, CredentialType::Automatic, ann,
            u"other"_s, [](Account &x) {
                x.outgoing.credential = {.type = CredentialType::Automatic,
                    .secret = other,
                    .authority = u"https://id.example"_s,
                    .clientId = u"c"_s};
            });
        row("automatic: password", false, CredentialType::Secret, ann, u"other"_s,
            automatic(other));
        row("automatic: nothing", false, CredentialType::None, ann, {}, automatic({}));
        row("device flow", true, CredentialType::DeviceFlow, ann, {}, [](Account &x) {
            x.outgoing.credential = {.type = CredentialType::DeviceFlow,
                .authority = u"https://id.example"_s,
                .clientId = u"c"_s};
        });
    }
    void choosesTheCredential()
    {
        QFETCH(const Change, change);
        QFETCH(const bool, hasOauth);
        QFETCH(const QString, secret);
        auto account = samples::plain();
        change(account);
        const auto request = checkRequest(account, context());
        QVERIFY_RESULT(request);
        const auto &side = request->sides.last();
        QTEST(side.credential, "type");
        QTEST(side.user, "user");
        QCOMPARE(side.oauth.has_value(), hasOauth);
        QCOMPARE(side.secret.view(), QByteArrayView(secret.toUtf8()));
    }

    void aCertificatesPassphraseIsPutIn()
    {
        auto account = samples::plain();
        account.incoming.clientCertificate = {u"/c.p12"_s, other};
        const auto request = checkRequest(account, context());
        QVERIFY_RESULT(request);
        QCOMPARE(request->sides.first().clientCertificateFile, u"/c.p12"_s);
        QCOMPARE(request->sides.first().clientCertificatePassphrase, secret("other"));
        QVERIFY(request->sides.last().clientCertificateFile.isEmpty());
    }

    void testsOneSideWhateverTheOtherIsLike()
    {
        auto account = samples::plain();
        account.outgoing.host = u"${NONE}"_s;
        auto request = checkRequest(account, context(), {.sides = {Side::Incoming}});
        QVERIFY_RESULT(request);
        QCOMPARE(request->sides.size(), 1);

        account = samples::plain();
        account.incoming.host = u"not a host"_s;
        account.incoming.user = u"in"_s;
        request = checkRequest(account, context(), {.sides = {Side::Outgoing}});
        QVERIFY_RESULT(request); // the user and secret of incoming are all that is taken from it
        QCOMPARE(request->sides.size(), 1);
        QCOMPARE(request->sides.first().user, u"in"_s);
        QCOMPARE(request->sides.first().secret, secret("pw"));
    }

    void theSenderIsTheEnvelopes()
    {
        auto account = samples::plain();
        account.identity.sender = u"shared@example.org"_s;
        const auto request = checkRequest(account, context());
        QVERIFY_RESULT(request);
        QCOMPARE(request->sides.last().address, u"shared@example.org"_s);
        QCOMPARE(request->sides.last().user, u"ann@example.org"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Error>("error");
        const auto row
            = [](const char *name, Cause code, const QString &detail, const Change &change) {
                  QTest::newRow(name) << change << Error{code, detail};
              };
        row("an unknown macro", Cause::MacroUnresolved, u"incoming.host: ${NONE}"_s,
            [](Account &x) { x.incoming.host = u"${NONE}"_s; });
        row("an invalid field", Cause::Validation, u"outgoing.port"_s,
            [](Account &x) { x.outgoing.port = u"0"_s; });
        row("missing roles", Cause::Validation, u"requiredRoles"_s,
            [](Account &x) { x.requiredRoles = {u"vpn"_s}; });
        row("no sides", Cause::Validation, u"incoming.protocol"_s, [](Account &x) {
            x.incoming.protocol = Protocol::None;
            x.outgoing.protocol = Protocol::None;
        });
        row("no secret chosen", Cause::SecretMissing, u"incoming.credential.secret"_s,
            [](Account &x) { x.incoming.credential.secret = {}; });
        row("a secret that is no more", Cause::SecretMissing, u"incoming.credential.secret"_s,
            [](Account &x) { x.incoming.credential.secret = QUuid::createUuid(); });
        row("a passphrase that is no more", Cause::SecretMissing,
            u"incoming.clientCertificate.passphrase"_s, [](Account &x) {
                x.incoming.clientCertificate = {u"/c"_s, QUuid::createUuid()};
            });
        row("an OAuth app that is not there", Cause::Validation, u"incoming.credential.oauthApp"_s,
            [](Account &x) {
                x.incoming.credential
                    = {.type = CredentialType::DeviceFlow, .oauthApp = QUuid::createUuid()};
            });
        row("an application without a tenant", Cause::Validation, u"microsoft365.tenant"_s,
            [](Account &x) {
                x.type = AccountType::Microsoft365;
                x.incoming.credential = {.type = CredentialType::ClientCredentials,
                    .clientId = u"c"_s,
                    .clientCertificateFile = u"/c.pem"_s};
            });
        row("Graph without Microsoft 365", Cause::Validation, u"incoming.protocol"_s,
            [](Account &x) { x.incoming.protocol = Protocol::Graph; });
        row("a line end in the user", Cause::Validation, u"incoming.user"_s,
            [](Account &x) { x.incoming.user = u"a\nb"_s; });
    }
    void refuses()
    {
        QFETCH(const Change, change);
        QFETCH(const Error, error);
        auto account = samples::plain();
        change(account);
        const auto request = checkRequest(account, context());
        QVERIFY(!request);
        QCOMPARE(request.error().code, error.code);
        QCOMPARE(request.error().detail, error.detail);
    }

    void refusesASecretThatWasNotRead()
    {
        auto with = context();
        with.secrets.clear();
        QCOMPARE(checkRequest(samples::plain(), with).error(),
            (Error{Cause::SecretMissing, u"incoming.credential.secret"_s}));
        with = context();
        with.settings.proxyPassword = QUuid::createUuid();
        QCOMPARE(checkRequest(samples::plain(), with).error(),
            (Error{Cause::SecretMissing, u"settings.proxyPassword"_s}));
    }

    void refusesASideTheAccountDoesNotUse()
    {
        auto account = samples::plain();
        account.outgoing.protocol = Protocol::None;
        const auto request = checkRequest(account, context(), {.sides = {Side::Outgoing}});
        QVERIFY(!request);
        QCOMPARE(request.error().code, Cause::Validation);
    }

    void saysWhichSecretsItNeeds()
    {
        auto account = samples::plain();
        const auto mine = samples::plainSecret();
        QCOMPARE(neededSecrets(account, {}), QList{mine});
        QCOMPARE(neededSecrets(account, {}, {.sides = {Side::Outgoing}}), QList{mine});
        QCOMPARE(neededSecrets(account, {.proxyPassword = other}), (QList{mine, other}));
        account.outgoing.credential = {.type = CredentialType::Automatic, .secret = other};
        QCOMPARE(neededSecrets(account, {}), (QList{mine, other}));
        QCOMPARE(neededSecrets(account, {}, {.sides = {Side::Incoming}}), QList{mine});
        account.outgoing.authenticationRequired = false;
        account.incoming.clientCertificate.passphrase = other;
        QCOMPARE(neededSecrets(account, {}), (QList{other, mine}));
        account.incoming.credential.type = CredentialType::None; // what stands there is not read
        account.incoming.clientCertificate = {};
        QVERIFY(neededSecrets(account, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstCheckRequest)
#include "tst_checkrequest.moc"
