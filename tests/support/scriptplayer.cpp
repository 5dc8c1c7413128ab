// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptplayer.h"

namespace mailrig {
namespace {

QString shown(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes.first(qMin<qsizetype>(bytes.size(), 300))) {
        switch (c) {
        case '\r':
            text += QStringLiteral("\\r");
            break;
        case '\n':
            text += QStringLiteral("\\n");
            break;
        default:
            text += c >= ' ' && c <= '~'
                ? QString(QLatin1Char(c))
                : QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
        }
    }
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

void PeerRecord::received(QByteArrayView bytes, bool inTls)
{
    const std::scoped_lock lock(m_mutex);
    m_received += bytes;
    if (inTls) {
        m_receivedInTls += bytes;
    }
}

void PeerRecord::deviated(const QString &how)
{
    const std::scoped_lock lock(m_mutex);
    m_deviations += how;
}

void PeerRecord::setTls(const QByteArray &serverName, const QByteArray &clientCertificateName)
{
    const std::scoped_lock lock(m_mutex);
    m_serverName = serverName;
    m_clientCertificateName = clientCertificateName;
}

QByteArray PeerRecord::allReceived() const
{
    const std::scoped_lock lock(m_mutex);
    return m_received;
}

QByteArray PeerRecord::receivedInTls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_receivedInTls;
}

QStringList PeerRecord::deviations() const
{
    const std::scoped_lock lock(m_mutex);
    return m_deviations;
}

QByteArray PeerRecord::serverName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_serverName;
}

QByteArray PeerRecord::clientCertificateName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_clientCertificateName;
}

void ScriptPlayer::play(const Conversation &script)
{
    for (const auto &step : script.steps()) {
        if (!std::visit([this](const auto &one) { return run(one); }, step)) {
            return;
        }
    }
    if (!m_pending.isEmpty()) {
        m_record.deviated(QStringLiteral("not in the script: %1").arg(shown(m_pending)));
    }
}

ScriptPlayer::Outcome ScriptPlayer::readMore()
{
    const auto before = m_pending.size();
    const auto outcome = m_stream.read(m_pending);
    m_record.received(QByteArrayView(m_pending).sliced(before), m_stream.isEncrypted());
    return outcome;
}

ScriptPlayer::Outcome ScriptPlayer::readLine(QByteArray &line)
{
    qsizetype end = -1;
    while ((end = m_pending.indexOf('\n')) < 0) {
        if (const auto outcome = readMore(); outcome != Outcome::Done) {
            return outcome;
        }
    }
    line = m_pending.first(end);
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    m_pending.remove(0, end + 1);
    return Outcome::Done;
}

QByteArray ScriptPlayer::filled(QByteArray reply) const
{
    for (int group = 1; m_match.hasMatch() && group <= 9; ++group) {
        reply.replace('{' + QByteArray::number(group) + '}', m_match.captured(group).toUtf8());
    }
    return reply;
}

bool ScriptPlayer::deviates(const QString &expected, QByteArrayView actual, Outcome outcome)
{
    const auto end = outcome == Outcome::Closed ? QStringLiteral(" and the connection's end")
        : outcome == Outcome::Stopped           ? QStringLiteral(" when the test was over")
                                                : QString();
    m_record.deviated(
        QStringLiteral("expected %1, received %2%3").arg(expected, shown(actual), end));
    return false;
}

bool ScriptPlayer::run(const Conversation::Send &step)
{
    const QByteArray bytes = filled(step.bytes);
    if (step.pause.count() == 0) {
        return m_stream.write(bytes) == Outcome::Done;
    }
    for (const char byte : bytes) {
        if (m_stream.write({&byte, 1}) != Outcome::Done
            || m_stream.wait(step.pause) != Outcome::Done) {
            return false;
        }
    }
    return true;
}

bool ScriptPlayer::run(const Conversation::Expect &step)
{
    while (m_pending.size() < step.bytes.size() && step.bytes.startsWith(m_pending)) {
        if (const auto outcome = readMore(); outcome != Outcome::Done) {
            return deviates(shown(step.bytes), m_pending, outcome);
        }
    }
    if (!m_pending.startsWith(step.bytes)) {
        return deviates(shown(step.bytes), m_pending, Outcome::Done);
    }
    m_pending.remove(0, step.bytes.size());
    return true;
}

bool ScriptPlayer::run(const Conversation::ExpectLine &step)
{
    QByteArray line;
    if (const auto outcome = readLine(line); outcome != Outcome::Done) {
        return deviates(step.pattern.pattern(), m_pending, outcome);
    }
    m_match = step.pattern.match(QString::fromUtf8(line));
    return m_match.hasMatch() || deviates(step.pattern.pattern(), line, Outcome::Done);
}

bool ScriptPlayer::run(const Conversation::Answer &step)
{
    QByteArray line;
    for (;;) {
        if (readLine(line) != Outcome::Done) {
            return true;
        }
        const auto rule = std::find_if(
            step.rules.cbegin(), step.rules.cend(), [this, &line](const Conversation::Rule &one) {
                m_match = QRegularExpression(QRegularExpression::anchoredPattern(one.pattern))
                              .match(QString::fromUtf8(line));
                return m_match.hasMatch();
            });
        if (rule == step.rules.cend()) {
            return deviates(QStringLiteral("a line of the rules"), line, Outcome::Done);
        }
        if (m_stream.write(filled(rule->reply)) != Outcome::Done) {
            return true;
        }
    }
}

bool ScriptPlayer::run(const Conversation::StartTls &step)
{
    const QByteArray problem = m_stream.startTls(step.settings);
    m_record.setTls(m_stream.serverName(), m_stream.clientCertificateName());
    if (!problem.isEmpty() && !step.mayFail) {
        m_record.deviated(QStringLiteral("TLS handshake: %1").arg(QString::fromUtf8(problem)));
    }
    return problem.isEmpty();
}

bool ScriptPlayer::run(Conversation::Ignore)
{
    do {
        m_pending.clear();
    } while (readMore() == Outcome::Done);
    m_pending.clear();
    return true;
}

bool ScriptPlayer::run(Conversation::ExpectClose)
{
    const auto outcome = m_pending.isEmpty() ? readMore() : Outcome::Done;
    return outcome == Outcome::Closed
        || deviates(QStringLiteral("the connection's end"), m_pending, outcome);
}

bool ScriptPlayer::run(Conversation::Stall)
{
    m_stream.waitForHangUp();
    return true;
}

bool ScriptPlayer::run(const Conversation::Flood &step)
{
    QByteArray block;
    while (block.size() < 65536) {
        block += step.pattern;
    }
    for (qint64 left = step.bytes; left > 0; left -= block.size()) {
        const auto size = qMin<qint64>(left, block.size());
        if (m_stream.write(QByteArrayView(block).first(size)) != Outcome::Done) {
            return true; // that the client had enough is for the test to judge
        }
    }
    return true;
}

bool ScriptPlayer::run(const Conversation::Wait &step)
{
    return m_stream.wait(step.time) == Outcome::Done;
}

bool ScriptPlayer::run(Conversation::HalfClose)
{
    m_stream.closeHalf();
    return true;
}

bool ScriptPlayer::run(Conversation::Reset)
{
    m_stream.reset();
    m_pending.clear();
    return false;
}

} // namespace mailrig
