// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/mailsession.h"

#include "protocols/mail/saslmechanism.h"

#include <QElapsedTimer>

#include <algorithm>

namespace mailrig {

MailSession::MailSession(ConnectionSettings settings, Bounds bounds, FilterOptions options)
    : m_stream(std::move(settings), std::move(bounds), options)
{
}

Result<void> MailSession::open(const Connection::StepSink &told)
{
    const bool upgraded = m_stream.settings().security == Security::StartTls;
    QByteArray heard;
    const auto connected = m_stream.open([&](const CheckStep &each) {
        if (each.kind == StepKind::Greeting && !each.facts.isEmpty()) {
            heard = each.facts.first().toUtf8();
        }
        told(each);
    });
    if (!connected) {
        return connected;
    }
    if (upgraded) {
        if (const auto passed = m_stream.passGreeting(neutralGreeting(heard)); !passed) {
            return passed;
        }
    } else if (const auto greeted = step(StepKind::Greeting, told, [this] { return greet(); });
               !greeted) {
        return greeted;
    }
    return step(StepKind::Capabilities, told, [this] { return announce(); });
}

Result<void> MailSession::step(
    StepKind kind, const Connection::StepSink &told, const std::function<Result<void>()> &run)
{
    QElapsedTimer timer;
    timer.start();
    auto result = run();
    if (!result) {
        result = tl::unexpected(explained(result.error(), kind));
    }
    CheckStep row{.kind = kind, .milliseconds = static_cast<int>(timer.elapsed())};
    if (!result) {
        row.outcome = Outcome::Failed;
        row.error = result.error();
    }
    if (kind == StepKind::Greeting) {
        row.facts = QString::fromUtf8(m_stream.filter().greeting())
                        .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    } else {
        row.capabilities = capabilities();
    }
    row.transcript = m_stream.transcript().takeNew();
    told(row);
    return result;
}

void MailSession::close()
{
    if (m_stream.isOpen()) {
        m_stream.write(farewell());
        m_stream.close();
    }
}

Error MailSession::refusal(ServerReply reply) const
{
    reply.protocol = m_stream.protocol();
    reply.encrypted = m_stream.isEncrypted();
    reply.mechanism = m_mechanism;
    if (reply.text.isEmpty()) {
        reply.text = m_stream.lastReply();
    }
    return {diagnose(reply), reply.text};
}

Result<void> MailSession::settled(Result<void> result, const SaslMechanism *mechanism) const
{
    const auto verdict = mechanism ? mechanism->verdict() : std::nullopt;
    if (result) {
        return verdict ? tl::unexpected(*verdict) : std::move(result);
    }
    return tl::unexpected(explained(result.error(), StepKind::SignIn));
}

Error MailSession::notUnderstood() const
{
    return {Cause::WrongProtocol, m_stream.lastReply()};
}

Error MailSession::explained(const Error &error, StepKind stage) const
{
    const auto &settings = m_stream.settings();
    if (error.code == Cause::ConnectionLost && m_stream.wasRefused()) {
        return refusal(stage);
    }
    // A server on a TLS port waits for us to begin: it says nothing, ever.
    if (error.code == Cause::TimedOut && stage == StepKind::Greeting
        && settings.security == Security::None
        && settings.port == defaultPort(settings.protocol, Security::Tls)) {
        return {Cause::PlainOnTlsPort, error.detail};
    }
    return error;
}

bool breaksLines(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(),
        [](char each) { return each == '\r' || each == '\n' || each == '\0'; });
}

bool breaksLines(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar each) { return each == u'\r' || each == u'\n' || each.isNull(); });
}

} // namespace mailrig
