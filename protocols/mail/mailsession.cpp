// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/mailsession.h"

#include "protocols/mail/vmimelogin.h"

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
    std::optional<Error> failed;
    const auto connected = m_stream.open([&](CheckStep each) {
        if (each.kind == StepKind::Greeting && !each.facts.isEmpty()) {
            heard = each.facts.first().toUtf8();
        }
        if (each.error) {
            each.error = failed = judged(*each.error, each.kind);
        }
        told(each);
    });
    if (!connected) {
        return tl::unexpected(failed.value_or(connected.error()));
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

bool MailSession::canSend(const SignIn &with) const
{
    return VmimeLogin::prepare(m_stream, with).has_value();
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
    // vmime takes a server's OK for the end of any exchange, and a server may say NO to our "*".
    if (verdict && (result || m_stream.gaveUpSignIn())) {
        return tl::unexpected(*verdict);
    }
    if (result) {
        return result;
    }
    return tl::unexpected(explained(result.error(), StepKind::SignIn));
}

Error MailSession::judged(const Error &error, StepKind stage) const
{
    const bool isRefusal
        = error.code == Cause::TemporaryServerFault || error.code == Cause::PermanentServerFault;
    if (!isRefusal || error.detail.isEmpty()) {
        return error;
    }
    return {diagnose({.protocol = m_stream.protocol(),
                .stage = stage,
                .text = error.detail,
                .encrypted = false}),
        error.detail};
}

Error MailSession::notUnderstood() const
{
    return {Cause::WrongProtocol, m_stream.lastReply()};
}

Error MailSession::explained(const Error &error, StepKind stage) const
{
    const bool lost = error.code == Cause::ConnectionLost;
    return lost && m_stream.wasRefused() ? refusal(stage) : error;
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
