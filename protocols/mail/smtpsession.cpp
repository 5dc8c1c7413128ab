// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/smtpsession.h"

#include "protocols/mail/vmimelogin.h"

#include <vmime/mailboxList.hpp>
#include <vmime/net/smtp/SMTPCommandSet.hpp>
#include <vmime/net/smtp/smtp.hpp>
#include <vmime/utility/inputStreamStringAdapter.hpp>

#include <algorithm>

namespace mailrig {

namespace smtp = vmime::net::smtp;
using namespace Qt::Literals::StringLiterals;
using Command = ServerReply::Command;

namespace {

// An address literal is a valid name everywhere (RFC 5321 §4.1.3), and the loopback one tells the
// recipients' servers nothing about this machine.
constexpr const char *helloName = "[127.0.0.1]";

//! A reply as the server worded it: vmime has it in pieces.
QString wordsOf(const smtp::SMTPResponse &response)
{
    QStringList lines;
    for (size_t i = 0; i < response.getLineCount(); ++i) {
        const auto line = response.getLineAt(i);
        lines << QString::number(line.getCode()) + (i + 1 < response.getLineCount() ? u'-' : u' ')
                + QString::fromStdString(line.getText());
    }
    return lines.join(u'\n');
}

//! Which envelope command a refused one was.
Command commandOf(const std::string &text)
{
    const auto word = QByteArray::fromStdString(text).left(4);
    return word == "MAIL" ? Command::MailFrom
        : word == "RCPT"  ? Command::RcptTo
        : word == "DATA"  ? Command::Data
                          : Command::Other;
}

ServerReply replyOf(const smtp::SMTPCommandError &error, StepKind stage)
{
    const auto lines = QString::fromStdString(error.response()).split(u'\n');
    const auto code = QString::number(error.statusCode());
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += code + (i + 1 < lines.size() ? u'-' : u' ') + lines.at(i) + u'\n';
    }
    return {.stage = stage, .text = text.trimmed(), .command = commandOf(error.command())};
}

} // namespace

struct SmtpSession::Vmime {
    VmimeLogin login;
    vmime::shared_ptr<smtp::SMTPTransport> transport;
};

SmtpSession::SmtpSession(
    ConnectionSettings settings, Bounds bounds, EnvelopeAddress self, SmtpUtf8 smtpUtf8)
    : MailSession(std::move(settings), std::move(bounds),
        {.protocol = Protocol::Smtp, .smtpUtf8 = true, .chunking = true})
    , m_self(std::move(self))
    , m_smtpUtf8(smtpUtf8)
{
}

SmtpSession::~SmtpSession()
{
    close();
}

Result<int> SmtpSession::readReply()
{
    while (true) {
        const auto line = m_stream.readLine();
        if (!line) {
            return tl::unexpected(line.error());
        }
        bool isNumber = false;
        const auto code = line->left(3).toInt(&isNumber);
        if (!isNumber || line->size() < 3) {
            return tl::unexpected(notUnderstood());
        }
        if (line->size() == 3 || line->at(3) != '-') {
            return code;
        }
    }
}

Result<void> SmtpSession::greet()
{
    const auto code = readReply();
    if (!code) {
        return tl::unexpected(code.error());
    }
    if (*code >= 400 && *code < 600) {
        return tl::unexpected(refusal(StepKind::Greeting));
    }
    return *code == 220 ? Result<void>() : tl::unexpected(notUnderstood());
}

QByteArray SmtpSession::neutralGreeting(const QByteArray &) const
{
    return "220 ready";
}

Result<void> SmtpSession::announce()
{
    for (const auto *hello : {"EHLO ", "HELO "}) {
        m_stream.write(QByteArray(hello) + helloName + "\r\n");
        const auto code = readReply();
        if (!code) {
            return tl::unexpected(code.error());
        }
        if (*code == 250) {
            return {};
        }
        if (*code < 500) {
            break; // not now: asking in the older way would be no better
        }
    }
    return tl::unexpected(refusal(StepKind::Capabilities));
}

QByteArray SmtpSession::farewell() const
{
    return "QUIT\r\n";
}

bool SmtpSession::offers(QStringView extension) const
{
    const auto all = capabilities();
    return std::any_of(all.cbegin(), all.cend(), [&](const QString &each) {
        return each.section(u' ', 0, 0).compare(extension, Qt::CaseInsensitive) == 0;
    });
}

bool SmtpSession::usesUtf8() const
{
    return m_self.needsUtf8() && offersUtf8();
}

