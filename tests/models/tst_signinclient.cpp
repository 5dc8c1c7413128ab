// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthdefaults.h"
#include "models/signinclient.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

Account office(CredentialType type, Protocol incoming, Protocol outgoing, Cloud cloud = {})
{
    Account account{.id = QUuid::createUuid(),
        .name = u"office"_s,
        .type = AccountType::Microsoft365,
        .identity = {.address = u"ann@example.org"_s}};
    account.incoming
        = {.protocol = incoming, .credential = {.type = type, .clientId = u"client"_s}};
    account.outgoing
        = {.protocol = outgoing, .credential = {.type = CredentialType::SameAsIncoming}};
    account.microsoft365 = {.tenant = u"example.org"_s, .cloud = cloud};
    return account;
}

} // namespace

class TstSignInClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheCredentialSaysWithItsMacrosExpanded()
    {
        const auto id = QUuid::createUuid();
        auto account = samples::plain();
        account.incoming.credential = {.type = CredentialType::AuthorizationCode,
            .authority = u"https://${IDP}"_s,
            .clientId = u"c-${address.domain}"_s,
            .clientSecret = id,
            .scopes = {u"imap"_s}};
        CheckContext context{.secrets = {{id, secret("shh")}}};
        context.validation.environment.variables = {{u"IDP"_s, u"id.example"_s}};
        QCOMPARE(signInSecrets(account, Side::Incoming, {}, {}), QList{id});
        const auto client = signInClient(account, Side::Incoming, context);
        QVERIFY_RESULT(client);
        QCOMPARE(client->flow, OAuthFlow::AuthorizationCode);
        QCOMPARE(client->authority, QUrl(u"https://id.example"_s));
        QCOMPARE(client->clientId, u"c-example.org"_s);
        QCOMPARE(client->clientSecret, secret("shh"));
        QCOMPARE(client->loginHint, u"ann@example.org"_s);
        QCOMPARE(client->grant, grantOf(account.id, Side::Incoming));
        QVERIFY(client->grant != grantOf(account.id, Side::Outgoing));
    }

    void otherFieldsOfTheAccountDoNotRefuse()
    {
        auto account = samples::plain();
        account.incoming.host = u"${NOBODY}"_s;
        account.outgoing.host.clear();
        account.incoming.credential = {.type = CredentialType::DeviceFlow,
            .authority = u"https://id.example"_s,
            .clientId = u"c"_s};
        QVERIFY_RESULT(signInClient(account, Side::Incoming, {}));
    }

    void refuses_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<Error>("error");
        QTest::newRow("a password") << Credential{.type = CredentialType::Secret}
                                    << Error{Cause::Validation, u"incoming.credential.type"_s};
        QTest::newRow("a secret that is not there")
            << Credential{.type = CredentialType::DeviceFlow,
                   .authority = u"https://id.example"_s,
                   .clientId = u"c"_s,
                   .clientSecret = QUuid::createUuid()}
            << Error{Cause::SecretMissing, u"incoming.credential.clientSecret"_s};
        QTest::newRow("a macro") << Credential{.type = CredentialType::DeviceFlow,
            .authority = u"https://id.example"_s,
            .clientId = u"${NOBODY}"_s}
                                 << Error{Cause::MacroUnresolved,
                                        u"incoming.credential.clientId: ${NOBODY}"_s};
    }
    void refuses()
    {
        QFETCH(Credential, credential);
        auto account = samples::plain();
        account.incoming.credential = credential;
        const auto client = signInClient(account, Side::Incoming, {});
        QVERIFY(!client);
        QTEST(client.error(), "error");
    }

    void microsoft365KnowsItsServersAndScopes_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QStringList>("scopes");
        const auto graph = Protocol::Graph;
        QTest::newRow("a person, Graph")
            << office(CredentialType::DeviceFlow, graph, graph)
            << QStringList{u"graph.microsoft.com"_s, u"graph.microsoft.com"_s}
            << u"https://login.microsoftonline.com/example.org/oauth2/v2.0/token"_s
            << QStringList{u"https://graph.microsoft.com/User.Read"_s,
                   u"https://graph.microsoft.com/Mail.ReadWrite"_s,
                   u"https://graph.microsoft.com/Mail.Send"_s, u"offline_access"_s};
        QTest::newRow("a person, IMAP and SMTP")
            << office(CredentialType::DeviceFlow, Protocol::Imap, Protocol::Smtp)
            << QStringList{u"outlook.office365.com"_s, u"smtp.office365.com"_s}
            << u"https://login.microsoftonline.com/example.org/oauth2/v2.0/token"_s
            << QStringList{u"https://outlook.office.com/IMAP.AccessAsUser.All"_s,
                   u"https://outlook.office.com/SMTP.Send"_s, u"offline_access"_s};
        QTest::newRow("an application, IMAP, US Government")
            << office(
                   CredentialType::ClientCredentials, Protocol::Imap, Protocol::None, Cloud::UsGov)
            << QStringList{u"outlook.office365.us"_s, QString()}
            << u"https://login.microsoftonline.us/example.org/oauth2/v2.0/token"_s
            << QStringList{u"https://outlook.office365.us/.default"_s};
        QTest::newRow("an application, Graph, China")
            << office(CredentialType::ClientCredentials, graph, graph, Cloud::China)
            << QStringList{u"microsoftgraph.chinacloudapi.cn"_s,
                   u"microsoftgraph.chinacloudapi.cn"_s}
            << u"https://login.partner.microsoftonline.cn/example.org/oauth2/v2.0/token"_s
            << QStringList{u"https://microsoftgraph.chinacloudapi.cn/.default"_s};
    }
    void microsoft365KnowsItsServersAndScopes()
    {
        QFETCH(Account, account);
        const auto full = completed(account, {});
        QTEST((QStringList{full.incoming.host, full.outgoing.host}), "hosts");
        const auto client = oauthClient(full, Side::Incoming, {});
        QVERIFY_RESULT(client);
        QTEST(client->tokenUrl.toString(), "token");
        QTEST(client->scopes, "scopes");
        QVERIFY(client->scopeOnRefresh);
    }

    void aServerOfOnesOwnKeepsItsAddresses()
    {
        auto account = office(CredentialType::DeviceFlow, Protocol::Graph, Protocol::Graph);
        account.incoming.credential.authority = u"http://127.0.0.1:9"_s;
        account.incoming.host = u"127.0.0.1"_s;
        const auto full = completed(account, {});
        QCOMPARE(full.incoming.host, u"127.0.0.1"_s);
        QCOMPARE(full.outgoing.host, u"graph.microsoft.com"_s);
        const auto client = oauthClient(full, Side::Incoming, {});
        QVERIFY_RESULT(client);
        QCOMPARE(client->authority, QUrl(u"http://127.0.0.1:9"_s));
        QVERIFY(client->tokenUrl.isEmpty());
        QVERIFY(!client->scopes.isEmpty());
    }

    void bothSidesOfADifferentKindDoNotShareASignIn()
    {
        auto account = office(CredentialType::DeviceFlow, Protocol::Graph, Protocol::Smtp);
        QStringList fields;
        for (const auto &issue : issues(account, {})) {
            if (issue.kind == IssueKind::SameAsIncomingImpossible) {
                fields << issue.field;
            }
        }
        QCOMPARE(fields, QStringList{u"outgoing.credential.type"_s});
        QCOMPARE(signers(account), QList{Side::Incoming});
        account.outgoing.credential = account.incoming.credential;
        QCOMPARE(signers(account), (QList{Side::Incoming, Side::Outgoing}));
        QVERIFY(
            completed(account, {})
                .outgoing.credential.scopes.contains(u"https://outlook.office.com/SMTP.Send"_s));
    }
};

QTEST_GUILESS_MAIN(TstSignInClient)
#include "tst_signinclient.moc"
