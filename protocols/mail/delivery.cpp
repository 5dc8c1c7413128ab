// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/delivery.h"

#include <thread>

namespace mailrig {

namespace {
constexpr auto glance = std::chrono::milliseconds(20);
}

void Delivery::finish(bool sent)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Pending) {
            m_state = sent ? State::Sent : State::Failed;
        }
    }
    m_told.notify_all();
}

Result<bool> Delivery::waitUntilSent(const Bounds &bounds)
{
    std::unique_lock lock(m_mutex);
    while (m_state == State::Pending) {
        if (const auto over = bounds.check(); !over) {
            return tl::unexpected(over.error());
        }
        m_told.wait_for(lock, glance);
    }
    return m_state == State::Sent;
}

Result<void> pause(std::chrono::milliseconds time, const Bounds &bounds)
{
    const QDeadlineTimer end(time);
    while (!end.hasExpired()) {
        if (auto over = bounds.check(); !over) {
            return over;
        }
        std::this_thread::sleep_for(
            std::min(glance, std::chrono::milliseconds(end.remainingTime() + 1)));
    }
    return bounds.check();
}

} // namespace mailrig
