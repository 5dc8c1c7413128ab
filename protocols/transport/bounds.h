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
//! the cancel flag, so that one thread can end what another runs.
class Bounds {
public:
    explicit Bounds(QDeadlineTimer deadline = QDeadlineTimer::Forever)
        : m_deadline(deadline)
    {
    }
    //! Also asks somebody else at every look (a QPromise's isCanceled).
    Bounds(QDeadlineTimer deadline, std::function<bool()> isCancelled)
        : m_deadline(deadline)
        , m_asked(std::move(isCancelled))
    {
    }
    void cancel() { *m_cancelled = true; }
    [[nodiscard]] QDeadlineTimer deadline() const { return m_deadline; }
    //! Cancelled or TimedOut, if it is over. Looked at before, and every 50 ms during, each wait.
    [[nodiscard]] Result<void> check() const
    {
        if (*m_cancelled || (m_asked && m_asked())) {
            return failure(Cause::Cancelled);
        }
        if (m_deadline.hasExpired()) {
            return failure(Cause::TimedOut);
        }
        return {};
    }

private:
    QDeadlineTimer m_deadline;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    std::function<bool()> m_asked;
};

} // namespace mailrig
