// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/mail/mailscripts.h"

#include "protocols/mail/servercheck.h"

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString literally(const QByteArray &text)
{
    return QRegularExpression::escape(QString::fromUtf8(text));
}

QByteArray imapCapabilities(const QByteArrayList &mechanisms, const QByteArrayList &more)
{
    QByteArray words = "CAPABILITY IMAP4rev1 SASL-IR";
    for (const auto &each : mechanisms) {
        words += " AUTH=" + each;
    }
    for (const auto &each : more) {
        words += ' ' + each;
    }
    return words;
}

} // namespace

MailScripts::MailScripts()
    : m_tls(PeerTls::of(m_authority.issue({.ipAddresses = {u"127.0.0.1"_s}})))
{
    if (!m_caFile.open()) {
        qFatal("no temporary file");
    }
    m_caFile.write(m_authority.pem());
    m_caFile.flush();
}

Conversation MailScripts::begin(Protocol protocol, Security security,
    const QByteArrayList &mechanisms, const QByteArrayList &more) const
{
    Conversation script;
    const bool upgrades = security == Security::StartTls;
    if (security == Security::Tls) {
        script.tls(m_tls);
    }
    switch (protocol) {
    case Protocol::Imap:
        if (upgrades) {
            script.server("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] clear\r\n")
                .answers(u"(\\S+) STARTTLS"_s, "{1} OK go\r\n")
                .tls(m_tls);
        } else {
            script.server("* OK [" + imapCapabilities(mechanisms, more) + "] hello\r\n");
        }
        break;
    case Protocol::Pop3:
        script.server("+OK hello <1.2@peer.example>\r\n");
        if (upgrades) {
            script.client("CAPA\r\n").server("+OK\r\nSTLS\r\n.\r\n").client("STLS\r\n");
            script.server("+OK go\r\n").tls(m_tls);
        }
        break;
    case Protocol::Smtp:
        script.server("220 hello\r\n");
        if (upgrades) {
            script.clientMatches(u"EHLO .*"_s).server("250-peer\r\n250 STARTTLS\r\n");
            script.client("STARTTLS\r\n").server("220 go\r\n").tls(m_tls);
        }
        break;
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return script;
}

MailScripts::Rules MailScripts::capabilityRules(
    Protocol protocol, const QByteArrayList &mechanisms, const QByteArrayList &more) const
{
    const auto sasl = mechanisms.join(' ');
    switch (protocol) {
    case Protocol::Imap:
        return {{u"(\\S+) CAPABILITY"_s,
                    "* " + imapCapabilities(mechanisms, more) + "\r\n{1} OK done\r\n"},
            {u"(\\S+) LOGOUT"_s, "* BYE\r\n{1} OK\r\n"}};
    case Protocol::Pop3:
        return {{u"CAPA"_s,
                    "+OK\r\nTOP\r\nUIDL\r\n" + (sasl.isEmpty() ? "USER" : "SASL " + sasl)
                        + "\r\n.\r\n"},
            {u"QUIT"_s, "+OK\r\n"}};
    case Protocol::Smtp: {
        QByteArray lines;
        for (const auto &each : more) {
            lines += "250-" + each + "\r\n";
        }
        return {{u"EHLO .*"_s,
                    "250-peer\r\n" + lines + "250-PIPELINING\r\n250-SIZE 1000000\r\n250 "
                        + (sasl.isEmpty() ? "HELP" : "AUTH " + sasl) + "\r\n"},
            {u"QUIT"_s, "221 bye\r\n"}};
    }
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

MailScripts::Rules MailScripts::mailboxRules(Protocol protocol) const
{
    switch (protocol) {
    case Protocol::Imap:
        return {{u"(\\S+) STATUS \"?INBOX\"? .*"_s,
            "* STATUS INBOX (MESSAGES 3 UNSEEN 1 UIDNEXT 9 UIDVALIDITY 1)\r\n{1} OK done\r\n"}};
    case Protocol::Pop3:
        return {{u"STAT"_s, "+OK 3 1200\r\n"}};
    case Protocol::Smtp:
        return {{u"MAIL FROM:<.*"_s, "250 2.1.0 ok\r\n"}, {u"RCPT TO:<.*"_s, "250 2.1.5 ok\r\n"},
            {u"RSET"_s, "250 2.0.0 ok\r\n"}};
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

Conversation MailScripts::good(Protocol protocol, Security security) const
{
    const auto plain = protocol == Protocol::Pop3
        ? exchange(protocol, "PLAIN", {""}, {QByteArray("\0user\0secret", 12)})
        : Rules{{authPattern(protocol, "PLAIN " + QByteArray("\0user\0secret", 12).toBase64()),
            signedIn(protocol)}};
    return begin(protocol, security, {"PLAIN"})
        .answersUntilClosed(capabilityRules(protocol, {"PLAIN"}) + plain + mailboxRules(protocol));
}

QString MailScripts::authPattern(Protocol protocol, const QByteArray &rest)
{
    return protocol == Protocol::Imap ? u"(\\S+) AUTHENTICATE "_s + literally(rest)
                                      : u"AUTH "_s + literally(rest);
}

QByteArray MailScripts::signedIn(Protocol protocol)
{
    return protocol == Protocol::Imap ? "a001 OK in\r\n"
        : protocol == Protocol::Pop3  ? "+OK in\r\n"
                                      : "235 2.7.0 in\r\n";
}

QByteArray MailScripts::refused(Protocol protocol)
{
    return protocol == Protocol::Imap ? "a001 NO [AUTHENTICATIONFAILED] no\r\n"
        : protocol == Protocol::Pop3  ? "-ERR [AUTH] no\r\n"
                                      : "535 5.7.8 no\r\n";
}

QByteArray MailScripts::challenge(Protocol protocol, const QByteArray &text)
{
    return (protocol == Protocol::Smtp ? "334 " : "+ ") + text.toBase64() + "\r\n";
}

MailScripts::Rules MailScripts::exchange(Protocol protocol, const QByteArray &mechanism,
    const QByteArrayList &challenges, const QByteArrayList &answers)
{
    Rules rules{{authPattern(protocol, mechanism), challenge(protocol, challenges.first())}};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const bool last = i + 1 == answers.size();
        rules.append({literally(answers.at(i).toBase64()),
            last ? signedIn(protocol) : challenge(protocol, challenges.at(i + 1))});
    }
    return rules;
}

SideRequest MailScripts::side(Protocol protocol, Security security, quint16 port) const
{
    return {.side = protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming,
        .protocol = protocol,
        .host = u"127.0.0.1"_s,
        .port = port,
        .security = security,
        .user = u"user"_s,
        .credential = CredentialType::Secret,
        .secret = Secret(QByteArray("secret")),
        .address = u"user@example.org"_s};
}

CheckRequest MailScripts::request(const QList<SideRequest> &sides) const
{
    return {.sides = sides,
        .deadline = std::chrono::seconds(10),
        .trust = {.caFile = m_caFile.fileName(), .systemStore = false}};
}

StepLog runSide(
    const MailScripts &scripts, const SideRequest &side, std::chrono::milliseconds deadline)
{
    StepLog log;
    ServerCheck(scripts.request({side}), side, Bounds(QDeadlineTimer(deadline)))
        .run([&](const CheckStep &step) { log.steps.append(step); });
    return log;
}

} // namespace mailrig
