// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/waiter.h"

#include <QScopeGuard>

namespace mailrig {

Result<void> Waiter::until(const std::function<bool()> &isDone)
{
    constexpr qint64 pulse = 50; // ms
    if (const auto within = m_bounds.check(); !within) {
        return within;
    }
    if (isDone()) {
        return {};
    }
    const qint64 left = m_bounds.deadline().remainingTime(); // -1: for ever
    const int timer = m_loop.startTimer(
        static_cast<int>(left < 0 ? pulse : std::clamp<qint64>(left, 1, pulse)), Qt::PreciseTimer);
    const auto stopping = qScopeGuard([this, timer] { m_loop.killTimer(timer); });
    do {
        m_loop.processEvents(QEventLoop::WaitForMoreEvents);
        if (const auto within = m_bounds.check(); !within) {
            return within;
        }
    } while (!isDone());
    return {};
}

} // namespace mailrig
