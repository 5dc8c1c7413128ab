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
        return deliver([&](MessageWidth width) { return builtMessage(message, account(), width); },
            message.reports);
    });
}

QFuture<Result<SendResult>> LiveMessenger::sendRaw(QByteArray message, DeliveryReports reports)
{
    return m_worker.ask<SendResult>(
        [this, message = std::move(message), reports = std::move(reports)] {
            return deliver([&](MessageWidth) { return rawOutgoing(message, account()); }, reports);
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
        if (words) {
            return RightRow{.right = Right::Send,
                .permission = Permission::Yes,
                .evidence = Evidence::Tried,
                .detail = words->join(u"; "_s)};
        }
        m_session.reset();
        const auto &error = words.error();
        if (error.code == Cause::Cancelled) {
            return tl::unexpected(error);
        }
        // Only a lasting refusal says no; the address may not even fit this server.
        const bool isNo = error.detail.startsWith(u'5')
            || (error.code == Cause::SenderRefused && !error.detail.startsWith(u'4'));
        return RightRow{.right = Right::Send,
            .permission = isNo ? Permission::No : Permission::Unknown,
            .evidence = Evidence::Tried,
            .detail = error.detail,
            .cause = isNo ? std::nullopt : std::optional(error.code)};
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
    if (!m_session->isUsable()) {
        m_session.reset();
    }
    return result;
}

Result<bool> LiveMessenger::ready(Outgoing &mail, const Make &make)
{
    const auto isKept = haveSession();
    if (isKept && mail.hasEightBit && !m_session->offersEightBit()) {
        auto narrow = make(MessageWidth::SevenBit);
        if (!narrow) {
            return tl::unexpected(narrow.error());
        }
        mail = *std::move(narrow);
    }
    return isKept;
}

Result<SendResult> LiveMessenger::deliver(const Make &make, const DeliveryReports &reports)
{
    auto mail = make(MessageWidth::EightBit);
    if (!mail) {
        return tl::unexpected(mail.error());
    }
    const auto isKept = ready(*mail, make);
    if (!isKept) {
        return tl::unexpected(isKept.error());
    }
    auto result = delivered(*mail, reports);
    // A connection that was kept may have ended meanwhile.
    const bool hasEnded = !result && *isKept && !m_session
        && (result.error().code == Cause::ConnectionLost
            || result.error().detail.startsWith("421"_L1));
    if (!hasEnded) {
        return result;
    }
    if (const auto there = ready(*mail, make); !there) {
        return tl::unexpected(there.error());
    }
    return delivered(*mail, reports);
}

} // namespace mailrig
