// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/greeting.h"

namespace mailrig {
namespace {

bool begins(const QByteArray &line, const char *word)
{
    const QByteArrayView expected(word);
    return line.startsWith(word)
        && (line.size() == expected.size() || line[expected.size()] == ' ');
}

std::optional<Cause> faultOf(Protocol protocol, const QByteArray &upperLine)
{
    switch (protocol) {
    case Protocol::Imap:
        if (begins(upperLine, "* OK") || begins(upperLine, "* PREAUTH")) {
            return {};
        }
        return begins(upperLine, "* BYE") ? Cause::TemporaryServerFault : Cause::WrongProtocol;
    case Protocol::Pop3:
        if (begins(upperLine, "+OK")) {
            return {};
        }
        if (begins(upperLine, "-ERR")) { // RFC 3206 tells lasting faults; most pass
            return upperLine.contains("[SYS/PERM]") ? Cause::PermanentServerFault
                                                    : Cause::TemporaryServerFault;
        }
        return Cause::WrongProtocol;
    case Protocol::Smtp:
        if (upperLine.size() < 3
            || (upperLine.size() > 3 && upperLine[3] != ' ' && upperLine[3] != '-')) {
            return Cause::WrongProtocol;
        }
        if (upperLine.startsWith("220")) {
            return {};
        }
        if (isdigit(uchar(upperLine[1])) && isdigit(uchar(upperLine[2]))) {
            if (upperLine[0] == '4') {
                return Cause::TemporaryServerFault;
            }
            if (upperLine[0] == '5') {
                return Cause::PermanentServerFault;
            }
        }
        return Cause::WrongProtocol;
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return Cause::WrongProtocol;
}

} // namespace

Result<void> judgeGreeting(Protocol protocol, QByteArrayView line)
{
    const QByteArray trimmed = line.toByteArray().trimmed();
    if (const auto fault = faultOf(protocol, trimmed.toUpper())) {
        return failure(*fault, QString::fromUtf8(trimmed));
    }
    return {};
}

} // namespace mailrig
