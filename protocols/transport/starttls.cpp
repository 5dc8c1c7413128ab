// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/starttls.h"

#include "protocols/transport/greeting.h"

namespace mailrig {
namespace {

constexpr qsizetype longestLine = qsizetype{8} * 1024;
constexpr qsizetype longestDialogue = qsizetype{64} * 1024;

QString shown(const QByteArray &line)
{
    return QString::fromUtf8(line);
}

bool hasWord(const QByteArray &upperLine, const QByteArray &word)
{
    QByteArray words = upperLine;
    words.replace('[', ' ').replace(']', ' ');
    return words.split(' ').contains(word);
}

// The last line of an SMTP reply has a space, or nothing, behind its code (RFC 5321 §4.2.1).
bool isLastLine(const QByteArray &line)
{
    return line.size() == 3 || line[3] == ' ';
}

bool isSmtpReply(const QByteArray &line)
{
    return line.size() >= 3 && std::all_of(line.cbegin(), line.cbegin() + 3, [](char c) {
        return c >= '0' && c <= '9';
    }) && (line.size() == 3 || line[3] == ' ' || line[3] == '-');
}

} // namespace

Result<QByteArray> StarttlsDialogue::take(QByteArrayView bytes)
{
    m_taken += bytes.size();
    m_pending += bytes;
    QByteArray toSend;
    for (qsizetype end = 0; (end = m_pending.indexOf('\n')) >= 0;) {
        QByteArray line = m_pending.first(end);
        m_pending.remove(0, end + 1);
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        if (line.size() > longestLine) {
            return failure(Cause::WrongProtocol, shown(line.first(80)));
        }
        const auto answer = takeLine(line);
        if (!answer) {
            return answer;
        }
        toSend += *answer;
        if (isReady()) {
            break;
        }
    }
    if (isReady() && !m_pending.isEmpty()) {
        return failure(Cause::InjectedPlaintext,
            shown(m_pending.first(qMin<qsizetype>(m_pending.size(), 80)).trimmed()));
    }
    if (m_pending.size() > longestLine || m_taken > longestDialogue) {
        return failure(
            Cause::WrongProtocol, shown(m_pending.first(qMin<qsizetype>(m_pending.size(), 80))));
    }
    return toSend;
}

Result<QByteArray> StarttlsDialogue::takeLine(const QByteArray &line)
{
    if (m_stage == Stage::Greeting) {
        return takeGreeting(line);
    }
    switch (m_protocol) {
    case Protocol::Imap:
        return takeImap(line);
    case Protocol::Pop3:
        return takePop3(line);
    case Protocol::Smtp:
        return takeSmtp(line);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return failure(Cause::WrongProtocol, shown(line));
}

Result<QByteArray> StarttlsDialogue::takeGreeting(const QByteArray &line)
{
    if (const auto good = judgeGreeting(m_protocol, line); !good) {
        return tl::unexpected(good.error());
    }
    if (m_greeting.isEmpty()) {
        m_greeting = shown(line);
    }
    const QByteArray upper = line.toUpper();
    switch (m_protocol) {
    case Protocol::Imap:
        if (upper.startsWith("* PREAUTH")) { // STARTTLS is only for those not signed in
            return failure(Cause::StarttlsUnavailable, shown(line));
        }
        m_stage = Stage::Capabilities;
        if (hasWord(upper, "STARTTLS")) { // announced unasked: a round trip less
            m_isOffered = true;
            return askForTls(line);
        }
        return QByteArray("s1 CAPABILITY\r\n");
    case Protocol::Pop3:
        m_stage = Stage::Capabilities;
        return QByteArray("CAPA\r\n");
    case Protocol::Smtp:
        if (!isLastLine(line)) {
            return QByteArray();
        }
        m_stage = Stage::Capabilities;
        // No name or address of this machine in clear text; asked again after the handshake.
        return QByteArray("EHLO [127.0.0.1]\r\n");
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return failure(Cause::WrongProtocol, shown(line));
}

Result<QByteArray> StarttlsDialogue::askForTls(const QByteArray &line)
{
    if (!m_isOffered) {
        return failure(Cause::StarttlsUnavailable, shown(line));
    }
    m_stage = Stage::Starttls;
    switch (m_protocol) {
    case Protocol::Imap:
        return QByteArray("s2 STARTTLS\r\n");
    case Protocol::Pop3:
        return QByteArray("STLS\r\n");
    case Protocol::Smtp:
        return QByteArray("STARTTLS\r\n");
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return failure(Cause::WrongProtocol, shown(line));
}

Result<QByteArray> StarttlsDialogue::takeImap(const QByteArray &line)
{
    const QByteArray upper = line.toUpper();
    if (upper.startsWith("* BYE")) {
        return failure(Cause::TemporaryServerFault, shown(line));
    }
    if (upper.startsWith("* ")) {
        m_isOffered
            = m_isOffered || (upper.startsWith("* CAPABILITY ") && hasWord(upper, "STARTTLS"));
        return QByteArray();
    }
    const bool isCapabilityReply = m_stage == Stage::Capabilities;
    const QByteArray tag = isCapabilityReply ? "S1" : "S2";
    if (!upper.startsWith(tag + ' ')) {
        return failure(Cause::WrongProtocol, shown(line));
    }
    const QByteArray status = upper.mid(3).split(' ').first();
    if (status != "OK") {
        return failure(
            status == "NO" || status == "BAD" ? Cause::StarttlsUnavailable : Cause::WrongProtocol,
            shown(line));
    }
    if (isCapabilityReply) {
        return askForTls(line);
    }
    m_stage = Stage::Ready;
    return QByteArray();
}

Result<QByteArray> StarttlsDialogue::takePop3(const QByteArray &line)
{
    const QByteArray upper = line.toUpper();
    if (m_isListing) {
        if (line == ".") {
            m_isListing = false;
            return askForTls(line);
        }
        m_isOffered = m_isOffered || upper.split(' ').first() == "STLS";
        return QByteArray();
    }
    if (upper.startsWith("-ERR")) {
        return failure(Cause::StarttlsUnavailable, shown(line));
    }
    if (!upper.startsWith("+OK")) {
        return failure(Cause::WrongProtocol, shown(line));
    }
    if (m_stage == Stage::Capabilities) {
        m_isListing = true;
        return QByteArray();
    }
    m_stage = Stage::Ready;
    return QByteArray();
}

Result<QByteArray> StarttlsDialogue::takeSmtp(const QByteArray &line)
{
    if (!isSmtpReply(line)) {
        return failure(Cause::WrongProtocol, shown(line));
    }
    const bool isEhloReply = m_stage == Stage::Capabilities;
    if (!line.startsWith(isEhloReply ? "250" : "220")) {
        return failure(
            line.startsWith("421") ? Cause::TemporaryServerFault : Cause::StarttlsUnavailable,
            shown(line));
    }
    if (isEhloReply) {
        m_isOffered = m_isOffered || line.mid(4).toUpper().split(' ').first() == "STARTTLS";
    }
    if (!isLastLine(line)) {
        return QByteArray();
    }
    if (isEhloReply) {
        return askForTls(line);
    }
    m_stage = Stage::Ready;
    return QByteArray();
}

} // namespace mailrig
