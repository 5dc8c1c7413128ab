// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livemessenger.h"

#include "protocols/mail/messages/messagebuilder.h"
#include "protocols/mail/messages/rawmessage.h"
#include "protocols/mail/sidesignin.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Servers hang up after some minutes; to ask anew costs less than to find out.
constexpr qint64 longestIdle = 60'000; // milliseconds

const SideRequest *outgoing(const CheckRequest &request)
{
    const auto found = std::find_if(request.sides.cbegin(), request.sides.cend(),
        [](const SideRequest &each) { return each.protocol == Protocol::Smtp; });
    return found == request.sides.cend() ? nullptr : &*found;
}

} // namespace

LiveMessenger::LiveMessenger(CheckRequest request, TokenSource *tokens)
    : m_request(std::move(request))
    , m_tokens(tokens)
    , m_tlsSessions(std::make_shared<TlsSessions>())
    , m_worker(m_request.deadline)
{
}

LiveMessenger::~LiveMessenger()
{
    m_worker.end([this] { m_session.reset(); });
}

QString LiveMessenger::account() const
{
    const auto *side = outgoing(m_request);
    return !side ? QString() : side->address.isEmpty() ? side->user : side->address;
}

QFuture<Result<SendResult>> LiveMessenger::send(OutgoingMessage message)
{
    return m_worker.ask<SendResult>([this, message = std::move(message)] {
        return builtMessage(message, account()).and_then([&](const Outgoing &mail) {
            return deliver(mail, message.reports);
        });
    });
}

QFuture<Result<SendResult>> LiveMessenger::sendRaw(QByteArray message, DeliveryReports reports)
{
    return m_worker.ask<SendResult>(
        [this, message = std::move(message), reports = std::move(reports)] {
            return rawOutgoing(message, account()).and_then([&](const Outgoing &mail) {
                return deliver(mail, reports);
            });
        });
}

QFuture<Result<RightRow>> LiveMessenger::maySend()
{
    return m_worker.ask<RightRow>([this]() -> Result<RightRow> {
        m_session.reset(); // what is proved here is the sign-in too
        if (const auto there = haveSession(); !there) {
            return tl::unexpected(there.error());
        }
        const auto words = m_session->mailbox();
        if (!words) {
            m_session.reset();
        }
        return RightRow{.right = Right::Send,
            .permission = words ? Permission::Yes : Permission::No,
            .evidence = Evidence::Tried,
            .detail = words ? words->join(u'\n') : words.error().detail};
    });
}

Result<bool> LiveMessenger::haveSession()
{
    if (m_session && m_session->isUsable() && m_lastUsed.isValid()
        && !m_lastUsed.hasExpired(longestIdle)) {
        return true;
    }
    m_session.reset();
    const auto *planned = outgoing(m_request);
    if (!planned) {
        return failure(Cause::Usage, u"outgoing"_s);
    }
    const auto self = envelopeAddress(account());
    if (!self) {
        return tl::unexpected(self.error());
    }
    auto side = *planned;
    m_worker.nextStep();
    auto session = std::make_unique<SmtpSender>(connectionSettings(m_request, side, m_tlsSessions),
        m_worker.bounds(), *self, side.smtpUtf8);
    if (const auto opened = openAndSignIn(*session, side, m_tokens, m_worker.bounds()); !opened) {
        return tl::unexpected(opened.error());
    }
    m_worker.nextStep();
    m_session = std::move(session);
    return false;
}

Result<SendResult> LiveMessenger::delivered(const Outgoing &mail, const DeliveryReports &reports)
{
    auto result = m_session->deliver(mail, reports, [this](qint64 done, qint64 all) {
        m_worker.progress(done, all);
        if (done == all) { // now the server looks at it: RFC 5321 §4.5.3.2.6
            m_worker.nextStep(std::chrono::minutes(10));
        }
    });
    m_lastUsed.start();
    if (!result && !m_session->isUsable()) {
        m_isInDoubt = m_session->isInDoubt(); // sent again it might arrive twice
        m_session.reset();
    }
    return result;
}

Result<SendResult> LiveMessenger::deliver(const Outgoing &mail, const DeliveryReports &reports)
{
    const auto isKept = haveSession();
    if (!isKept) {
        return tl::unexpected(isKept.error());
    }
    auto result = delivered(mail, reports);
    // A connection that was kept may have ended meanwhile.
    const bool hasEnded = !result && *isKept && !m_session && !m_isInDoubt
        && (result.error().code == Cause::ConnectionLost
            || result.error().detail.startsWith("421"_L1));
    if (!hasEnded) {
        return result;
    }
    if (const auto there = haveSession(); !there) {
        return tl::unexpected(there.error());
    }
    return delivered(mail, reports);
}

} // namespace mailrig
