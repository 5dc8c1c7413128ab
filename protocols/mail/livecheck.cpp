// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/livecheck.h"

#include "protocols/mail/servercheck.h"
#include "protocols/mail/testmessage.h"

#include <QPromise>

#include <algorithm>
#include <mutex>

namespace mailrig {

namespace {

//! One account under test, shared by the threads of its sides. The last one ends the future.
class AccountCheck {
public:
    AccountCheck(CheckRequest request, std::shared_ptr<std::atomic<bool>> ended)
        : m_request(std::move(request))
        , m_ended(std::move(ended))
        , m_running(static_cast<int>(m_request.sides.size()))
        , m_delivery(newDelivery())
    {
        m_promise.start();
        if (m_request.sides.isEmpty()) {
            m_promise.finish();
        }
    }

    [[nodiscard]] QFuture<CheckStep> future() { return m_promise.future(); }
    [[nodiscard]] const QList<SideRequest> &sides() const { return m_request.sides; }

    void run(const SideRequest &side)
    {
        std::call_once(m_begun, [this] { m_deadline = QDeadlineTimer(m_request.deadline); });
        ServerCheck check(m_request, side, bounds(), m_delivery);
        check.run([this](const CheckStep &step) { m_promise.addResult(step); });
        if (--m_running == 0) {
            m_promise.finish();
        }
    }

private:
    [[nodiscard]] Bounds bounds()
    {
        return Bounds(m_deadline, [this] { return m_promise.isCanceled() || m_ended->load(); });
    }

    //! Something to deliver, where a side can send it.
    [[nodiscard]] std::shared_ptr<Delivery> newDelivery() const
    {
        const auto sender = std::find_if(m_request.sides.cbegin(), m_request.sides.cend(),
            [](const SideRequest &each) { return each.protocol == Protocol::Smtp; });
        if (!m_request.sendTest || sender == m_request.sides.cend()) {
            return {};
        }
        const auto self = envelopeAddress(sender->address);
        return std::make_shared<Delivery>(self ? newMessageId(*self) : QByteArray());
    }

    const CheckRequest m_request;
    const std::shared_ptr<std::atomic<bool>> m_ended;
    std::atomic<int> m_running;
    const std::shared_ptr<Delivery> m_delivery;
    QPromise<CheckStep> m_promise;
    std::once_flag m_begun;
    QDeadlineTimer m_deadline;
};

} // namespace

LiveCheck::LiveCheck(int atATime)
{
    m_threads.setMaxThreadCount(2 * std::max(1, atATime));
    m_threads.setExpiryTimeout(5'000);
}

LiveCheck::~LiveCheck()
{
    *m_ended = true;
    m_threads.waitForDone();
}

QFuture<CheckStep> LiveCheck::check(CheckRequest request)
{
    const auto account = std::make_shared<AccountCheck>(std::move(request), m_ended);
    const auto future = account->future();
    // Senders first: whoever waits for a message must find its sender at work already.
    auto sides = account->sides();
    std::stable_partition(sides.begin(), sides.end(),
        [](const SideRequest &each) { return each.protocol == Protocol::Smtp; });
    for (const auto &side : std::as_const(sides)) {
        m_threads.start([account, side] { account->run(side); });
    }
    return future;
}

} // namespace mailrig
