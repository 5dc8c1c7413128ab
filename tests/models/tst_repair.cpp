// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "models/repair.h"
#include "models/repairhosts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Kind = Repair::Kind;

namespace {

Account someone()
{
    Account account;
    account.identity.address = u"someone@example.com"_s;
    account.incoming.host = u"mail.example.com"_s;
    account.incoming.credential.type = CredentialType::Secret;
    account.outgoing.host = u"mail.example.com"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

const Server &serverOf(const Account &account, Side side)
{
    return side == Side::Incoming ? account.incoming : account.outgoing;
}

CheckReport failedReport(const Account &account, Side side, StepKind kind, const Error &error)
{
    const auto &server = serverOf(account, side);
    const auto port = server.port.isEmpty() ? defaultPort(server.protocol, server.security)
                                            : server.port.toUShort();
    SideReport failed{.side = side,
        .protocol = server.protocol,
        .host = server.host,
        .port = port,
        .security = server.security};
    failed.steps << CheckStep{
        .side = side, .kind = kind, .outcome = Outcome::Failed, .error = error};
    return CheckReport{.sides = {failed}};
}

QString summary(const QList<Repair> &repairs)
{
    QStringList all;
    for (const auto &each : repairs) {
        const auto &server = serverOf(each.account, each.side);
        all << u"%1 %2 %3"_s.arg(name(server.protocol), name(server.security), server.port);
    }
    return all.join(u"; "_s);
}

QList<Kind> kinds(const QList<Repair> &repairs)
{
    QList<Kind> all;
    for (const auto &each : repairs) {
        all << each.kind;
    }
    return all;
}

} // namespace

class TstRepair : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mendsPortAndSecurity_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("port");
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("expected");
        using enum Cause;
        const auto in = Side::Incoming;
        const auto out = Side::Outgoing;
        const auto imap = Protocol::Imap;
        const auto pop3 = Protocol::Pop3;
        const auto smtp = Protocol::Smtp;
        const auto tls = Security::Tls;
        const auto startTls = Security::StartTls;
        const auto none = Security::None;
        QTest::newRow("plain at a TLS port")
            << in << imap << none << u"993"_s << Error{PlainOnTlsPort} << u"imap tls 993"_s;
        QTest::newRow("plain at an own TLS port")
            << in << pop3 << none << u"10995"_s << Error{PlainOnTlsPort} << u"pop3 tls 10995"_s;
        QTest::newRow("TLS at a plain port")
            << in << imap << tls << u"143"_s << Error{TlsOnPlainPort}
            << u"imap starttls 143; imap tls 993"_s;
        QTest::newRow("TLS at the submission port")
            << out << smtp << tls << u"587"_s << Error{TlsOnPlainPort}
            << u"smtp starttls 587; smtp tls 465"_s;
        QTest::newRow("no STARTTLS, IMAP") << in << imap << startTls << QString()
                                           << Error{StarttlsUnavailable} << u"imap tls 993"_s;
        QTest::newRow("no STARTTLS, POP3") << in << pop3 << startTls << QString()
                                           << Error{StarttlsUnavailable} << u"pop3 tls 995"_s;
        QTest::newRow("no STARTTLS, SMTP") << out << smtp << startTls << QString()
                                           << Error{StarttlsUnavailable} << u"smtp tls 465"_s;
        QTest::newRow("injected") << in << imap << startTls << QString() << Error{InjectedPlaintext}
                                  << u"imap tls 993"_s;
        QTest::newRow("encryption wanted")
            << in << imap << none << QString() << Error{EncryptionRequired} << u"imap tls 993"_s;
        QTest::newRow("encryption wanted where it is")
            << in << imap << tls << QString() << Error{EncryptionRequired} << QString();
        QTest::newRow("refused at 465") << out << smtp << tls << QString()
                                        << Error{ConnectionRefused} << u"smtp starttls 587"_s;
        QTest::newRow("time-out at 25") << out << smtp << none << QString() << Error{TimedOut}
                                        << u"smtp tls 465; smtp starttls 587"_s;
        QTest::newRow("refused at an own port")
            << in << imap << tls << u"1993"_s << Error{ConnectionRefused}
            << u"imap tls 993; imap starttls 143"_s;
        QTest::newRow("POP3 at an IMAP setting")
            << in << imap << tls << u"995"_s << Error{WrongProtocol, u"+OK ready"_s}
            << u"pop3 tls 995; imap tls 993"_s;
        QTest::newRow("IMAP at a POP3 setting")
            << in << pop3 << startTls << u"143"_s << Error{WrongProtocol, u"* OK ready"_s}
            << u"imap starttls 143; pop3 starttls 110"_s;
        QTest::newRow("SMTP at an IMAP setting")
            << in << imap << startTls << u"587"_s << Error{WrongProtocol, u"220 mx ESMTP"_s}
            << u"imap starttls 143"_s;
        QTest::newRow("silent POP3 port at an IMAP setting")
            << in << imap << none << u"110"_s << Error{WrongProtocol}
            << u"pop3 none 110; imap none 143"_s;
        QTest::newRow("a web server")
            << in << imap << tls << u"443"_s << Error{WrongProtocol, u"HTTP/1.1 400 Bad Request"_s}
            << u"imap tls 993"_s;
        QTest::newRow("no such name")
            << in << imap << tls << QString() << Error{NameNotFound} << QString();
        QTest::newRow("expired certificate")
            << in << imap << tls << QString() << Error{CertificateExpired} << QString();
    }
    void mendsPortAndSecurity()
    {
        QFETCH(const Side, side);
        QFETCH(const Protocol, protocol);
        QFETCH(const Security, security);
        QFETCH(const QString, port);
        QFETCH(const Error, error);
        QFETCH(const QString, expected);
        auto account = someone();
        auto &server = side == Side::Incoming ? account.incoming : account.outgoing;
        server.protocol = protocol;
        server.security = security;
        server.port = port;
        const auto found = repairs(account, failedReport(account, side, StepKind::Connect, error));
        QCOMPARE(summary(found), expected);
    }

    void neverLowersSecurity()
    {
        for (int cause = 0; cause <= int(Cause::Usage); ++cause) {
            for (const auto side : {Side::Incoming, Side::Outgoing}) {
                const auto account = someone();
                for (const auto &each : repairs(account,
                         failedReport(account, side, StepKind::SignIn, Error{Cause(cause)}))) {
                    QVERIFY(each.account != account);
                    const auto &before = serverOf(account, side);
                    const auto &after = serverOf(each.account, side);
                    QVERIFY(after.security != Security::None);
                    QCOMPARE(after.identityCheck, before.identityCheck);
                }
            }
        }
    }

    void usesTheNameInTheCertificateOnlyIfNothingElseSpeaksAgainstIt()
    {
        const auto account = someone();
        auto report = failedReport(
            account, Side::Incoming, StepKind::Identity, Error{Cause::CertificateWrongName});
        auto &step = report.sides.first().steps.first();
        step.tls = TlsFacts{.certificates
            = {CertificateFacts{.names = {u"imap.provider.example"_s, u"*.example.com"_s}}},
            .reasons = {Error{Cause::CertificateWrongName}}};
        const auto found = repairs(account, report);
        QCOMPARE(found.size(), 1); // the wildcard gives the name that was typed
        QCOMPARE(found.first().kind, Kind::UseCertificateName);
        QCOMPARE(found.first().account.incoming.host, u"imap.provider.example"_s);
        QCOMPARE(found.first().account.outgoing, account.outgoing);

        step.tls->reasons << Error{Cause::CertificateExpired};
        QVERIFY(repairs(account, report).isEmpty());
    }

    void picksLikelyHosts_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("hosts");
        QTest::newRow("same domain first")
            << QStringList{u"www.other.example"_s, u"imap.example.com"_s} << u"mail.example.com"_s
            << QStringList{u"imap.example.com"_s, u"www.other.example"_s};
        QTest::newRow("mail names first")
            << QStringList{u"www.other.example"_s, u"imap.other.example"_s} << u"mail.example.com"_s
            << QStringList{u"imap.other.example"_s, u"www.other.example"_s};
        QTest::newRow("wildcard") << QStringList{u"*.provider.example"_s} << u"mail.example.com"_s
                                  << QStringList{u"mail.provider.example"_s};
        QTest::newRow("no addresses, no rubbish") << QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s,
            u"a b"_s, u"localhost"_s, u"evil.example\u202e"_s, u"*"_s, QString()}
                                                  << u"mail.example.com"_s << QStringList();
        QTest::newRow("not itself")
            << QStringList{u"MAIL.example.com"_s} << u"mail.example.com"_s << QStringList();
        QTest::newRow("three at most")
            << QStringList{u"a.x.example"_s, u"b.x.example"_s, u"c.x.example"_s, u"d.x.example"_s}
            << u"mail.example.com"_s
            << QStringList{u"a.x.example"_s, u"b.x.example"_s, u"c.x.example"_s};
    }
    void picksLikelyHosts()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QString, typed);
        QFETCH(const QStringList, hosts);
        QCOMPARE(likelyHosts(names, typed), hosts);
    }

    void changesTheUserName()
    {
        auto account = someone();
        const auto wrong = [&] {
            return repairs(account,
                failedReport(
                    account, Side::Incoming, StepKind::SignIn, Error{Cause::WrongPassword}));
        };
        account.incoming.user = u"someone"_s;
        QCOMPARE(kinds(wrong()), QList<Kind>{Kind::UseAddressAsUser});
        QCOMPARE(wrong().first().account.incoming.user, u"someone@example.com"_s);
        account.incoming.user.clear(); // the address, that is
        QCOMPARE(kinds(wrong()), QList<Kind>{Kind::UseLocalPartAsUser});
        QCOMPARE(wrong().first().account.incoming.user, u"someone"_s);
        account.identity.address = u"${address}"_s;
        QVERIFY(wrong().isEmpty());
    }

    void changesTheUserNameOfBothSidesAtOnce_data()
    {
        QTest::addColumn<CredentialType>("outgoing");
        QTest::addColumn<QString>("outgoingUser");
        QTest::newRow("own password") << CredentialType::Secret << u"someone"_s;
        QTest::newRow("the same as incoming") << CredentialType::SameAsIncoming << QString();
    }
    void changesTheUserNameOfBothSidesAtOnce()
    {
        QFETCH(CredentialType, outgoing);
        auto account = someone();
        account.outgoing.credential.type = outgoing;
        auto report
            = failedReport(account, Side::Incoming, StepKind::SignIn, Error{Cause::WrongPassword});
        report.sides << failedReport(
            account, Side::Outgoing, StepKind::SignIn, Error{Cause::WrongPassword})
                            .sides;
        const auto found = repairs(account, report);
        QCOMPARE(kinds(found), QList<Kind>{Kind::UseLocalPartAsUser});
        QCOMPARE(found.first().account.incoming.user, u"someone"_s);
        QTEST(found.first().account.outgoing.user, "outgoingUser");
    }

    void turnsToOauthWhereThePasswordIsKept()
    {
        const auto account = someone();
        const auto refused = [&](Side side, Cause cause) {
            return repairs(account, failedReport(account, side, StepKind::SignIn, Error{cause}));
        };
        auto found = refused(Side::Incoming, Cause::PasswordSignInDisabled);
        QCOMPARE(kinds(found), QList<Kind>{Kind::UseOauth});
        QCOMPARE(found.first().account.incoming.credential.type, CredentialType::AuthorizationCode);
        found = refused(Side::Outgoing, Cause::OauthRequired);
        QCOMPARE(kinds(found), QList<Kind>{Kind::UseOauth});
        QCOMPARE(found.first().account.incoming.credential.type, CredentialType::AuthorizationCode);
        QCOMPARE(found.first().account.outgoing.credential.type, CredentialType::SameAsIncoming);
    }

    void choosesTheMechanismAutomatically()
    {
        auto account = someone();
        account.incoming.mechanism = Mechanism::CramMd5;
        const auto report = failedReport(
            account, Side::Incoming, StepKind::SignIn, Error{Cause::MechanismUnsupported});
        QCOMPARE(kinds(repairs(account, report)), QList<Kind>{Kind::UseAutomaticMechanism});
        account.incoming.mechanism = Mechanism::Automatic;
        QVERIFY(repairs(account, report).isEmpty());
    }

    void mendsTheSender()
    {
        auto account = someone();
        account.identity.sender = u"boss@example.com"_s;
        const auto notOwned = failedReport(
            account, Side::Outgoing, StepKind::Mailbox, Error{Cause::SenderNotOwned});
        const auto found = repairs(account, notOwned);
        QCOMPARE(kinds(found), QList<Kind>{Kind::UseAddressAsSender});
        QVERIFY(found.first().account.identity.sender.isEmpty());

        account.outgoing.credential.type = CredentialType::None;
        const auto relay
            = failedReport(account, Side::Outgoing, StepKind::Mailbox, Error{Cause::RelayDenied});
        QCOMPARE(repairs(account, relay).first().account.outgoing.credential.type,
            CredentialType::SameAsIncoming);
    }

    void mendsBothSidesAndNothingThatWorks()
    {
        const auto account = someone();
        auto report = failedReport(
            account, Side::Incoming, StepKind::Connect, Error{Cause::TlsOnPlainPort});
        report.sides << failedReport(
            account, Side::Outgoing, StepKind::Connect, Error{Cause::TlsOnPlainPort})
                            .sides;
        QCOMPARE(repairs(account, report).size(), 2); // SSL/TLS at 993 and 465 is what failed
        report.sides.first().steps.first().outcome = Outcome::Ok;
        report.sides.last().steps.first().error = Error{Cause::Cancelled};
        QVERIFY(repairs(account, report).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstRepair)
#include "tst_repair.moc"
