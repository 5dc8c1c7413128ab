// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis.h"

#include "models/diagnosiscodes.h"
#include "models/diagnosisoauth.h"
#include "models/diagnosistable.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum Cause;

// RFC 3501 §7.1.5, 1939 §3, 5321 §4.2: how the first line of each protocol must look.
bool looksLike(Protocol protocol, const QString &greeting)
{
    switch (protocol) {
    case Protocol::Imap:
        return greeting.startsWith(u'*');
    case Protocol::Pop3:
        return greeting.startsWith("+OK"_L1) || greeting.startsWith("-ERR"_L1);
    case Protocol::Smtp:
        return greeting.size() >= 3
            && (greeting.at(0) == u'2' || greeting.at(0) == u'4' || greeting.at(0) == u'5')
            && greeting.at(1).isDigit() && greeting.at(2).isDigit()
            && (greeting.size() == 3 || greeting.at(3) == u' ' || greeting.at(3) == u'-');
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return true;
}

std::optional<Cause> diagnoseGreeting(const ServerReply &reply)
{
    const auto text = reply.text.trimmed();
    if (text.startsWith(QChar(0x15)) || text.startsWith(QChar(0x16))) {
        return PlainOnTlsPort; // a TLS record (RFC 8446 §5.1): an alert, or a handshake
    }
    if (!text.isEmpty() && !looksLike(reply.protocol, text)) {
        return WrongProtocol;
    }
    return {};
}

Cause causeOfStage(const ServerReply &reply, const ReplyParts &parts)
{
    switch (reply.stage) {
    case StepKind::Greeting:
        return TemporaryServerFault;
    case StepKind::Encrypt:
        return StarttlsUnavailable;
    case StepKind::Capabilities:
        return PermanentServerFault;
    case StepKind::Token:
        return TokenServerFault;
    case StepKind::SignIn:
        return parts.bad ? MechanismUnsupported : WrongPassword;
    case StepKind::Mailbox:
    case StepKind::Arrive:
        return reply.protocol == Protocol::Smtp ? PermanentServerFault : MailboxNotOpenable;
    case StepKind::SendTest:
        return PermanentServerFault;
    case StepKind::Resolve:
    case StepKind::Connect:
    case StepKind::Identity:
        break;
    }
    return Unknown;
}

bool isToken(const ServerReply &reply)
{
    return reply.mechanism == Mechanism::XOAuth2 || reply.mechanism == Mechanism::OAuthBearer;
}

// Codes first; words only where there is no code, or one of which servers are known to say more.
Cause causeOfReply(const ServerReply &reply, const ReplyParts &parts)
{
    const auto coded = verdictOfCode(reply, parts);
    if (coded && !coded->open) {
        return coded->cause;
    }
    if (const auto known = knownWords(parts)) {
        return *known;
    }
    return coded ? coded->cause : causeOfStage(reply, parts);
}

} // namespace

Cause diagnose(const ServerReply &reply)
{
    if (reply.protocol == Protocol::None) {
        return diagnoseToken(reply.text);
    }
    if (reply.stage == StepKind::Greeting) {
        if (const auto greeting = diagnoseGreeting(reply)) {
            return *greeting;
        }
    }
    const auto parts = partsOf(reply.protocol, reply.text);
    if (reply.stage == StepKind::Encrypt && parts.basic != 421
        && !parts.codes.contains("UNAVAILABLE"_L1)) {
        return StarttlsUnavailable; // whatever it says of the reason: it was asked for nothing else
    }
    const auto cause = causeOfReply(reply, parts);
    if (cause == WrongPassword && isToken(reply)) { // there was no password
        return diagnoseChallenge(reply.challenge).value_or(GrantExpired);
    }
    return cause;
}

} // namespace mailrig
