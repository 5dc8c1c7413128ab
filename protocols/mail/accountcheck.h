// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "models/signin.h"
#include "protocols/mail/delivery.h"
#include "protocols/transport/tlssessions.h"

#include <QPromise>

#include <atomic>
#include <mutex>

namespace mailrig {

//! One account under test, shared by the threads of its sides. The last one ends the future.
class AccountCheck {
public:
    //! Ends when `ended` becomes true, as if it were cancelled. `sessions` and `tokens` may be
    //! null; the second outlives the check.
    AccountCheck(CheckRequest request, std::shared_ptr<std::atomic<bool>> ended,
        std::shared_ptr<TlsSessions> sessions = {}, TokenSource *tokens = nullptr);

    [[nodiscard]] QFuture<CheckStep> future() { return m_promise.future(); }
    //! Senders first: whoever waits for a message must find its sender at work already.
    [[nodiscard]] const QList<SideRequest> &sides() const { return m_request.sides; }
    //! Runs one of the sides in the calling thread. Answers whether it was the last.
    bool run(const SideRequest &side);
    //! Instead of running: the future ends as cancelled.
    void abandon();

private:
    [[nodiscard]] Bounds bounds();
    //! Something to deliver, where a side can send it.
    [[nodiscard]] std::shared_ptr<Delivery> newDelivery() const;

    const CheckRequest m_request;
    const std::shared_ptr<std::atomic<bool>> m_ended;
    const std::shared_ptr<TlsSessions> m_sessions;
    TokenSource *const m_tokens;
    const std::shared_ptr<Delivery> m_delivery;
    std::atomic<int> m_running;
    QPromise<CheckStep> m_promise;
    std::once_flag m_begun;
    QDeadlineTimer m_deadline;
};

} // namespace mailrig
