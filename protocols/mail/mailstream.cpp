// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/mailstream.h"

namespace mailrig {

namespace {

constexpr qsizetype mostReply = 8192; // bytes

bool isFarewell(const QByteArray &line)
{
    return line == "QUIT\r\n" || line.endsWith(" LOGOUT\r\n");
}

//! Whether the last line of these is one that a response to a command ends with (RFC 3501 §2.2.2):
//! tagged, or a request to go on.
bool endsResponse(QByteArrayView lines)
{
    const auto end = lines.chopped(1).lastIndexOf('\n');
    return !lines.sliced(end + 1).startsWith("* ");
}

} // namespace

MailStream::MailStream(ConnectionSettings settings, Bounds bounds, FilterOptions options)
    : m_settings(std::move(settings))
    , m_bounds(std::move(bounds))
    , m_connection(m_settings, m_bounds, m_transcript)
    , m_filter(ReplyFilter::create(options))
{
}

Result<void> MailStream::open(const Connection::StepSink &told)
{
    return m_connection.open([&](CheckStep step) {
        step.transcript = m_transcript.takeNew();
        told(step);
    });
}

void MailStream::write(QByteArrayView bytes)
{
    m_toSend += bytes;
}

Result<QByteArray> MailStream::read(qsizetype most)
{
    // vmime's IMAP parser loses the part of a response it has when the rest does not come.
    return read(most, protocol() == Protocol::Imap);
}

Result<QByteArray> MailStream::read(qsizetype most, bool whole)
{
    if (const auto over = m_bounds.check(); !over) {
        return tl::unexpected(over.error());
    }
    if (const auto sent = flush(); !sent) {
        return tl::unexpected(sent.error());
    }
    while (m_toRead.isEmpty() || (whole && m_awaited && !endsResponse(m_toRead))) {
        if (const auto received = receive(); !received) {
            return tl::unexpected(received.error());
        }
    }
    m_awaited = false;
    const auto bytes = m_toRead.left(most);
    m_toRead.remove(0, bytes.size());
    return bytes;
}

Result<QByteArray> MailStream::readLine()
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        const auto end = m_toRead.indexOf('\n');
        auto part = read(end < 0 ? std::max<qsizetype>(m_toRead.size(), 1) : end + 1, false);
        if (!part) {
            return part;
        }
        line += *part;
    }
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    return line;
}

Result<void> MailStream::writeData(QByteArrayView bytes)
{
    if (auto over = m_bounds.check(); !over) {
        return over;
    }
    if (auto sent = flush(); !sent) {
        return sent;
    }
    const auto passed = m_filter->sent(bytes);
    if (!passed) {
        return tl::unexpected(passed.error());
    }
    m_toRead += passed->toClient;
    m_reply.clear();
    return sendSecretly(passed->toServer, false);
}

void MailStream::close()
{
    if (!m_closed) {
        m_closed = true;
        (void)flush(); // The last word is a courtesy: nobody waits for an answer to it.
        m_connection.close();
    }
}

void MailStream::answerLocally(const QByteArray &command, const QByteArray &reply)
{
    m_localAnswers.append({command, reply});
}

Result<void> MailStream::passGreeting(QByteArrayView line)
{
    const auto passed = m_filter->received(QByteArray(line.toByteArray() + "\r\n"));
    return passed ? Result<void>() : tl::unexpected(passed.error());
}

QString MailStream::lastReply() const
{
    return QString::fromUtf8(m_reply).trimmed();
}

bool MailStream::wasRefused() const
{
    return !m_reply.isEmpty() && !m_filter->lastRefusal().isEmpty()
        && m_filter->lastRefusal() == m_filter->lastWords();
}

bool MailStream::answersItself(const QByteArray &line)
{
    if (m_localAnswers.isEmpty()) {
        return false;
    }
    const auto space = protocol() == Protocol::Imap ? line.indexOf(' ') : -1;
    if (!QByteArrayView(line).sliced(space + 1).startsWith(m_localAnswers.first().command)) {
        return false;
    }
    m_toRead += m_localAnswers.takeFirst().reply.replace(
        "{tag}", line.left(std::max<qsizetype>(space, 0)));
    return true;
}

Result<void> MailStream::flush()
{
    auto waiting = std::exchange(m_toSend, {});
    const bool secret = m_filter->isSigningIn();
    bool farewell = false;
    QByteArray toServer;
    for (qsizetype at = 0; at < waiting.size();) {
        const auto end = waiting.indexOf('\n', at);
        auto line = waiting.mid(at, end < 0 ? -1 : end + 1 - at);
        at += line.size();
        if (answersItself(line)) {
            continue;
        }
        m_gaveUp = m_gaveUp || (m_filter->isSigningIn() && line == "*\r\n");
        farewell = farewell || (!m_hearsFarewell && isFarewell(line));
        auto passed = m_filter->sent(line);
        wipe(line);
        if (!passed) {
            return tl::unexpected(passed.error());
        }
        toServer += passed->toServer;
        wipe(passed->toServer);
        m_toRead += passed->toClient;
    }
    wipe(waiting);
    if (toServer.isEmpty()) {
        return {};
    }
    if (farewell) {
        (void)sendSecretly(toServer, secret);
        m_closed = true;
        m_connection.close();
        return failure(Cause::ConnectionLost);
    }
    m_reply.clear();
    auto sent = sendSecretly(toServer, secret);
    wipe(toServer);
    return sent;
}

Result<void> MailStream::sendSecretly(QByteArrayView bytes, bool secret)
{
    m_spoke = m_awaited = true;
    if (secret) {
        m_transcript.beginSecret();
    }
    auto sent = m_connection.write(bytes);
    if (secret) {
        m_transcript.endSecret();
    }
    return sent;
}

Result<void> MailStream::receive()
{
    if (m_spoke) {
        m_spoke = false;
        ++m_turns;
    }
    const auto bytes = m_connection.read();
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    m_reply += bytes->left(mostReply - std::min(mostReply, m_reply.size()));
    const auto passed = m_filter->received(*bytes);
    if (!passed) {
        return tl::unexpected(passed.error());
    }
    m_toRead += passed->toClient;
    return passed->toServer.isEmpty() ? Result<void>() : m_connection.write(passed->toServer);
}

} // namespace mailrig
