// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis.h"
#include "models/names.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    ServerReply reply = {};
    QString cause = {};
    QByteArray tag = {};
};

QString unescaped(QString text)
{
    static const QRegularExpression hex(u"\\\\x([0-9a-f]{2})"_s);
    for (auto match = hex.match(text); match.hasMatch(); match = hex.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(),
            QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return text.replace(u"\\n"_s, u"\r\n"_s);
}

void setStage(ServerReply &reply, const QString &stage)
{
    using Command = ServerReply::Command;
    static const QList<QPair<QString, Command>> commands{{u"mailFrom"_s, Command::MailFrom},
        {u"rcptTo"_s, Command::RcptTo}, {u"data"_s, Command::Data}};
    for (const auto &[text, command] : commands) {
        if (stage == text) {
            reply.command = command;
            reply.stage = command == Command::Data ? StepKind::SendTest : StepKind::Mailbox;
            return;
        }
    }
    for (int kind = 0; kind <= int(StepKind::Arrive); ++kind) {
        if (name(StepKind(kind)) == stage) {
            reply.stage = StepKind(kind);
            return;
        }
    }
    qFatal("no stage %s", qPrintable(stage));
}

QList<Row> recordedReplies()
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA "/replies.tsv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no replies.tsv");
    }
    QList<Row> rows;
    int number = 0;
    while (!file.atEnd()) {
        const auto line = QString::fromUtf8(file.readLine()).chopped(1);
        ++number;
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const auto cells = line.split(u'\t');
        Row row{.cause = cells.at(2), .tag = "line " + QByteArray::number(number)};
        row.reply.protocol = fromName<Protocol>(cells.at(0)).value();
        row.reply.text = unescaped(cells.at(3));
        setStage(row.reply, cells.at(1));
        rows << row;
    }
    return rows;
}

// Sentences that say no, and hold the words that known refusals are made of.
const QStringList innocent{
    u"Login incorrect; see our page about app passwords and two-factor authentication"_s,
    u"Sorry, we could not sign you in with that password"_s,
    u"Not accepted. If your account is locked or disabled you would see another message"_s,
    u"Wrong. Our administrator is happy to help you with quota, licence and browser questions"_s,
    u"The words OAuth, IMAP and disabled do not explain this refusal"_s,
    u"Never share your authorization code with anybody"_s,
    u"Mismatch, temporary passwords are sent by letter"_s,
    u"No luck; too many cooks spoil the broth"_s,
    u"Rejected (this is server greylist7.example.net, pool relay-denied)"_s,
    u"Denied by host starttls-required.example.net"_s,
    u"Try 5.7.139 or 4.7.1 minutes of patience"_s,
    u"See https://example.net/help/too-many-connections?app-password-required=no"_s,
};

} // namespace

class TstDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheCauseOfRecordedReplies_data()
    {
        QTest::addColumn<int>("row");
        const auto rows = recordedReplies();
        QVERIFY(rows.size() >= 250);
        for (int i = 0; i < rows.size(); ++i) {
            QTest::newRow(rows.at(i).tag.constData()) << i;
        }
    }
    void namesTheCauseOfRecordedReplies()
    {
        static const auto rows = recordedReplies();
        QFETCH(const int, row);
        QCOMPARE(codeName(diagnose(rows.at(row).reply)), rows.at(row).cause);
    }

    void reachesEveryCauseThatAServerCanGive()
    {
        QSet<QString> reached;
        for (const auto &row : recordedReplies()) {
            reached << codeName(diagnose(row.reply));
        }
        const auto causes = QMetaEnum::fromType<Cause>();
        const QSet<Cause> elsewhere{Cause::NameNotFound, Cause::HostUnreachable,
            Cause::ConnectionRefused, Cause::TimedOut, Cause::ConnectionLost, Cause::TlsOnPlainPort,
            Cause::InjectedPlaintext, Cause::TlsHandshakeFailed, Cause::CertificateExpired,
            Cause::CertificateNotYetValid, Cause::CertificateUnknownIssuer,
            Cause::CertificateSelfSigned, Cause::CertificateWrongName, Cause::CertificateRevoked,
            Cause::CertificateWeak, Cause::CertificateUnsuitable, Cause::PinnedKeyChanged,
            Cause::IssuerMismatch};
        for (int i = 0; i < causes.keyCount(); ++i) {
            const auto cause = Cause(causes.value(i));
            if (cause >= Cause::KeychainMissing) {
                break; // this machine's, not a server's
            }
            QVERIFY2(elsewhere.contains(cause) != reached.contains(codeName(cause)),
                qPrintable(codeName(cause)));
        }
    }

    void doesNotJudgeByWordsThatCouldStandInAnySentence_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("frame");
        QTest::newRow("IMAP NO") << Protocol::Imap << u"a1 NO %1"_s;
        QTest::newRow("IMAP code") << Protocol::Imap << u"a1 NO [AUTHENTICATIONFAILED] %1"_s;
        QTest::newRow("IMAP alert") << Protocol::Imap << u"a1 NO [ALERT] %1"_s;
        QTest::newRow("POP3") << Protocol::Pop3 << u"-ERR %1"_s;
        QTest::newRow("POP3 code") << Protocol::Pop3 << u"-ERR [AUTH] %1"_s;
        QTest::newRow("SMTP") << Protocol::Smtp << u"535 %1"_s;
        QTest::newRow("SMTP code") << Protocol::Smtp << u"535 5.7.8 %1"_s;
        QTest::newRow("SMTP lines") << Protocol::Smtp << u"535-5.7.8 Hello\r\n535 5.7.8 %1"_s;
    }
    void doesNotJudgeByWordsThatCouldStandInAnySentence()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const QString, frame);
        for (const auto &sentence : innocent) {
            const ServerReply reply{.protocol = protocol, .text = frame.arg(sentence)};
            QVERIFY2(diagnose(reply) == Cause::WrongPassword, qPrintable(reply.text));
        }
    }

    void keepsTheVerdictOfADecisiveCodeWhateverTheWords_data()
    {
        QTest::addColumn<ServerReply>("reply");
        QTest::addColumn<Cause>("cause");
        using enum Cause;
        const auto imap = [](const char *code, Cause cause) {
            QTest::newRow(code) << ServerReply{.text
                = u"a1 NO [%1] "_s.arg(QLatin1StringView(code))}
                                << cause;
        };
        imap("EXPIRED", PasswordExpired);
        imap("PRIVACYREQUIRED", EncryptionRequired);
        imap("CONTACTADMIN", ContactAdministrator);
        imap("INUSE", MailboxInUse);
        imap("OVERQUOTA", MailboxFull);
        imap("NONEXISTENT", MailboxNotOpenable);
        imap("SERVERBUG", PermanentServerFault);
        const auto pop3 = [](const char *code, Cause cause) {
            QTest::newRow(code) << ServerReply{.protocol = Protocol::Pop3,
                .text = u"-ERR [%1] "_s.arg(QLatin1StringView(code))}
                                << cause;
        };
        pop3("IN-USE", MailboxInUse);
        pop3("LOGIN-DELAY", RateLimited);
        const auto smtp = [](const char *code, Cause cause) {
            QTest::newRow(code) << ServerReply{.protocol = Protocol::Smtp,
                .text = u"%1 "_s.arg(QLatin1StringView(code))}
                                << cause;
        };
        smtp("525 5.7.13", AccountDisabled);
        smtp("538 5.7.11", EncryptionRequired);
        smtp("432 4.7.12", PasswordExpired);
        smtp("550 5.7.60", SenderNotOwned);
        smtp("552 5.3.4", MessageTooLarge);
        smtp("550 5.7.26", SenderRefused);
    }
    void keepsTheVerdictOfADecisiveCodeWhateverTheWords()
    {
        QFETCH(ServerReply, reply);
        QFETCH(const Cause, cause);
        const auto code = reply.text;
        for (const auto &sentence : innocent) {
            reply.text = code + sentence;
            QCOMPARE(diagnose(reply), cause);
        }
        for (const auto *words : {"Application-specific password required", "Account disabled",
                 "Too many simultaneous connections", "Relay access denied", "Greylisted"}) {
            reply.text = code + QLatin1StringView(words);
            QCOMPARE(diagnose(reply), cause);
        }
    }

    void readsCodesInAnyShape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("CRLF") << u"a1 NO [AUTHENTICATIONFAILED] x\r\n"_s;
        QTest::newRow("LF") << u"a1 NO [AUTHENTICATIONFAILED] x\n"_s;
        QTest::newRow("no text") << u"a1 NO [AUTHENTICATIONFAILED]"_s;
        QTest::newRow("arguments") << u"a1 NO [AUTHENTICATIONFAILED a b] x"_s;
        QTest::newRow("after a capability")
            << u"a1 NO [CAPABILITY IMAP4rev1] [AUTHENTICATIONFAILED] x"_s;
        QTest::newRow("after an untagged alert")
            << u"* OK [ALERT] Hi\r\na1 NO [AUTHENTICATIONFAILED] x"_s;
        QTest::newRow("spaces") << u"  a1  NO  [AUTHENTICATIONFAILED]   x  "_s;
    }
    void readsCodesInAnyShape()
    {
        QFETCH(const QString, text);
        QCOMPARE(diagnose(ServerReply{.text = text}), Cause::WrongPassword);
    }

    void staysFastOnHostileText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("brackets") << QString(4'000'000, u'[');
        QTest::newRow("angles") << QString(4'000'000, u'<');
        QTest::newRow("boundaries") << u"a. "_s.repeated(1'000'000);
        QTest::newRow("lines") << u"535-5.7.8 a: b\r\n"_s.repeated(200'000);
        QTest::newRow("empty") << QString();
        QTest::newRow("nul") << QString(100, QChar(0));
    }
    void staysFastOnHostileText()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        for (const auto protocol :
            {Protocol::Imap, Protocol::Pop3, Protocol::Smtp, Protocol::None}) {
            (void)diagnose(ServerReply{.protocol = protocol, .text = text});
        }
        QVERIFY(timer.elapsed() < 5000);
    }

    void namesATokensRefusalNotAPassword_data()
    {
        QTest::addColumn<QString>("challenge");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("Gmail")
            << uR"({"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"})"_s
            << Cause::GrantExpired;
        QTest::newRow("Dovecot XOAUTH2")
            << uR"({"status":"401","schemes":"bearer","scope":"mail"})"_s << Cause::GrantExpired;
        QTest::newRow("Dovecot OAUTHBEARER")
            << uR"({"status":"invalid_token"})"_s << Cause::GrantExpired;
        QTest::newRow("scope") << uR"({"status":"insufficient_scope","scope":"mail"})"_s
                               << Cause::InsufficientScope;
        QTest::newRow("nothing said") << QString() << Cause::GrantExpired;
        QTest::newRow("not JSON") << u"no"_s << Cause::GrantExpired;
    }
    void namesATokensRefusalNotAPassword()
    {
        QFETCH(const QString, challenge);
        QFETCH(const Cause, cause);
        QCOMPARE(diagnose(ServerReply{.text = u"a1 NO [AUTHENTICATIONFAILED] x"_s,
                     .mechanism = Mechanism::XOAuth2,
                     .challenge = challenge}),
            cause);
        // A fault of the server is no reason to sign in again.
        QCOMPARE(diagnose(ServerReply{.text = u"a1 NO [UNAVAILABLE] x"_s,
                     .mechanism = Mechanism::OAuthBearer,
                     .challenge = challenge}),
            Cause::TemporaryServerFault);
    }

    void saysWhoCanMendEachCause()
    {
        const auto causes = QMetaEnum::fromType<Cause>();
        for (int i = 0; i < causes.keyCount(); ++i) {
            const auto cause = Cause(causes.value(i));
            QCOMPARE(whoActs(cause) == Who::Nobody, cause == Cause::Cancelled);
        }
        QCOMPARE(whoActs(Cause::WrongPassword), Who::You);
        QCOMPARE(whoActs(Cause::CertificateExpired), Who::Provider);
        QCOMPARE(whoActs(Cause::ServiceDisabledForTenant), Who::Administrator);
        QCOMPARE(whoActs(Cause::TooManyConnections), Who::Wait);
    }
};

QTEST_GUILESS_MAIN(TstDiagnosis)
#include "tst_diagnosis.moc"
