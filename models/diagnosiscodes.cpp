// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosiscodes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum Cause;
using Command = ServerReply::Command;

struct NamedCode {
    QLatin1StringView name;
    CodeVerdict verdict;
};

// IMAP: RFC 3501 §7.1, 5530 §3, 9051 §7.1. POP3: RFC 2449 §8, 3206 §4. Some servers use the one's
// codes in the other's replies, so there is one list. WEBALERT and THROTTLED are Gmail's.
constexpr std::array namedCodes{
    NamedCode{"AUTHENTICATIONFAILED"_L1, {WrongPassword, true}},
    NamedCode{"AUTH"_L1, {WrongPassword, true}},
    NamedCode{"AUTHORIZATIONFAILED"_L1, {ContactAdministrator, true}},
    NamedCode{"EXPIRED"_L1, {PasswordExpired}},
    NamedCode{"PRIVACYREQUIRED"_L1, {EncryptionRequired}},
    NamedCode{"CONTACTADMIN"_L1, {ContactAdministrator}},
    NamedCode{"WEBALERT"_L1, {WebLoginRequired}},
    NamedCode{"THROTTLED"_L1, {RateLimited}},
    NamedCode{"LOGIN-DELAY"_L1, {RateLimited}},
    NamedCode{"LIMIT"_L1, {TooManyConnections, true}},
    NamedCode{"INUSE"_L1, {MailboxInUse}},
    NamedCode{"IN-USE"_L1, {MailboxInUse}},
    NamedCode{"OVERQUOTA"_L1, {MailboxFull}},
    NamedCode{"NOPERM"_L1, {MailboxNotOpenable, true}},
    NamedCode{"NONEXISTENT"_L1, {MailboxNotOpenable}},
    NamedCode{"TRYCREATE"_L1, {MailboxNotOpenable}},
    NamedCode{"UNAVAILABLE"_L1, {TemporaryServerFault, true}},
    NamedCode{"SYS/TEMP"_L1, {TemporaryServerFault, true}},
    NamedCode{"SYS/PERM"_L1, {PermanentServerFault, true}},
    NamedCode{"SERVERBUG"_L1, {PermanentServerFault}},
    NamedCode{"CORRUPTION"_L1, {PermanentServerFault}},
};

std::optional<CodeVerdict> verdictOfName(const ServerReply &reply, const QStringList &codes)
{
    for (const auto &code : codes) {
        const auto *found = std::find_if(namedCodes.begin(), namedCodes.end(),
            [&code](const NamedCode &each) { return code == each.name; });
        if (found != namedCodes.end()) {
            return found->verdict;
        }
        if (code == "CANNOT"_L1 && reply.stage == StepKind::SignIn) {
            return CodeVerdict{MechanismUnsupported, true}; // Dovecot's word for an unknown one
        }
    }
    return {};
}

// Whom the envelope command was about.
Cause addressRefused(const ServerReply &reply)
{
    return reply.command == Command::RcptTo ? RecipientRefused : SenderRefused;
}

bool isSignIn(const ServerReply &reply)
{
    return reply.stage == StepKind::SignIn;
}

// RFC 3463 §3.2 and its registry: the address.
std::optional<CodeVerdict> addressStatus(const ServerReply &reply, const ReplyParts &parts)
{
    switch (parts.detail) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 9:
    case 10: // RFC 7505: the domain takes no mail
        return CodeVerdict{reply.command == Command::MailFrom ? SenderRefused : RecipientRefused};
    case 7:
        return CodeVerdict{SenderRefused};
    case 8: // Exchange Online: "bad outbound sender" is an account it stopped
        return CodeVerdict{SenderRefused, true};
    case 90: // Exchange Online: the day's limit
        return CodeVerdict{RateLimited};
    default:
        return {};
    }
}

// §3.3: the mailbox.
std::optional<CodeVerdict> mailboxStatus(const ServerReply &reply, const ReplyParts &parts)
{
    switch (parts.detail) {
    case 1:
        return CodeVerdict{
            reply.command == Command::RcptTo ? RecipientRefused : AccountDisabled, true};
    case 2:
        return CodeVerdict{MailboxFull};
    case 3:
        return CodeVerdict{MessageTooLarge};
    default:
        return {};
    }
}

// §3.4: the mail system.
std::optional<CodeVerdict> systemStatus(const ServerReply &, const ReplyParts &parts)
{
    switch (parts.detail) {
    case 3:
        return CodeVerdict{MechanismUnsupported, true};
    case 4:
        return CodeVerdict{MessageTooLarge};
    default:
        return CodeVerdict{parts.level == 4 ? TemporaryServerFault : PermanentServerFault, true};
    }
}

// §3.5: network and routing.
std::optional<CodeVerdict> networkStatus(const ServerReply &, const ReplyParts &parts)
{
    if (parts.detail == 5) { // congestion; Gmail: too much was sent today
        return CodeVerdict{RateLimited, true};
    }
    return CodeVerdict{parts.level == 4 ? TemporaryServerFault : PermanentServerFault, true};
}

// §3.6: the dialogue.
std::optional<CodeVerdict> protocolStatus(const ServerReply &reply, const ReplyParts &parts)
{
    if (parts.detail == 3) {
        return CodeVerdict{RateLimited, true}; // too many recipients
    }
    if (isSignIn(reply)) {
        return CodeVerdict{MechanismUnsupported, true};
    }
    return {};
}

// §3.7: the content; 6.7 to 6.10 are RFC 6531's, for addresses that are not ASCII.
std::optional<CodeVerdict> contentStatus(const ServerReply &reply, const ReplyParts &parts)
{
    if (parts.detail >= 7 && parts.detail <= 10) {
        return CodeVerdict{addressRefused(reply)};
    }
    return {};
}

