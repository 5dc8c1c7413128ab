// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDeadlineTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace mailrig {

//! When a check has to stop: its one deadline, and whether somebody cancelled it. Copies share
//! both, so that one thread can end what another runs.
class Bounds {
public:
    explicit Bounds(QDeadlineTimer deadline = QDeadlineTimer::Forever)
        : Bounds(deadline, {})
    {
    }
    //! Also asks somebody else at every look (a QPromise's isCanceled).
    Bounds(QDeadlineTimer deadline, std::function<bool()> isCancelled)
        : m_asked(std::move(isCancelled))
    {
        m_shared->deadline = deadline.deadline();
    }
    void cancel() { m_shared->cancelled = true; }
    //! A new deadline, for all copies: what was waited for has come, and something else is next.
    void renew(QDeadlineTimer deadline) { m_shared->deadline = deadline.deadline(); }
    [[nodiscard]] QDeadlineTimer deadline() const
    {
        QDeadlineTimer deadline;
        deadline.setDeadline(m_shared->deadline); // the largest number is for ever
        return deadline;
    }
    //! Cancelled or TimedOut, if it is over. Looked at before, and every 50 ms during, each wait.
    [[nodiscard]] Result<void> check() const
    {
        if (m_shared->cancelled || (m_asked && m_asked())) {
            return failure(Cause::Cancelled);
        }
        if (deadline().hasExpired()) {
            return failure(Cause::TimedOut);
        }
        return {};
    }

private:
    struct Shared {
        std::atomic<bool> cancelled = false;
        std::atomic<qint64> deadline = 0; //!< milliseconds, as QDeadlineTimer counts them
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::function<bool()> m_asked;
};

} // namespace mailrig