bool SmtpSession::offersUtf8() const
{
    return m_smtpUtf8 != SmtpUtf8::Off && offers(u"SMTPUTF8");
}

QByteArray SmtpSession::extensionsForVmime() const
{
    QByteArray reply = "250-ready\r\n";
    for (const auto &each : capabilities()) {
        const auto extension = each.section(u' ', 0, 0).toUpper();
        if (extension == "PIPELINING"_L1 || extension == "SIZE"_L1) {
            reply += "250-" + each.toUpper().toLatin1() + "\r\n";
        }
    }
    if (usesUtf8()) {
        reply += "250-SMTPUTF8\r\n";
    }
    return reply + "250 AUTH " + announcedMechanism + "\r\n";
}

Result<void> SmtpSession::signIn(const SignIn &with)
{
    return start(&with);
}

Result<void> SmtpSession::goOnUnsigned()
{
    return start(nullptr);
}

Result<void> SmtpSession::start(const SignIn *with)
{
    auto login = with ? VmimeLogin::prepare(m_stream, *with) : VmimeLogin::none();
    if (!login) {
        return tl::unexpected(login.error());
    }
    if (with) {
        m_mechanism = with->method.mechanism;
    }
    d = std::make_unique<Vmime>(Vmime{.login = *login, .transport = {}});
    auto started = guarded(
        [&] {
            d->transport = vmime::dynamicCast<smtp::SMTPTransport>(
                login->session()->getTransport("smtp", login->authenticator()));
            VmimeLogin::attach(*d->transport, m_stream);
            d->transport->setProperty("options.need-authentication", with != nullptr);
            d->transport->setProperty("options.sasl.fallback", false);
            m_stream.say("220 ready\r\n");
            m_stream.answerLocally("EHLO", extensionsForVmime());
            d->transport->connect();
        },
        [&](const vmime::exception &) { return refusal(login->signInReply()); });
    return settled(std::move(started), login->mechanism());
}

Result<QStringList> SmtpSession::mailbox()
{
    if (m_self.needsUtf8() && !usesUtf8()) {
        return failure(Cause::SenderRefused, QString::fromUtf8(m_self.text()));
    }
    return guarded(
        [&] {
            const auto connection = d->transport->getConnection();
            const auto commands
                = smtp::SMTPCommandSet::create(connection->hasExtension("PIPELINING"));
            const auto text = m_self.text();
            for (const auto &each : {"MAIL FROM:<" + text + '>' + (usesUtf8() ? " SMTPUTF8" : ""),
                     "RCPT TO:<" + text + '>', QByteArray("RSET")}) {
                commands->addCommand(smtp::SMTPCommand::createCommand(each.toStdString()));
            }
            QStringList replies;
            for (const auto command : {Command::MailFrom, Command::RcptTo, Command::Other}) {
                commands->writeToSocket(connection->getSocket(), {});
                const auto response = connection->readResponse();
                if (response->getCode() < 200 || response->getCode() > 299) {
                    throw ConnectionFailure(refusal({.stage = StepKind::Mailbox,
                        .text = wordsOf(*response),
                        .command = command}));
                }
                replies << wordsOf(*response);
            }
            return replies;
        },
        [&](const vmime::exception &) { return notUnderstood(); })
        .map_error([&](const Error &error) { return explained(error, StepKind::Mailbox); });
}

Result<void> SmtpSession::send(const QByteArray &message)
{
    return guarded(
        [&] {
            // vmime ends the message with CRLF itself.
            const auto bytes
                = (message.endsWith("\r\n") ? message.chopped(2) : message).toStdString();
            const auto utf8 = [](const QByteArray &text) {
                return vmime::word(text.toStdString(), vmime::charset(vmime::charsets::UTF_8));
            };
            const vmime::mailbox self(
                vmime::emailAddress(utf8(m_self.localPart), utf8(m_self.domain)));
            vmime::mailboxList recipients;
            recipients.appendMailbox(vmime::make_shared<vmime::mailbox>(self));
            vmime::utility::inputStreamStringAdapter stream(bytes);
            d->transport->send(self, recipients, stream, bytes.size());
        },
        [&](const vmime::exception &failed) {
            const auto *command = dynamic_cast<const smtp::SMTPCommandError *>(&failed);
            command
                = command ? command : dynamic_cast<const smtp::SMTPCommandError *>(failed.other());
            return command ? refusal(replyOf(*command, StepKind::SendTest)) : notUnderstood();
        })
        .map_error([&](const Error &error) { return explained(error, StepKind::SendTest); });
}

} // namespace mailrig
