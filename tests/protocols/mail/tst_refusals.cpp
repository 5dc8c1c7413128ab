// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/mail/servercheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Rules = MailScripts::Rules;
using enum Protocol;
using enum StepKind;

//! What goes wrong at a server, one conversation each: the cause, the step, and that no secret
//! left before the verdict on the server was in.
class TstRefusals : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;

    //! A server within TLS that offers PLAIN and answers by these rules first.
    [[nodiscard]] Conversation answering(
        Protocol protocol, const Rules &rules, const QByteArrayList &offered = {"PLAIN"}) const
    {
        return m_scripts.begin(protocol, Security::Tls, offered)
            .answersUntilClosed(rules + m_scripts.capabilityRules(protocol, offered)
                + Rules{{u"(\\S+) AUTHENTICATE .*"_s, "{1} OK in\r\n"}, {u"AUTH PLAIN"_s, "+ \r\n"},
                    {u"AUTH PLAIN .*"_s, "235 in\r\n"},
                    {u"[A-Za-z0-9+/=]{8,}"_s, MailScripts::signedIn(protocol)}}
                + m_scripts.mailboxRules(protocol));
    }
    [[nodiscard]] Conversation greeting(const QByteArray &line) const
    {
        return Conversation().tls(m_scripts.tls()).server(line).ignoresUntilClosed();
    }
    [[nodiscard]] static Rules signIn(const QByteArray &reply)
    {
        return {{u"(\\S+) (AUTHENTICATE|LOGIN) .*"_s, "{1} " + reply}, {u"AUTH PLAIN .*"_s, reply},
            {u"AUTH PLAIN"_s, "+ \r\n"}, {u"[A-Za-z0-9+/=]{8,}"_s, reply}};
    }
    static void row(const char *what, Protocol protocol, const Conversation &script, Cause cause,
        StepKind step, Security security = Security::Tls)
    {
        QTest::addRow("%s", what) << protocol << security << script << cause << step;
    }
    void addNetworkRows()
    {
        row("imap: another protocol", Imap, greeting("+OK pop\r\n"), Cause::WrongProtocol,
            Greeting);
        row("pop3: another protocol", Pop3, greeting("* OK imap\r\n"), Cause::WrongProtocol,
            Greeting);
        row("smtp: another protocol", Smtp, greeting("+OK pop\r\n"), Cause::WrongProtocol,
            Greeting);
        row("imap: http", Imap, greeting("HTTP/1.1 400 Bad\r\n\r\n"), Cause::WrongProtocol,
            Greeting);
        row("imap: signed in unasked", Imap, greeting("* PREAUTH [CAPABILITY IMAP4rev1] hi\r\n"),
            Cause::PermanentServerFault, Greeting);
        row("imap: too many", Imap,
            greeting("* BYE [UNAVAILABLE] Too many connections, try later\r\n"),
            Cause::TooManyConnections, Greeting);
        row("pop3: not now", Pop3, greeting("-ERR [SYS/TEMP] later\r\n"),
            Cause::TemporaryServerFault, Greeting);
        row("smtp: not now", Smtp, greeting("421 4.3.2 later\r\n"), Cause::TemporaryServerFault,
            Greeting);
        for (const auto protocol : {Imap, Pop3, Smtp}) {
            row("hangs up instead of greeting", protocol, Conversation().tls(m_scripts.tls()),
                Cause::ConnectionLost, Greeting);
            row("hangs up in clear", protocol, Conversation(), Cause::ConnectionLost, Greeting,
                Security::None);
        }
    }
    void addStarttlsRows()
    {
        row("imap: stripped", Imap,
            Conversation()
                .server("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n")
                .answersUntilClosed(
                    {{u"(\\S+) CAPABILITY"_s, "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{1} OK\r\n"}}),
            Cause::StarttlsUnavailable, Encrypt, Security::StartTls);
        row("pop3: stripped", Pop3,
            Conversation()
                .server("+OK hi\r\n")
                .client("CAPA\r\n")
                .server("+OK\r\nUSER\r\n.\r\n")
                .ignoresUntilClosed(),
            Cause::StarttlsUnavailable, Encrypt, Security::StartTls);
        row("smtp: stripped", Smtp,
            Conversation()
                .server("220 hi\r\n")
                .clientMatches(u"EHLO .*"_s)
                .server("250-x\r\n250 AUTH PLAIN\r\n")
                .ignoresUntilClosed(),
            Cause::StarttlsUnavailable, Encrypt, Security::StartTls);
        row("imap: injected", Imap,
            Conversation()
                .server("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n")
                .answers(u"(\\S+) STARTTLS"_s, "{1} OK go\r\n* CAPABILITY IMAP4rev1 AUTH=X\r\n")
                .ignoresUntilClosed(),
            Cause::InjectedPlaintext, Encrypt, Security::StartTls);
        row("imap: bye before TLS", Imap,
            Conversation().server("* BYE [UNAVAILABLE] later\r\n").ignoresUntilClosed(),
            Cause::TemporaryServerFault, Greeting, Security::StartTls);
    }
    void addSignInRows()
    {
        row("imap: wrong password", Imap,
            answering(Imap, signIn("NO [AUTHENTICATIONFAILED] no\r\n")), Cause::WrongPassword,
            StepKind::SignIn);
        row("pop3: wrong password", Pop3, answering(Pop3, signIn("-ERR [AUTH] no\r\n")),
            Cause::WrongPassword, StepKind::SignIn);
        row("smtp: wrong password", Smtp, answering(Smtp, signIn("535 5.7.8 no\r\n")),
            Cause::WrongPassword, StepKind::SignIn);
        row("imap: server fault", Imap, answering(Imap, signIn("NO [UNAVAILABLE] no\r\n")),
            Cause::TemporaryServerFault, StepKind::SignIn);
        row("pop3: mailbox in use", Pop3, answering(Pop3, signIn("-ERR [IN-USE] locked\r\n")),
            Cause::MailboxInUse, StepKind::SignIn);
        row("smtp: temporary", Smtp, answering(Smtp, signIn("454 4.7.0 later\r\n")),
            Cause::TemporaryServerFault, StepKind::SignIn);
        row("imap: app password", Imap,
            answering(Imap,
                signIn("NO [ALERT] Application-specific password required: "
                       "https://support.google.com/accounts/answer/185833\r\n")),
            Cause::AppPasswordRequired, StepKind::SignIn);
        row("imap: only tokens", Imap, answering(Imap, {}, {"XOAUTH2", "OAUTHBEARER"}),
            Cause::OauthRequired, StepKind::SignIn);
        row("smtp: nothing known", Smtp, answering(Smtp, {}, {"GSSAPI"}),
            Cause::MechanismUnsupported, StepKind::SignIn);
        row("imap: login disabled within TLS", Imap,
            m_scripts.begin(Imap, Security::Tls, {}, {"LOGINDISABLED"})
                .answersUntilClosed(m_scripts.capabilityRules(Imap, {}, {"LOGINDISABLED"})),
            Cause::PasswordSignInDisabled, StepKind::SignIn);
        row("imap: login disabled in clear", Imap,
            m_scripts.begin(Imap, Security::None, {}, {"LOGINDISABLED", "STARTTLS"})
                .answersUntilClosed(m_scripts.capabilityRules(Imap, {}, {"LOGINDISABLED"})),
            Cause::EncryptionRequired, StepKind::SignIn, Security::None);
        row("imap: hangs up on the password", Imap,
            m_scripts.begin(Imap, Security::Tls, {"PLAIN"}).clientMatches(u".*"_s),
            Cause::ConnectionLost, StepKind::SignIn);
        row("imap: bye on the password", Imap,
            m_scripts.begin(Imap, Security::Tls, {"PLAIN"})
                .answers(u".*"_s, "* BYE [UNAVAILABLE] Too much\r\n"),
            Cause::TemporaryServerFault, StepKind::SignIn);
    }
    void addMailboxRows()
    {
        row("imap: no mailbox", Imap,
            answering(Imap, {{u"(\\S+) STATUS .*"_s, "{1} NO [NONEXISTENT] no such mailbox\r\n"}}),
            Cause::MailboxNotOpenable, Mailbox);
        row("imap: garbage", Imap, answering(Imap, {{u"(\\S+) STATUS .*"_s, "}{ garbage\r\n"}}),
            Cause::WrongProtocol, Mailbox);
        row("pop3: locked", Pop3, answering(Pop3, {{u"STAT"_s, "-ERR [IN-USE] locked\r\n"}}),
            Cause::MailboxInUse, Mailbox);
        row("pop3: no numbers", Pop3, answering(Pop3, {{u"STAT"_s, "+OK many\r\n"}}),
            Cause::WrongProtocol, Mailbox);
        row("smtp: sender not owned", Smtp,
            answering(Smtp,
                {{u"MAIL .*"_s, "553 5.7.1 Sender address rejected: not owned by user\r\n"},
                    {u"RCPT .*"_s, "503 5.5.1 need MAIL\r\n"}}),
            Cause::SenderNotOwned, Mailbox);
        row("smtp: relay denied", Smtp,
            answering(Smtp, {{u"RCPT .*"_s, "554 5.7.1 Relay access denied\r\n"}}),
            Cause::RelayDenied, Mailbox);
        row("smtp: greylisted", Smtp,
            answering(Smtp, {{u"RCPT .*"_s, "451 4.7.1 Greylisting in action\r\n"}}),
            Cause::Greylisted, Mailbox);
        row("smtp: recipient unknown", Smtp,
            answering(Smtp, {{u"RCPT .*"_s, "550 5.1.1 no such user\r\n"}}),
            Cause::RecipientRefused, Mailbox);
        row("smtp: hangs up", Smtp,
            m_scripts.begin(Smtp, Security::Tls, {"PLAIN"})
                .answers(u"EHLO .*"_s, "250-x\r\n250 AUTH PLAIN\r\n")
                .answers(u"AUTH .*"_s, "235 in\r\n")
                .answers(u"MAIL .*"_s, "421 4.4.2 shutting down\r\n"),
            Cause::TemporaryServerFault, Mailbox);
    }

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void areNamedByCauseAndStep_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<Conversation>("script");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<StepKind>("step");
        addNetworkRows();
        addStarttlsRows();
        addSignInRows();
        addMailboxRows();
    }
    void areNamedByCauseAndStep()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(Conversation, script);
        QFETCH(Cause, cause);
        QFETCH(StepKind, step);
        ScriptedPeer peer(script);
        const auto log = runSide(m_scripts, m_scripts.side(protocol, security, peer.port()));
        QVERIFY2(log.cause() == cause && log.failedAt() == step, log.text().constData());
        // Every step of the plan is told, once, in its order, and nothing after the failure ran.
        QList<StepKind> told;
        for (const auto &each : log.steps) {
            told << each.kind;
        }
        QCOMPARE(told, plannedSteps(protocol, security, false));
        QCOMPARE(log.steps.last().outcome, step == Mailbox ? Outcome::Failed : Outcome::NotReached);
        if (step != StepKind::SignIn && step != Mailbox) {
            const QByteArray secret("\0user\0secret", 12);
            QVERIFY(!peer.receivedInAll().contains("secret"));
            QVERIFY(!peer.receivedInAll().contains(secret.toBase64()));
        }
    }

    void ofAStrangersCertificateComeBeforeAnySecret_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        for (const auto protocol : {Imap, Pop3, Smtp}) {
            for (const auto security : {Security::Tls, Security::StartTls}) {
                QTest::addRow("%s %s", qPrintable(name(protocol)), qPrintable(name(security)))
                    << protocol << security;
            }
        }
    }
    void ofAStrangersCertificateComeBeforeAnySecret()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        ScriptedPeer peer(m_scripts.good(protocol, security));
        auto side = m_scripts.side(protocol, security, peer.port());
        auto request = m_scripts.request({side});
        request.trust.caFile.clear();
        StepLog log;
        ServerCheck(request, side, Bounds(QDeadlineTimer(10'000))).run([&](const CheckStep &step) {
            log.steps.append(step);
        });
        QVERIFY2(log.cause() == Cause::CertificateUnknownIssuer, log.text().constData());
        QCOMPARE(log.failedAt(), std::optional(StepKind::Identity));
        QVERIFY(log.step(StepKind::Identity)->tls);
        QCOMPARE(peer.receivedInTls(), QByteArray());
    }

    void ofATokenAreDiagnosedByTheServersJson_data()
    {
        QTest::addColumn<Protocol>("protocol");
        for (const auto protocol : {Imap, Pop3, Smtp}) {
            QTest::addRow("%s", qPrintable(name(protocol))) << protocol;
        }
    }
    void ofATokenAreDiagnosedByTheServersJson()
    {
        QFETCH(Protocol, protocol);
        const QByteArray json
            = R"({"status":"401","schemes":"bearer","scope":"https://mail.example/"})";
        const auto challenge = MailScripts::challenge(protocol, json);
        ScriptedPeer peer(m_scripts.begin(protocol, Security::Tls, {"XOAUTH2"})
                              .answersUntilClosed(m_scripts.capabilityRules(protocol, {"XOAUTH2"})
                                  + Rules{{u"(a001 AUTHENTICATE|AUTH) XOAUTH2 .+"_s, challenge},
                                      {u"AUTH XOAUTH2"_s, "+ \r\n"}, {u".{20,}"_s, challenge},
                                      {u".{0,4}"_s, MailScripts::refused(protocol)}}));
        auto side = m_scripts.side(protocol, Security::Tls, peer.port());
        side.credential = CredentialType::DeviceFlow;
        const auto log = runSide(m_scripts, side);
        QVERIFY2(log.cause() == Cause::GrantExpired, log.text().constData());
        QVERIFY_PEER(peer);
    }

    void comeFromAPathPrefixThatIsNoFolder_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("works");
        QTest::addRow("none") << QString() << QByteArray() << QByteArray() << true;
        QTest::addRow("INBOX") << u"INBOX."_s << QByteArray() << QByteArray() << true;
        QTest::addRow("there") << u"Mail/"_s << QByteArray("LIST \"\" \"Mail\"\r\n")
                               << QByteArray("* LIST () \"/\" Mail\r\n") << true;
        QTest::addRow("not there")
            << u"Mail/"_s << QByteArray("LIST \"\" \"Mail\"\r\n") << QByteArray() << false;
        QTest::addRow("beyond ASCII")
            << u"Entw\u00fcrfe & mehr"_s << QByteArray("LIST \"\" \"Entw&APw-rfe &- mehr\"\r\n")
            << QByteArray() << false;
    }
    void comeFromAPathPrefixThatIsNoFolder()
    {
        QFETCH(QString, prefix);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, answer);
        QFETCH(bool, works);
        ScriptedPeer peer(answering(Imap, {{u"(\\S+) LIST .*"_s, answer + "{1} OK done\r\n"}}));
        auto side = m_scripts.side(Imap, Security::Tls, peer.port());
        side.pathPrefix = prefix;
        const auto log = runSide(m_scripts, side);
        QVERIFY2(log.cause() == (works ? std::optional<Cause>() : Cause::MailboxNotOpenable),
            log.text().constData());
        QVERIFY2(peer.receivedInAll().contains(asked), peer.receivedInAll().constData());
    }

    void ofTheNetworkAreToldApart()
    {
        quint16 closedPort = 0;
        {
            const ScriptedPeer gone{Conversation()};
            closedPort = gone.port();
        }
        auto side = m_scripts.side(Imap, Security::Tls, closedPort);
        auto log = runSide(m_scripts, side);
        QCOMPARE(log.cause(), std::optional(Cause::ConnectionRefused));
        QCOMPARE(log.failedAt(), std::optional(Connect));

        side.host = u"no-such-host.invalid"_s;
        log = runSide(m_scripts, side);
        QCOMPARE(log.failedAt(), std::optional(Resolve));
        QCOMPARE(log.cause(), std::optional(Cause::NameNotFound));
    }

    void areNotMixedUpBySmtpUtf8()
    {
        // The address has no other form, and the server does not take it.
        ScriptedPeer peer(m_scripts.good(Smtp, Security::Tls));
        auto side = m_scripts.side(Smtp, Security::Tls, peer.port());
        side.address = u"j\u00fcrgen@example.org"_s;
        const auto log = runSide(m_scripts, side);
        QCOMPARE(log.cause(), std::optional(Cause::SenderRefused));
        QVERIFY(!peer.receivedInAll().contains("MAIL"));
    }

    void doNotComeWhereSmtpUtf8IsOffered_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("needed") << u"j\u00fcrgen@example.org"_s
                                << QByteArray("MAIL FROM:<j\xc3\xbcrgen@example.org> SMTPUTF8\r\n");
        QTest::addRow("only the domain")
            << u"a@m\u00fcller.example"_s << QByteArray("MAIL FROM:<a@xn--mller-kva.example>\r\n");
        QTest::addRow("not needed")
            << u"a@example.org"_s << QByteArray("MAIL FROM:<a@example.org>\r\n");
    }
    void doNotComeWhereSmtpUtf8IsOffered()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, expected);
        ScriptedPeer peer(
            m_scripts.begin(Smtp, Security::Tls, {"PLAIN"})
                .answersUntilClosed(m_scripts.capabilityRules(Smtp, {"PLAIN"}, {"SMTPUTF8"})
                    + signIn("235 in\r\n") + m_scripts.mailboxRules(Smtp)));
        auto side = m_scripts.side(Smtp, Security::Tls, peer.port());
        side.address = address;
        const auto log = runSide(m_scripts, side);
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY2(peer.receivedInAll().contains(expected), peer.receivedInAll().constData());
    }
};

QTEST_GUILESS_MAIN(TstRefusals)
#include "tst_refusals.moc"
