// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Rules = MailScripts::Rules;

namespace {

constexpr auto protocols = {Protocol::Imap, Protocol::Pop3, Protocol::Smtp};
constexpr auto securities = {Security::Tls, Security::StartTls, Security::None};

//! "Exactly these, whatever stands before": for what follows a command word.
QString pattern(const QByteArray &text)
{
    return QRegularExpression::escape(QString::fromUtf8(text));
}

//! A mechanism that sends its one response with the command where the protocol allows that.
Rules oneResponse(Protocol protocol, const QByteArray &mechanism, const QByteArray &response)
{
    if (protocol == Protocol::Pop3) {
        return MailScripts::exchange(protocol, mechanism, {""}, {response});
    }
    return {{MailScripts::authPattern(
                 protocol, mechanism + ' ' + (response.isEmpty() ? "=" : response.toBase64())),
        MailScripts::signedIn(protocol)}};
}

//! OAUTHBEARER's response names the port (RFC 7628 §3.1), which the peer has not got yet: any
//! response is taken, to be looked at when all is over.
Rules anyResponse(Protocol protocol, const QString &mechanism)
{
    const auto bytes = u"([A-Za-z0-9+/]{20,}=*)"_s;
    if (protocol == Protocol::Pop3) {
        return {{u"AUTH "_s + mechanism, MailScripts::challenge(protocol, "")},
            {bytes, MailScripts::signedIn(protocol)}};
    }
    return {{u"(\\S+ AUTHENTICATE|AUTH) "_s + mechanism + u' ' + bytes,
        MailScripts::signedIn(protocol)}};
}

QByteArray bearerResponse(const QByteArray &user, const QByteArray &token, quint16 port)
{
    return "n,a=" + user + ",\1host=127.0.0.1\1port=" + QByteArray::number(port) + "\1auth=Bearer "
        + token + "\1\1";
}

Rules signInRules(
    Protocol protocol, Mechanism mechanism, const QByteArray &user, const QByteArray &secret)
{
    switch (mechanism) {
    case Mechanism::Plain:
        return oneResponse(protocol, "PLAIN", '\0' + user + '\0' + secret);
    case Mechanism::Login:
        return MailScripts::exchange(protocol, "LOGIN", {"Username:", "Password:"}, {user, secret});
    case Mechanism::CramMd5: {
        const QByteArray challenge = "<7.8@peer.example>";
        const auto digest
            = QMessageAuthenticationCode::hash(challenge, secret, QCryptographicHash::Md5).toHex();
        return MailScripts::exchange(protocol, "CRAM-MD5", {challenge}, {user + ' ' + digest});
    }
    case Mechanism::XOAuth2:
        return oneResponse(
            protocol, "XOAUTH2", "user=" + user + "\1auth=Bearer " + secret + "\1\1");
    case Mechanism::OAuthBearer:
        return anyResponse(protocol, u"OAUTHBEARER"_s);
    case Mechanism::External:
        return oneResponse(protocol, "EXTERNAL", "");
    case Mechanism::Apop: {
        const auto digest
            = QCryptographicHash::hash("<1.2@peer.example>" + secret, QCryptographicHash::Md5)
                  .toHex();
        return {{pattern("APOP " + user + ' ' + digest), "+OK in\r\n"}};
    }
    default:
        return {};
    }
}

} // namespace

