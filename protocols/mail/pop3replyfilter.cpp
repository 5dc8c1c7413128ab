// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/pop3replyfilter.h"

#include <QRegularExpression>

namespace mailrig {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCapabilities = 500;
constexpr uint mostMessages = 1'000'000;

//! RFC 1939 §5: "+OK nn mm". vmime takes "-4" for four thousand million messages, and makes room
//! for all of them.
bool isDropListing(const QByteArray &text)
{
    const auto words = text.simplified().split(' ');
    bool isNumber = false, isSize = false;
    const uint messages = words.value(0).toUInt(&isNumber);
    static_cast<void>(words.value(1).toULongLong(&isSize));
    return isNumber && isSize && messages <= mostMessages;
}

} // namespace

Pop3ReplyFilter::Pop3ReplyFilter(FilterOptions options)
    : ReplyFilter(options)
{
}

bool Pop3ReplyFilter::userIsOffered() const
{
    // A server without CAPA (RFC 1939 alone) has USER; one with CAPA says so (RFC 2449 §6.3).
    return !m_capabilitiesKnown || m_capabilities.contains(u"USER"_s, Qt::CaseInsensitive);
}

SignInOffer Pop3ReplyFilter::offer() const
{
    // RFC 1939 §7: the timestamp has the form of an RFC 822 msg-id.
    static const QRegularExpression timestamp(u"<[^<>@\\s]+@[^<>@\\s]+>"_s);
    SignInOffer offer{.protocol = Protocol::Pop3, .initialResponse = true};
    offer.command = userIsOffered();
    offer.apop = timestamp.match(QString::fromUtf8(m_greeting)).hasMatch();
    for (const QString &capability : m_capabilities) {
        QStringList words = capability.toUpper().simplified().split(u' ');
        if (words.takeFirst() == "SASL"_L1) {
            offer.mechanisms += words;
        }
    }
    offer.mechanisms.removeDuplicates();
    return offer;
}

std::optional<Error> Pop3ReplyFilter::clientLine(QByteArrayView line)
{
    if (m_signingIn && m_waiting.contains(Command::Auth)) {
        toServer(line); // an answer to a challenge
        return {};
    }
    m_linesSinceCommand = 0;
    const QByteArrayView command = line.trimmed();
    const qsizetype space = command.indexOf(' ');
    const QByteArray verb = (space < 0 ? command : command.first(space)).toByteArray().toUpper();
    const bool hasArgument = space >= 0;
    if (verb == "CAPA") {
        m_waiting << Command::Capa;
        m_capabilitiesSoFar.clear();
    } else if ((verb == "LIST" || verb == "UIDL") && !hasArgument) {
        m_waiting << Command::List;
    } else if (verb == "RETR" || verb == "TOP") {
        m_waiting << Command::Message;
    } else if (verb == "STAT") {
        m_waiting << Command::Stat;
    } else if (verb == "AUTH") {
        m_waiting << Command::Auth;
        beginSignIn();
    } else if (verb == "USER" && !userIsOffered()) {
        return Error{Cause::PasswordSignInDisabled, m_capabilities.join(u' ')};
    } else if (verb == "PASS" || verb == "APOP") {
        m_waiting << Command::Pass;
        beginSignIn();
    } else if (verb == "QUIT" && !m_deleted) {
        m_waiting << Command::Gone;
        toClient("+OK\r\n");
    } else {
        m_deleted = m_deleted || verb == "DELE";
        m_waiting << Command::Other;
    }
    toServer(line);
    return {};
}

std::optional<Error> Pop3ReplyFilter::serverLine(const QByteArray &line)
{
    if (m_waiting.isEmpty()) {
        // Qpopper says goodbye unasked after a refusal; anything else is an answer given ahead.
        return m_refusedLast ? std::nullopt : std::optional(malformed(line));
    }
    if (m_waiting.first() == Command::Gone) {
        return {};
    }
    return m_inBody ? bodyLine(line) : statusLine(line);
}

std::optional<Error> Pop3ReplyFilter::statusLine(const QByteArray &line)
{
    const Command command = m_waiting.first();
    const QByteArray upper = line.first(std::min<qsizetype>(line.size(), 5)).toUpper();
    const bool isOk = upper == "+OK" || upper.startsWith("+OK ") || upper.startsWith("+OK\t");
    const bool isErr = upper == "-ERR" || upper.startsWith("-ERR ") || upper.startsWith("-ERR\t");
    const bool isChallenge = command == Command::Auth && (upper == "+" || upper.startsWith("+ "));
    if (isChallenge) {
        toClient("+ " + line.mid(1).trimmed() + "\r\n");
        return challenged(line);
    }
    const bool isListed = command != Command::Stat || !isOk || isDropListing(line.mid(3));
    if ((!isOk && !isErr) || !isListed) {
        return malformed(line);
    }
    said(line, isErr);
    m_refusedLast = isErr;
    if (command == Command::Greeting) {
        m_greeting = line;
    }
    toClient((isOk ? "+OK " : "-ERR ") + line.mid(isOk ? 3 : 4).trimmed() + "\r\n");
    const bool hasBody
        = command == Command::Capa || command == Command::List || command == Command::Message;
    m_inBody = isOk && hasBody;
    if (!m_inBody) {
        m_waiting.removeFirst();
        m_signingIn = false;
    }
    return {};
}

qsizetype Pop3ReplyFilter::serverData(QByteArrayView bytes)
{
    const bool isMessage = m_inBody && m_waiting.constFirst() == Command::Message;
    if (!m_options.wholeMessages || !isMessage) {
        return 0;
    }
    const auto count = m_bodyEnd.take(bytes);
    toClient(bytes.first(count));
    if (m_bodyEnd.isFound()) {
        m_inBody = false;
        m_waiting.removeFirst();
        m_bodyEnd = {};
    }
    return count;
}

std::optional<Error> Pop3ReplyFilter::bodyLine(const QByteArray &line)
{
    const Command command = m_waiting.first();
    if (line == ".") {
        m_inBody = false;
        m_waiting.removeFirst();
        if (command == Command::Capa) {
            m_capabilities = m_capabilitiesSoFar;
            m_capabilitiesKnown = true;
        }
        toClient(".\r\n");
        return {};
    }
    if (command == Command::Message) {
        toClient(line + "\r\n");
        return {};
    }
    // vmime takes quadratic time over the dots a line begins with; in a list none belong there.
    if (line.startsWith('.') || m_capabilitiesSoFar.size() > mostCapabilities) {
        return malformed(line);
    }
    if (command == Command::Capa) {
        m_capabilitiesSoFar << QString::fromUtf8(line).simplified();
    }
    toClient(line + "\r\n");
    return {};
}

} // namespace mailrig