std::optional<CodeVerdict> unauthorized(const ServerReply &reply, const ReplyParts &parts)
{
    if (isSignIn(reply)) {
        return CodeVerdict{parts.level == 4 ? TemporaryServerFault : WrongPassword, true};
    }
    if (parts.level == 4) { // greylisting has no code of its own (RFC 6647 §5)
        return CodeVerdict{
            reply.command == Command::Other ? TemporaryServerFault : Greylisted, true};
    }
    return CodeVerdict{reply.command == Command::RcptTo ? RelayDenied : SenderRefused, true};
}

// §3.8 with RFC 4954 (8, 9, 11), 5248 and 7372 (20 to 26), then Exchange Online's own.
std::optional<CodeVerdict> securityStatus(const ServerReply &reply, const ReplyParts &parts)
{
    const int detail = parts.detail;
    switch (detail) {
    case 1:
        return unauthorized(reply, parts);
    case 3:
        return CodeVerdict{isSignIn(reply) ? WrongPassword : RelayDenied, true};
    case 4:
    case 6:
        return CodeVerdict{MechanismUnsupported};
    case 8:
        return CodeVerdict{parts.level == 4 ? TemporaryServerFault : WrongPassword, true};
    case 9:
        return CodeVerdict{MechanismUnsupported, true};
    case 10:
    case 11:
        return CodeVerdict{EncryptionRequired};
    case 12:
        return CodeVerdict{PasswordExpired};
    case 13:
        return CodeVerdict{AccountDisabled};
    case 14: // RFC 5248's trust relationship; Gmail's "sign in with a browser"
        return CodeVerdict{isSignIn(reply) ? WebLoginRequired : ContactAdministrator, true};
    case 16:
        return CodeVerdict{MessageTooLarge};
    case 17:
    case 18:
    case 19:
        return CodeVerdict{RecipientRefused};
    case 28:
        return CodeVerdict{RateLimited};
    case 54:
    case 57:
    case 64:
        return CodeVerdict{RelayDenied, true};
    case 60:
        return CodeVerdict{SenderNotOwned};
    case 139:
        return CodeVerdict{ContactAdministrator, true};
    case 501:
    case 502:
    case 503:
        return CodeVerdict{AccountDisabled};
    case 705:
        return CodeVerdict{RateLimited};
    default:
        break;
    }
    if ((detail >= 20 && detail <= 27) || detail == 509 || detail == 708 || detail == 750) {
        return CodeVerdict{SenderRefused};
    }
    return {};
}

std::optional<CodeVerdict> enhancedStatus(const ServerReply &reply, const ReplyParts &parts)
{
    switch (parts.subject) {
    case 1:
        return addressStatus(reply, parts);
    case 2:
        return mailboxStatus(reply, parts);
    case 3:
        return systemStatus(reply, parts);
    case 4:
        return networkStatus(reply, parts);
    case 5:
        return protocolStatus(reply, parts);
    case 6:
        return contentStatus(reply, parts);
    case 7:
        return securityStatus(reply, parts);
    default:
        return {};
    }
}

// RFC 5321 §4.2.3, 4954 §6, 5248 for 523 to 525; 526 is NetEase's.
std::optional<CodeVerdict> signInCode(const ServerReply &reply, int code)
{
    switch (code) {
    case 432:
        return CodeVerdict{PasswordExpired, true};
    case 500:
    case 501:
    case 502:
    case 503:
    case 504:
    case 534:
        return CodeVerdict{MechanismUnsupported, true};
    case 523:
    case 524:
    case 538:
        return CodeVerdict{EncryptionRequired};
    case 525:
        return CodeVerdict{AccountDisabled, true};
    case 526:
    case 535:
        return CodeVerdict{WrongPassword, true};
    case 530:
        return CodeVerdict{reply.encrypted ? RelayDenied : EncryptionRequired, true};
    default:
        return {};
    }
}

std::optional<CodeVerdict> envelopeCode(const ServerReply &reply, int code)
{
    switch (code) {
    case 501:
    case 550:
    case 553:
        return CodeVerdict{addressRefused(reply), true};
    case 523:
    case 538:
        return CodeVerdict{EncryptionRequired};
    case 530:
        return CodeVerdict{RelayDenied, true};
    case 535: // some servers judge the password only now
        return CodeVerdict{WrongPassword, true};
    case 551:
    case 556:
        return CodeVerdict{RecipientRefused};
    case 552:
        return CodeVerdict{reply.command == Command::RcptTo ? MailboxFull : MessageTooLarge, true};
    case 554:
        return CodeVerdict{
            reply.command == Command::Data ? PermanentServerFault : addressRefused(reply), true};
    default:
        return {};
    }
}

std::optional<CodeVerdict> basicStatus(const ServerReply &reply, int code)
{
    if (code >= 400 && code < 500 && code != 432) {
        return CodeVerdict{TemporaryServerFault, true};
    }
    const bool envelope = reply.stage == StepKind::Mailbox || reply.stage == StepKind::SendTest;
    const auto verdict = isSignIn(reply) ? signInCode(reply, code)
        : envelope                       ? envelopeCode(reply, code)
                                         : std::nullopt;
    if (verdict || code < 500) {
        return verdict;
    }
    return CodeVerdict{isSignIn(reply) ? Unknown : PermanentServerFault, true};
}

} // namespace

std::optional<CodeVerdict> verdictOfCode(const ServerReply &reply, const ReplyParts &parts)
{
    if (const auto named = verdictOfName(reply, parts.codes)) {
        return named;
    }
    if (parts.level != 0) {
        if (const auto enhanced = enhancedStatus(reply, parts)) {
            return enhanced;
        }
    }
    if (parts.basic != 0) {
        return basicStatus(reply, parts.basic);
    }
    return {};
}

} // namespace mailrig