class TstSignIn : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void worksWithEachMechanismOnEachConnection_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<Mechanism>("mechanism");
        for (const auto protocol : protocols) {
            for (const auto security : securities) {
                for (const auto mechanism :
                    {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::XOAuth2,
                        Mechanism::OAuthBearer, Mechanism::External, Mechanism::Apop}) {
                    if ((mechanism == Mechanism::Apop && protocol != Protocol::Pop3)
                        || (mechanism == Mechanism::External && security == Security::None)) {
                        continue;
                    }
                    QTest::addRow("%s %s %s", qPrintable(name(protocol)),
                        qPrintable(name(security)), qPrintable(name(mechanism)))
                        << protocol << security << mechanism;
                }
            }
        }
    }
    void worksWithEachMechanismOnEachConnection()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(Mechanism, mechanism);
        const QByteArrayList offered = mechanism == Mechanism::Apop
            ? QByteArrayList()
            : QByteArrayList{name(mechanism).toLatin1()};
        const auto rules = signInRules(protocol, mechanism, "us\xc3\xa9r", "p\xc3\xa4ss \"\\w0rd");
        ScriptedPeer peer(m_scripts.begin(protocol, security, offered)
                              .answersUntilClosed(m_scripts.capabilityRules(protocol, offered)
                                  + rules + m_scripts.mailboxRules(protocol)));
        auto side = m_scripts.side(protocol, security, peer.port());
        side.user = u"us\u00e9r"_s;
        side.secret = Secret::fromText(u"p\u00e4ss \"\\w0rd"_s);
        side.mechanism = mechanism;
        if (mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer) {
            side.credential = CredentialType::DeviceFlow;
        }
        QTemporaryFile certificate;
        if (mechanism == Mechanism::External) {
            const auto client = m_scripts.authority().issue({.commonName = u"user"_s});
            QVERIFY(certificate.open());
            certificate.write(client.pem() + client.keyPem());
            certificate.flush();
            side.clientCertificateFile = certificate.fileName();
            side.credential = CredentialType::None;
        }
        const auto log = runSide(m_scripts, side);
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY_PEER(peer);
        QCOMPARE(log.step(StepKind::SignIn)->mechanism, std::optional(mechanism));
        QVERIFY(!log.step(StepKind::Mailbox)->facts.isEmpty());
        if (mechanism == Mechanism::OAuthBearer) {
            const auto said = bearerResponse("us\xc3\xa9r", "p\xc3\xa4ss \"\\w0rd", peer.port());
            QVERIFY2(peer.received().contains(said.toBase64()), peer.received().constData());
        }
        const auto transcript = log.transcript().join(u'\n');
        QVERIFY2(!transcript.contains(u"w0rd"_s), qPrintable(transcript));
        for (const auto &rule : rules) {
            auto words = QString(rule.pattern).split(u' ');
            const auto said = words.last().remove(u'\\');
            QVERIFY2(said.size() < 16 || !transcript.contains(said), qPrintable(transcript));
        }
    }

    void usesTheProtocolsOwnCommandWhereThereIsNoSasl_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("command");
        for (const auto security : securities) {
            QTest::addRow("imap %s", qPrintable(name(security)))
                << Protocol::Imap << security << u"(\\S+) LOGIN \"?user\"? \"?secret\"?"_s;
        }
        QTest::addRow("pop3 tls") << Protocol::Pop3 << Security::Tls << u"PASS secret"_s;
    }
    void usesTheProtocolsOwnCommandWhereThereIsNoSasl()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QString, command);
        ScriptedPeer peer(
            m_scripts.begin(protocol, security, {})
                .answersUntilClosed(m_scripts.capabilityRules(protocol, {})
                    + Rules{{u"USER user"_s, "+OK\r\n"}, {command, MailScripts::signedIn(protocol)}}
                    + m_scripts.mailboxRules(protocol)));
        auto side = m_scripts.side(protocol, security, peer.port());
        side.mechanism = protocol == Protocol::Pop3 ? Mechanism::Login : Mechanism::Automatic;
        const auto log = runSide(m_scripts, side);
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY_PEER(peer);
        QCOMPARE(log.step(StepKind::SignIn)->mechanism, std::optional(Mechanism::Login));
        QVERIFY(!log.transcript().join(u'\n').contains(u"secret"_s));
    }

    void isLeftOutWhereSmtpNeedsNone()
    {
        ScriptedPeer peer(
            m_scripts.begin(Protocol::Smtp, Security::Tls, {"PLAIN"})
                .answersUntilClosed(m_scripts.capabilityRules(Protocol::Smtp, {"PLAIN"})
                    + m_scripts.mailboxRules(Protocol::Smtp)));
        auto side = m_scripts.side(Protocol::Smtp, Security::Tls, peer.port());
        side.credential = CredentialType::None;
        side.secret = {};
        side.user.clear();
        const auto log = runSide(m_scripts, side);
        QVERIFY2(!log.cause(), log.text().constData());
        QVERIFY_PEER(peer);
        QCOMPARE(log.step(StepKind::SignIn)->outcome, Outcome::Skipped);
        QVERIFY(!peer.receivedInAll().contains("AUTH"));
    }

    void isTriedOnceWhateverElseIsOffered_data()
    {
        QTest::addColumn<Protocol>("protocol");
        for (const auto protocol : protocols) {
            QTest::addRow("%s", qPrintable(name(protocol))) << protocol;
        }
    }
    void isTriedOnceWhateverElseIsOffered()
    {
        QFETCH(Protocol, protocol);
        const QByteArrayList offered{"CRAM-MD5", "PLAIN", "LOGIN", "XOAUTH2"};
        ScriptedPeer peer(
            m_scripts.begin(protocol, Security::Tls, offered)
                .answersUntilClosed(m_scripts.capabilityRules(protocol, offered)
                    + Rules{{u".*AUTH.* CRAM-MD5"_s, MailScripts::challenge(protocol, "<1@x>")},
                        {u"[A-Za-z0-9+/=]+"_s, MailScripts::refused(protocol)},
                        {u".*"_s, MailScripts::refused(protocol)}}));
        const auto log = runSide(m_scripts, m_scripts.side(protocol, Security::Tls, peer.port()));
        QCOMPARE(log.cause(), std::optional(Cause::WrongPassword));
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
        const auto received = peer.receivedInAll().toUpper();
        QCOMPARE(received.count("AUTH"), 1);
        QVERIFY(!received.contains("LOGIN"));
        QVERIFY(!received.contains("PASS"));
    }

    void isNotBelievedWithoutTheServersProof_data() { isTriedOnceWhateverElseIsOffered_data(); }
    void isNotBelievedWithoutTheServersProof()
    {
        QFETCH(Protocol, protocol);
        ScriptedPeer peer(
            m_scripts.begin(protocol, Security::Tls, {"SCRAM-SHA-256"})
                .answersUntilClosed(m_scripts.capabilityRules(protocol, {"SCRAM-SHA-256"})
                    + Rules{{u".*AUTH.* SCRAM-SHA-256"_s, MailScripts::challenge(protocol, "")},
                        {u".*SCRAM-SHA-256 .+"_s, MailScripts::signedIn(protocol)},
                        {u"[A-Za-z0-9+/=]+"_s, MailScripts::signedIn(protocol)},
                        {u".*"_s, "x BAD\r\n"}}));
        const auto log = runSide(m_scripts, m_scripts.side(protocol, Security::Tls, peer.port()));
        QCOMPARE(log.cause(), std::optional(Cause::PermanentServerFault));
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
    }

    void refusesWhatWouldBreakOutOfItsLine_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArrayList>("offered");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("secret");
        for (const auto protocol : protocols) {
            for (const auto &offered : {QByteArrayList(), QByteArrayList{"PLAIN"}}) {
                if (protocol == Protocol::Smtp && offered.isEmpty()) {
                    continue;
                }
                const auto of = offered.isEmpty() ? "command" : "sasl";
                QTest::addRow("%s %s user CRLF", qPrintable(name(protocol)), of)
                    << protocol << offered << u"user\r\nx"_s << QByteArray("secret");
                QTest::addRow("%s %s secret LF", qPrintable(name(protocol)), of)
                    << protocol << offered << u"user"_s << QByteArray("sec\nret");
                QTest::addRow("%s %s secret NUL", qPrintable(name(protocol)), of)
                    << protocol << offered << u"user"_s << QByteArray("sec\0ret", 7);
            }
        }
    }
    void refusesWhatWouldBreakOutOfItsLine()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArrayList, offered);
        QFETCH(QString, user);
        QFETCH(QByteArray, secret);
        ScriptedPeer peer(m_scripts.begin(protocol, Security::Tls, offered)
                              .answersUntilClosed(m_scripts.capabilityRules(protocol, offered)));
        auto side = m_scripts.side(protocol, Security::Tls, peer.port());
        side.user = user;
        side.secret = Secret(std::move(secret));
        const auto log = runSide(m_scripts, side);
        QCOMPARE(log.cause(), std::optional(Cause::Validation));
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
        QVERIFY_PEER(peer); // nothing but capabilities and good-bye
    }
};

QTEST_GUILESS_MAIN(TstSignIn)
#include "tst_signin.moc"
