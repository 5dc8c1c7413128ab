// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/mail/imapsession.h"
#include "protocols/mail/pop3session.h"
#include "protocols/mail/smtpsession.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What a session says, and how often it waits for an answer.
class TstRoundTrips : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;

    [[nodiscard]] ConnectionSettings settings(
        Protocol protocol, Security security, const ScriptedPeer &peer) const
    {
        return {.protocol = protocol,
            .host = u"127.0.0.1"_s,
            .port = peer.port(),
            .security = security,
            .trust = m_scripts.request({}).trust};
    }
    [[nodiscard]] std::unique_ptr<MailSession> session(const ConnectionSettings &of) const
    {
        const Bounds bounds(QDeadlineTimer(10'000));
        switch (of.protocol) {
        case Protocol::Imap:
            return std::make_unique<ImapSession>(of, bounds);
        case Protocol::Pop3:
            return std::make_unique<Pop3Session>(of, bounds);
        default:
            return std::make_unique<SmtpSession>(
                of, bounds, *envelopeAddress(u"user@example.org"_s), SmtpUtf8::Automatic);
        }
    }
    [[nodiscard]] std::unique_ptr<SmtpSession> signedIn(const ScriptedPeer &peer) const
    {
        auto smtp = std::make_unique<SmtpSession>(settings(Protocol::Smtp, Security::Tls, peer),
            Bounds(QDeadlineTimer(10'000)), *envelopeAddress(u"user@example.org"_s),
            SmtpUtf8::Automatic);
        const bool isIn = smtp->open([](const CheckStep &) {}) && smtp->signIn(plain());
        return isIn ? std::move(smtp) : nullptr;
    }
    static mailrig::SignIn plain()
    {
        return {.method = {.mechanism = Mechanism::Plain},
            .user = u"user"_s,
            .secret = Secret(QByteArray("secret"))};
    }

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void areAsFewAsCanBe_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<int>("turns"); //!< beyond TCP, TLS, greeting and the STARTTLS dialogue
        QTest::addColumn<QByteArray>("said");
        const auto secret = QByteArray("\0user\0secret", 12).toBase64();
        const QByteArray imap = "a001 AUTHENTICATE PLAIN " + secret
            + "\r\na003 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)\r\nc9 LOGOUT\r\n";
        const QByteArray smtp = "EHLO [127.0.0.1]\r\nAUTH PLAIN " + secret
            + "\r\nMAIL FROM:<user@example.org>\r\nRCPT TO:<user@example.org>\r\nRSET\r\nQUIT\r\n";
        const QByteArray pop3 = "CAPA\r\nAUTH PLAIN\r\n" + secret + "\r\nSTAT\r\nQUIT\r\n";
        QTest::addRow("imap tls: sign-in, STATUS") << Protocol::Imap << Security::Tls << 2 << imap;
        QTest::addRow("imap starttls: CAPABILITY besides")
            << Protocol::Imap << Security::StartTls << 3 << "c1 CAPABILITY\r\n" + imap;
        QTest::addRow("pop3 tls: CAPA, AUTH, response, STAT")
            << Protocol::Pop3 << Security::Tls << 4 << pop3;
        QTest::addRow("smtp tls: EHLO, AUTH, envelope")
            << Protocol::Smtp << Security::Tls << 3 << smtp;
        QTest::addRow("smtp starttls") << Protocol::Smtp << Security::StartTls << 3 << smtp;
    }
    void areAsFewAsCanBe()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(int, turns);
        QFETCH(QByteArray, said);
        ScriptedPeer peer(m_scripts.good(protocol, security));
        auto tried = session(settings(protocol, security, peer));
        QVERIFY(tried->open([](const CheckStep &) {}));
        QVERIFY(tried->signIn(plain()));
        QVERIFY(tried->mailbox());
        QCOMPARE(tried->stream().turns(), turns);
        tried->close();
        QVERIFY_PEER(peer);
        QCOMPARE(peer.receivedInTls(), said);
    }

    void envelopeCommandsWaitForEachOtherWithoutPipelining()
    {
        ScriptedPeer peer(m_scripts.begin(Protocol::Smtp, Security::Tls, {"PLAIN"})
                              .answers(u"EHLO .*"_s, "250-x\r\n250 AUTH PLAIN\r\n")
                              .answers(u"AUTH .*"_s, "235 in\r\n")
                              .answersUntilClosed(m_scripts.mailboxRules(Protocol::Smtp)
                                  + MailScripts::Rules{{u"QUIT"_s, "221 bye\r\n"}}));
        auto tried = session(settings(Protocol::Smtp, Security::Tls, peer));
        QVERIFY(tried->open([](const CheckStep &) {}));
        QVERIFY(tried->signIn(plain()));
        QVERIFY(tried->mailbox());
        QCOMPARE(tried->stream().turns(), 5);
    }

    void aMessageIsSentAsItIs()
    {
        const QByteArray message = "Subject: x\r\n\r\n.dot\r\n..two\r\nlast\r\n";
        ScriptedPeer peer(m_scripts.begin(Protocol::Smtp, Security::Tls, {"PLAIN"})
                              .answers(u"EHLO .*"_s,
                                  "250-x\r\n250-CHUNKING\r\n250-SMTPUTF8\r\n250 AUTH PLAIN\r\n")
                              .answers(u"AUTH .*"_s, "235 in\r\n")
                              .answers(u"MAIL FROM:<user@example.org>"_s, "250 ok\r\n")
                              .answers(u"RCPT TO:<user@example.org>"_s, "250 ok\r\n")
                              .answers(u"DATA"_s, "354 go\r\n")
                              .client("Subject: x\r\n\r\n..dot\r\n...two\r\nlast\r\n.\r\n")
                              .server("250 queued\r\n")
                              .ignoresUntilClosed());
        const auto tried = signedIn(peer);
        QVERIFY(tried);
        const auto sent = tried->send(message);
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        tried->close();
        QVERIFY_PEER(peer);
    }

    void aRefusedMessageIsNamedByItsCommand()
    {
        ScriptedPeer peer(m_scripts.begin(Protocol::Smtp, Security::Tls, {"PLAIN"})
                              .answers(u"EHLO .*"_s, "250-x\r\n250 AUTH PLAIN\r\n")
                              .answers(u"AUTH .*"_s, "235 in\r\n")
                              .answers(u"MAIL .*"_s, "552 5.3.4 too big\r\n")
                              .ignoresUntilClosed());
        const auto tried = signedIn(peer);
        QVERIFY(tried);
        const auto sent = tried->send("Subject: x\r\n\r\n");
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, Cause::MessageTooLarge);
        QCOMPARE(sent.error().detail, u"552 5.3.4 too big"_s);
    }

    void onlyTheFoundMessageIsExpunged_data()
    {
        QTest::addColumn<QByteArray>("capability");
        QTest::addColumn<QByteArray>("marked"); //!< UIDs that are marked as deleted
        QTest::addColumn<QByteArray>("command");
        QTest::addRow("with UIDPLUS")
            << QByteArray(" UIDPLUS") << QByteArray("4 7") << QByteArray("UID EXPUNGE 7\r\n");
        QTest::addRow("alone") << QByteArray() << QByteArray("7") << QByteArray(" EXPUNGE\r\n");
        QTest::addRow("beside another") << QByteArray() << QByteArray("4 7") << QByteArray();
    }
    void onlyTheFoundMessageIsExpunged()
    {
        QFETCH(QByteArray, capability);
        QFETCH(QByteArray, marked);
        QFETCH(QByteArray, command);
        const QByteArray in = "a001 OK [CAPABILITY IMAP4rev1" + capability + "] in\r\n";
        ScriptedPeer peer(
            m_scripts.begin(Protocol::Imap, Security::Tls, {"PLAIN"})
                .answersUntilClosed({{u"(\\S+) AUTHENTICATE .*"_s, in},
                    {u"(\\S+) SELECT INBOX"_s,
                        "* FLAGS (\\Deleted)\r\n* 9 EXISTS\r\n* 0 RECENT\r\n{1} OK [READ-WRITE] "
                        "in\r\n"},
                    {u"(\\S+) UID SEARCH HEADER Message-ID \"<x@y>\""_s,
                        "* SEARCH 7\r\n{1} OK\r\n"},
                    {u"(\\S+) UID STORE 7 .*"_s, "{1} OK\r\n"},
                    {u"(\\S+) UID SEARCH DELETED"_s, "* SEARCH " + marked + "\r\n{1} OK\r\n"},
                    {u"(\\S+) (UID )?EXPUNGE.*"_s, "* 7 EXPUNGE\r\n{1} OK\r\n"},
                    {u"(\\S+) LOGOUT"_s, "* BYE\r\n"}}));
        ImapSession tried(
            settings(Protocol::Imap, Security::Tls, peer), Bounds(QDeadlineTimer(10'000)));
        QVERIFY(tried.open([](const CheckStep &) {}));
        QVERIFY(tried.signIn(plain()));
        const auto found = tried.find("<x@y>");
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(*found, std::optional<quint32>(7));
        QVERIFY(tried.remove(7));
        wasExpungedBy(peer, command);
    }

private:
    static void wasExpungedBy(ScriptedPeer &peer, const QByteArray &command)
    {
        if (command.isEmpty()) {
            QVERIFY(!peer.receivedInAll().contains("EXPUNGE"));
        } else {
            QVERIFY2(peer.receivedInAll().contains(command), peer.receivedInAll().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TstRoundTrips)
#include "tst_roundtrips.moc"
