// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/smtpreplyfilter.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::StringLiterals;

namespace {

// vmime copies what it has not read yet for each line: bounds of their own.
constexpr qsizetype mostLines = 500;
constexpr qsizetype longestReply = 131'072;

QByteArray firstWord(const QByteArray &text)
{
    return text.left(text.indexOf(' ') < 0 ? text.size() : text.indexOf(' ')).toUpper();
}

//! The mechanisms of "AUTH PLAIN LOGIN" and of "AUTH=PLAIN LOGIN" (Exchange 5.5, old Yahoo).
QList<QByteArray> authMechanisms(const QByteArray &text)
{
    QByteArray upper = text.toUpper().simplified();
    if (!upper.startsWith("AUTH ") && !upper.startsWith("AUTH=")) {
        return {};
    }
    upper.remove(0, 5);
    QList<QByteArray> mechanisms = upper.split(' ');
    mechanisms.removeAll({});
    return mechanisms;
}

QByteArray withoutControls(QByteArray text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 127; }, ' ');
    return text;
}

} // namespace

SmtpReplyFilter::SmtpReplyFilter(FilterOptions options)
    : ReplyFilter(options)
{
}

SignInOffer SmtpReplyFilter::offer() const
{
    SignInOffer offer{.protocol = Protocol::Smtp, .initialResponse = true};
    for (const QString &capability : m_capabilities) {
        for (const QByteArray &mechanism : authMechanisms(capability.toUtf8())) {
            if (const QString name = QString::fromUtf8(mechanism);
                !offer.mechanisms.contains(name)) {
                offer.mechanisms << name;
            }
        }
    }
    return offer;
}

std::optional<Error> SmtpReplyFilter::clientLine(QByteArrayView line)
{
    toServer(line);
    if (m_signingIn) {
        return {}; // an answer to a challenge: no command, no reply of its own
    }
    m_linesSinceCommand = 0;
    const QByteArray command = line.trimmed().toByteArray();
    const QByteArray verb = firstWord(command);
    if (verb == "EHLO") {
        m_waiting << Command::Ehlo;
    } else if (verb == "AUTH") {
        m_waiting << Command::Auth;
        beginSignIn();
    } else if (verb == "DATA") {
        m_waiting << Command::Data;
    } else if (verb == "BDAT") { // RFC 3030: the bytes follow at once
        m_waiting << Command::Other;
        m_bodyLeft = command.split(' ').value(1).toLongLong();
        m_body = m_bodyLeft > 0 ? Body::Counted : Body::None;
    } else {
        m_waiting << Command::Other;
    }
    return {};
}

qsizetype SmtpReplyFilter::clientData(QByteArrayView bytes)
{
    switch (m_body) {
    case Body::None:
        return 0;
    case Body::Counted: {
        const qsizetype count = std::min(bytes.size(), m_bodyLeft);
        m_bodyLeft -= count;
        if (m_bodyLeft == 0) {
            m_body = Body::None;
        }
        return count;
    }
    case Body::Dotted:
        break;
    }
    const auto count = m_bodyEnd.take(bytes);
    m_body = m_bodyEnd.isFound() ? Body::None : m_body;
    return count;
}

std::optional<Error> SmtpReplyFilter::serverLine(const QByteArray &line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isReply = line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && isDigit(line[1])
        && isDigit(line[2]) && (line.size() == 3 || line[3] == ' ' || line[3] == '-');
    m_replySize += line.size();
    if (!isReply || m_reply.size() >= mostLines || m_replySize > longestReply
        || (!m_reply.isEmpty() && !m_reply.first().startsWith(line.first(3)))) {
        return malformed(line);
    }
    m_reply << line;
    if (line.size() > 3 && line[3] == '-') {
        return {};
    }
    const std::optional<Error> error = reply();
    m_reply.clear();
    m_replySize = 0;
    return error;
}

bool SmtpReplyFilter::isExpected(int code, bool severalLines) const
{
    if (m_waiting.isEmpty()) {
        return code == 421; // RFC 5321 §3.8: a server that goes may say so at any time
    }
    const Command command = m_waiting.first();
    if (code == 334) {
        return command == Command::Auth && !severalLines;
    }
    if (code == 354) {
        return command == Command::Data;
    }
    if (code >= 400) {
        return true;
    }
    switch (command) {
    case Command::Greeting:
        return code == 220;
    case Command::Data: // only 354 may let the message go
        return false;
    case Command::Auth:
        return code == 235;
    case Command::Ehlo:
    case Command::Message:
    case Command::Other:
        return code < 300;
    }
    return false;
}

std::optional<Error> SmtpReplyFilter::reply()
{
    const int code = m_reply.first().first(3).toInt();
    if (!isExpected(code, m_reply.size() > 1)) {
        return malformed(m_reply.first());
    }
    const QByteArray words = m_reply.join('\n');
    if (code != 334) {
        said(words, code >= 400);
    }
    const Command command = m_waiting.isEmpty() ? Command::Other : m_waiting.takeFirst();
    if (command == Command::Greeting) {
        m_greeting = words;
    } else if (command == Command::Ehlo && code == 250) {
        passEhlo();
        return {};
    } else if (command == Command::Auth && code == 334) {
        m_waiting.prepend(Command::Auth);
        if (std::optional<Error> error = challenged(m_reply.first())) {
            return error;
        }
    } else if (command == Command::Auth) {
        m_signingIn = false;
    } else if (command == Command::Data && code == 354) {
        m_waiting.prepend(Command::Message);
        m_body = Body::Dotted;
        m_bodyEnd = {};
    }
    QList<QByteArray> texts;
    for (const QByteArray &line : std::as_const(m_reply)) {
        texts << line.mid(4);
    }
    pass(texts);
    return {};
}

void SmtpReplyFilter::passEhlo()
{
    m_capabilities.clear();
    QList<QByteArray> texts{m_reply.first().mid(4)};
    QList<QByteArray> mechanisms;
    for (const QByteArray &line : std::as_const(m_reply).mid(1)) {
        const QByteArray text = withoutControls(line.mid(4)).simplified();
        m_capabilities << QString::fromUtf8(text);
        QByteArray keyword = firstWord(text);
        if (const QList<QByteArray> offered = authMechanisms(text); !offered.isEmpty()) {
            mechanisms += offered;
        } else if ((keyword == "SMTPUTF8" && !m_options.smtpUtf8)
            || ((keyword == "CHUNKING" || keyword == "BINARYMIME") && !m_options.chunking)) {
            continue;
        } else {
            texts << keyword + text.mid(keyword.size());
        }
    }
    if (!mechanisms.isEmpty()) {
        texts << "AUTH " + mechanisms.join(' ');
    }
    pass(texts);
}

void SmtpReplyFilter::pass(const QList<QByteArray> &texts)
{
    const QByteArray code = m_reply.first().first(3);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const char *separator = i + 1 < texts.size() ? "-" : " ";
        toClient(code + separator + withoutControls(texts[i]) + "\r\n");
    }
}

} // namespace mailrig
