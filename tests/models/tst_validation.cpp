// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account.h"
#include "models/validation.h"
#include "sampleaccounts.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Account &)>;

const auto theApp = QUuid::createUuid();

ValidationContext context()
{
    return {.environment
        = {.variables = {{u"HOST"_s, u"imap.example"_s}, {u"PORT"_s, u"993"_s},
               {u"BAD"_s, u"a b"_s}, {u"LINES"_s, u"a\r\nb"_s}, {u"LOOP"_s, u"${LOOP}"_s}}},
        .takenNames = {u"Taken"_s},
        .roles = {u"office"_s},
        .apps = {.list = {{.id = theApp,
                     .name = u"app"_s,
                     .authority = u"https://id.example"_s,
                     .clientId = u"c"_s}}},
        .secrets = {samples::plainSecret()}};
}

QStringList described(const QList<Issue> &issues)
{
    QStringList lines;
    for (const auto &each : issues) {
        lines << u"%1 %2 %3 '%4'"_s.arg(
            each.severity == Severity::Error ? u"error"_s : u"warning"_s, each.field,
            QString::number(static_cast<int>(each.kind)), each.detail);
    }
    return lines;
}

} // namespace

class TstValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithAGoodAccount()
    {
        QCOMPARE(described(issues(samples::plain(), context())), QStringList());
    }

    void findsNothingWrongWith_data()
    {
        QTest::addColumn<Change>("change");
        const auto row
            = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        row("macros that stand for good values", [](Account &x) {
            x.incoming.host = u"${HOST}"_s;
            x.incoming.port = u"${PORT}"_s;
            x.incoming.user = u"${address.local}"_s;
        });
        row("IDN in host and address", [](Account &x) {
            x.incoming.host = u"imap.müller.example"_s;
            x.identity.address = u"zoë@müller.example"_s;
        });
        row("IP literals", [](Account &x) {
            x.incoming.host = u"127.0.0.1"_s;
            x.outgoing.host = u"2001:db8::1"_s;
        });
        row("an own port", [](Account &x) { x.incoming.port = u"10993"_s; });
        row("only incoming", [](Account &x) { x.outgoing.protocol = Protocol::None; });
        row("rubbish in a side that is not used", [](Account &x) {
            x.outgoing = {.protocol = Protocol::None, .host = u"${NONE} \n"_s, .port = u"x"_s};
        });
        row("only incoming, by user, a port in words of its environment", [](Account &x) {
            x.outgoing.protocol = Protocol::None;
            x.incoming.user = u"ann"_s;
        });
        row("roles this machine has", [](Account &x) { x.requiredRoles = {u"office"_s}; });
        row("a line end in the description", [](Account &x) { x.description = u"a\nb"_s; });
        row("outgoing without signing in", [](Account &x) {
            x.outgoing.authenticationRequired = false;
            x.outgoing.credential = {.type = CredentialType::Secret};
        });
        row("EXTERNAL with a certificate and no secret", [](Account &x) {
            x.incoming.mechanism = Mechanism::External;
            x.incoming.clientCertificate.file = u"/c.pem"_s;
            x.incoming.credential = {};
        });
        row("Automatic without anything",
            [](Account &x) { x.incoming.credential = {.type = CredentialType::Automatic}; });
        row("device flow", [](Account &x) {
            x.incoming.credential = {.type = CredentialType::DeviceFlow,
                .authority = u"https://id.example/tenant"_s,
                .clientId = u"c"_s};
        });
        row("code flow with its URLs, on loopback", [](Account &x) {
            x.incoming.credential = {.type = CredentialType::AuthorizationCode,
                .clientId = u"c"_s,
                .authorizationUrl = u"http://127.0.0.1:8080/a"_s,
                .tokenUrl = u"http://[::1]/t"_s};
        });
        row("OAuth by an app", [](Account &x) {
            x.incoming.credential = {.type = CredentialType::DeviceFlow, .oauthApp = theApp};
        });
        row("Microsoft 365 without servers", [](Account &x) {
            x.type = AccountType::Microsoft365;
            x.microsoft365.tenant = u"contoso"_s;
            x.incoming.host.clear();
            x.outgoing.host.clear();
        });
        row("a pinned key", [](Account &x) {
            x.incoming.identityCheck = {IdentityMode::PinnedKey, QByteArray(32, 'k')};
        });
    }
    void findsNothingWrongWith()
    {
        QFETCH(const Change, change);
        auto account = samples::plain();
        change(account);
        QCOMPARE(described(issues(account, context())), QStringList());
    }

    void finds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Issue>("expected");
        using enum IssueKind;
        const auto row
            = [](const char *name, const QString &field, IssueKind kind, const Change &change,
                  const QString &detail = {}, Severity severity = Severity::Error) {
                  QTest::newRow(name) << change << Issue{field, severity, kind, detail};
              };
        const auto warn = [&row](const char *name, const QString &field, IssueKind kind,
                              const Change &change, const QString &detail = {}) {
            row(name, field, kind, change, detail, Severity::Warning);
        };
        row("no name", u"name"_s, Missing, [](Account &x) { x.name.clear(); });
        row("name with space", u"name"_s, HasSpaces, [](Account &x) { x.name = u"a b"_s; });
        row("name with no-break space", u"name"_s, HasSpaces,
            [](Account &x) { x.name = u"a\u00a0b"_s; });
        row("name with line end", u"name"_s, ControlCharacter,
            [](Account &x) { x.name = u"a\nb"_s; });
        row(
            "name taken", u"name"_s, NameTaken, [](Account &x) { x.name = u"taken"_s; },
            u"taken"_s);
        warn(
            "long name", u"name"_s, TooLong, [](Account &x) { x.name = QString(33, u'n'); },
            u"32"_s);
        row(
            "roles", u"requiredRoles"_s, RolesMissing,
            [](Account &x) {
                x.requiredRoles = {u"a"_s, u"office"_s, u"b"_s, u"a"_s};
            },
            u"a, b"_s);

        const auto address = u"identity.address"_s;
        row("no address", address, Missing, [](Account &x) { x.identity.address.clear(); });
        warn("no address, but a user", address, Missing, [](Account &x) {
            x.identity.address.clear();
            x.outgoing.protocol = Protocol::None;
            x.incoming.user = u"ann"_s;
        });
        row("no address at all", address, AddressSyntax,
            [](Account &x) { x.identity.address = u"ann"_s; });
        row("reply-to", u"identity.replyTo"_s, AddressSyntax,
            [](Account &x) { x.identity.replyTo = u"a b@example"_s; });
        row("sender", u"identity.sender"_s, AddressSyntax,
            [](Account &x) { x.identity.sender = u"<a@b>"_s; });
        warn(
            "long display name", u"identity.displayName"_s, TooLong,
            [](Account &x) { x.identity.displayName = QString(256, u'x'); }, u"255"_s);
        row("display name of two lines", u"identity.displayName"_s, ControlCharacter,
            [](Account &x) { x.identity.displayName = u"Ann\r\nBcc: x"_s; });

        const auto host = u"incoming.host"_s;
        row("no host", host, Missing, [](Account &x) { x.incoming.host.clear(); });
        row("host that is none", host, HostSyntax, [](Account &x) { x.incoming.host = u"a..b"_s; });
        row("URL as host", host, UrlAsHost,
            [](Account &x) { x.incoming.host = u"imaps://h:993"_s; });
        row("zero-width space in a host", host, InvisibleCharacter,
            [](Account &x) { x.incoming.host = u"imap\u200b.example"_s; });
        row("space after a host", host, SurroundingSpace,
            [](Account &x) { x.incoming.host = u"imap.example "_s; });
        row("NUL in a host", host, ControlCharacter,
            [](Account &x) { x.incoming.host = u"imap"_s + QChar(0) + u".example"_s; });
        row("macro that stands for no host", host, HostSyntax,
            [](Account &x) { x.incoming.host = u"${BAD}"_s; });

        const auto port = u"outgoing.port"_s;
        row("port 0", port, PortRange, [](Account &x) { x.outgoing.port = u"0"_s; });
        row("port 65536", port, PortRange, [](Account &x) { x.outgoing.port = u"65536"_s; });
        row("port -1", port, PortRange, [](Account &x) { x.outgoing.port = u"-1"_s; });
        row("port in words", port, PortRange, [](Account &x) { x.outgoing.port = u"smtp"_s; });
        warn(
            "587 with TLS", port, PortSecurityMismatch,
            [](Account &x) { x.outgoing.port = u"587"_s; }, u"465"_s);
        warn(
            "993 with STARTTLS", u"incoming.port"_s, PortSecurityMismatch,
            [](Account &x) {
                x.incoming.port = u"993"_s;
                x.incoming.security = Security::StartTls;
            },
            u"143"_s);
        warn(
            "995 with IMAP", u"incoming.port"_s, PortProtocolMismatch,
            [](Account &x) { x.incoming.port = u"995"_s; }, u"993"_s);

        row("line end in a user", u"incoming.user"_s, ControlCharacter,
            [](Account &x) { x.incoming.user = u"a\r\nLOGOUT"_s; });
        row("line end out of a macro", u"incoming.user"_s, ControlCharacter,
            [](Account &x) { x.incoming.user = u"${LINES}"_s; });
        warn("space before a user", u"incoming.user"_s, SurroundingSpace,
            [](Account &x) { x.incoming.user = u" ann"_s; });
        row("no servers", u"incoming.protocol"_s, NoServers, [](Account &x) {
            x.incoming.protocol = Protocol::None;
            x.outgoing.protocol = Protocol::None;
        });
        row("incoming SMTP", u"incoming.protocol"_s, ProtocolOfOtherSide,
            [](Account &x) { x.incoming.protocol = Protocol::Smtp; });
        row("outgoing POP3", u"outgoing.protocol"_s, ProtocolOfOtherSide,
            [](Account &x) { x.outgoing.protocol = Protocol::Pop3; });
        warn("not encrypted", u"outgoing.security"_s, NotEncrypted,
            [](Account &x) { x.outgoing.security = Security::None; });
        warn("identity off", u"incoming.identityCheck.mode"_s, IdentityUnchecked,
            [](Account &x) { x.incoming.identityCheck.mode = IdentityMode::Off; });
        warn("name waived", u"incoming.identityCheck.mode"_s, IdentityUnchecked,
            [](Account &x) { x.incoming.identityCheck.mode = IdentityMode::NameWaived; });
        row("no pin", u"incoming.identityCheck.spkiSha256"_s, PinMissing,
            [](Account &x) { x.incoming.identityCheck.mode = IdentityMode::PinnedKey; });

        row("no secret", u"incoming.credential.secret"_s, SecretMissing,
            [](Account &x) { x.incoming.credential.secret = {}; });
        row(
            "secret that is gone", u"incoming.credential.secret"_s, SecretUnknown,
            [](Account &x) {
                x.incoming.credential.secret = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2);
            },
            u"00000001-0002-0003-0405-060708090102"_s);
        row(
            "passphrase that is gone", u"outgoing.clientCertificate.passphrase"_s, SecretUnknown,
            [](Account &x) {
                x.outgoing.clientCertificate.passphrase = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2);
            },
            u"00000001-0002-0003-0405-060708090102"_s);
        warn("incoming without credential", u"incoming.credential.type"_s, CredentialMissing,
            [](Account &x) {
                x.incoming.credential = {};
                x.outgoing.credential = {};
            });
        row("same as itself", u"incoming.credential.type"_s, SameAsIncomingImpossible,
            [](Account &x) { x.incoming.credential.type = CredentialType::SameAsIncoming; });
        row("same as nothing", u"outgoing.credential.type"_s, SameAsIncomingImpossible,
            [](Account &x) { x.incoming.protocol = Protocol::None; });
        const auto oauth = [](CredentialType type, const QString &authority,
                               const QString &client) {
            return [=](Account &x) {
                x.incoming.credential = {.type = type, .authority = authority, .clientId = client};
            };
        };
        const auto https = u"https://id.example"_s;
        warn("device flow without client", u"incoming.credential.clientId"_s, OAuthIncomplete,
            oauth(CredentialType::DeviceFlow, https, {}));
        row("device flow without authority", u"incoming.credential.authority"_s, OAuthIncomplete,
            oauth(CredentialType::DeviceFlow, {}, u"c"_s));
        row("client credentials without secret", u"incoming.credential.clientSecret"_s,
            OAuthIncomplete, oauth(CredentialType::ClientCredentials, https, u"c"_s));
        row("code flow with half its URLs", u"incoming.credential.tokenUrl"_s, OAuthIncomplete,
            [=](Account &x) {
                x.incoming.credential = {.type = CredentialType::AuthorizationCode,
                    .clientId = u"c"_s,
                    .authorizationUrl = https};
            });
        row("http", u"incoming.credential.authority"_s, NotHttps,
            oauth(CredentialType::DeviceFlow, u"http://id.example"_s, u"c"_s));
        row("a name that begins like loopback", u"incoming.credential.authority"_s, NotHttps,
            oauth(CredentialType::DeviceFlow, u"http://127.0.0.1.id.example"_s, u"c"_s));
        row("no URL", u"incoming.credential.authority"_s, UrlSyntax,
            oauth(CredentialType::DeviceFlow, u"id.example"_s, u"c"_s));
        row("APOP with IMAP", u"incoming.mechanism"_s, MechanismUnsuitable,
            [](Account &x) { x.incoming.mechanism = Mechanism::Apop; });
        row("PLAIN with a token", u"incoming.mechanism"_s, MechanismUnsuitable, [=](Account &x) {
            oauth(CredentialType::DeviceFlow, https, u"c"_s)(x);
            x.incoming.mechanism = Mechanism::Plain;
        });
        warn("XOAUTH2 with a secret", u"incoming.mechanism"_s, MechanismUnsuitable,
            [](Account &x) { x.incoming.mechanism = Mechanism::XOAuth2; });
        row("EXTERNAL without certificate", u"incoming.clientCertificate.file"_s, Missing,
            [](Account &x) { x.incoming.mechanism = Mechanism::External; });
        const auto application = [](const QString &tenant) {
            return [tenant](Account &x) {
                x.type = AccountType::Microsoft365;
                x.microsoft365.tenant = tenant;
                x.incoming.credential = {.type = CredentialType::ClientCredentials,
                    .clientId = u"c"_s,
                    .clientCertificateFile = u"/c.pem"_s};
            };
        };
        row("an application without tenant", u"microsoft365.tenant"_s, Missing, application({}));
        row("an application in everybody's tenant", u"microsoft365.tenant"_s, TenantUnsuitable,
            application(u"common"_s));
        row("an application without a mailbox", u"microsoft365.mailbox"_s, Missing,
            [application](Account &x) {
                application(u"example.org"_s)(x);
                x.incoming.protocol = Protocol::Graph;
                x.outgoing.protocol = Protocol::Graph;
            });
        row("Graph for an account of another kind", u"incoming.protocol"_s, ProtocolOfOtherSide,
            [](Account &x) { x.incoming.protocol = Protocol::Graph; });
        row(
            "an app that is gone", u"incoming.credential.oauthApp"_s, AppUnknown,
            [](Account &x) {
                x.incoming.credential = {.type = CredentialType::DeviceFlow,
                    .oauthApp = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2)};
            },
            u"00000001-0002-0003-0405-060708090102"_s);

        warn(
            "days nobody offers", u"messages.daysToDownload"_s, ValueNotOffered,
            [](Account &x) { x.messages.daysToDownload = 8; }, u"0, 7, 14, 30, 90"_s);
        warn(
            "an interval nobody offers", u"messages.updateInterval"_s, ValueNotOffered,
            [](Account &x) { x.messages.updateInterval = 1; }, u"0, 15, 30, 60, 120"_s);
        row(
            "a VPN that is no UUID", u"policy.vpnUuid"_s, ValueNotOffered,
            [](Account &x) { x.policy.vpnUuid = u"x"_s; }, u"UUID"_s);

        row(
            "unknown macro", host, MacroUnknown, [](Account &x) { x.incoming.host = u"${NONE}"_s; },
            u"NONE"_s);
        row(
            "macro of itself", port, MacroCycle, [](Account &x) { x.outgoing.port = u"${LOOP}"_s; },
            u"LOOP"_s);
        row(
            "half a macro", u"label"_s, MacroMalformed, [](Account &x) { x.label = u"${A"_s; },
            u"A"_s);
        row(
            "unknown macro in a scope", u"incoming.credential.scopes"_s, MacroUnknown,
            [=](Account &x) {
                oauth(CredentialType::DeviceFlow, https, u"c"_s)(x);
                x.incoming.credential.scopes = {u"mail"_s, u"${NONE}"_s};
            },
            u"NONE"_s);
    }
    void finds()
    {
        QFETCH(const Change, change);
        QFETCH(const Issue, expected);
        auto account = samples::plain();
        change(account);
        const auto found = issues(account, context());
        QCOMPARE(described(found), described({expected}));
        QCOMPARE(hasErrors(found), expected.severity == Severity::Error);
    }

    void tellsAllAtOnce()
    {
        QCOMPARE(issues({}, context()).size(), 5); // name, address, two hosts, no credential
    }

    void judgesAccountsByChanceWithoutFailing()
    {
        QRandomGenerator generator(3);
        for (int i = 0; i < 500; ++i) {
            QVERIFY(issues(samples::random(generator), context()).size() < 100);
        }
    }
};

QTEST_GUILESS_MAIN(TstValidation)
#include "tst_validation.moc"
