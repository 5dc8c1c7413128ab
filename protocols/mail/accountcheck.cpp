// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/accountcheck.h"

#include "protocols/graph/graphcheck.h"
#include "protocols/mail/servercheck.h"
#include "protocols/mail/testmessage.h"

#include <algorithm>

namespace mailrig {

namespace {

bool sends(const SideRequest &side)
{
    return side.protocol == Protocol::Smtp
        || (side.protocol == Protocol::Graph && side.side == Side::Outgoing);
}

CheckRequest withSendersFirst(CheckRequest request)
{
    std::stable_partition(request.sides.begin(), request.sides.end(), sends);
    return request;
}

} // namespace

AccountCheck::AccountCheck(CheckRequest request, std::shared_ptr<std::atomic<bool>> ended,
    std::shared_ptr<TlsSessions> sessions, TokenSource *tokens)
    : m_request(withSendersFirst(std::move(request)))
    , m_ended(std::move(ended))
    , m_sessions(std::move(sessions))
    , m_tokens(tokens)
    , m_delivery(newDelivery())
    , m_running(static_cast<int>(m_request.sides.size()))
{
    m_promise.start();
    if (m_request.sides.isEmpty()) {
        m_promise.finish();
    }
}

bool AccountCheck::run(const SideRequest &side)
{
    std::call_once(m_begun, [this] { m_deadline = QDeadlineTimer(m_request.deadline); });
    const auto tell = [this](const CheckStep &step) { m_promise.addResult(step); };
    if (side.protocol == Protocol::Graph) {
        GraphCheck(m_request, side, bounds(), m_tokens, m_delivery).run(tell);
    } else {
        ServerCheck check(m_request, side, bounds(),
            {.delivery = m_delivery, .sessions = m_sessions, .tokens = m_tokens});
        check.run(tell);
    }
    const bool isLast = --m_running == 0;
    if (isLast) {
        m_promise.finish();
    }
    return isLast;
}

void AccountCheck::abandon()
{
    m_promise.future().cancel();
    m_promise.finish();
}

Bounds AccountCheck::bounds()
{
    return Bounds(m_deadline, [this] { return m_promise.isCanceled() || m_ended->load(); });
}

std::shared_ptr<Delivery> AccountCheck::newDelivery() const
{
    const auto sender = std::find_if(m_request.sides.cbegin(), m_request.sides.cend(), sends);
    if (!m_request.sendTest || sender == m_request.sides.cend()) {
        return {};
    }
    const auto self = envelopeAddress(sender->address.isEmpty() ? sender->user : sender->address);
    return std::make_shared<Delivery>(self ? newMessageId(*self) : QByteArray());
}

} // namespace mailrig
