// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/bounds.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <chrono>
#include <functional>

namespace mailrig {

//! One thread that does what is asked for, in order: sessions live in it. Its bounds are those of
//! what is being done now: cancelled with its future, or with the worker; the deadline is that of a
//! step, and starts anew with each that shows progress.
class MailWorker {
public:
    explicit MailWorker(std::chrono::milliseconds deadline);
    //! Cancels what runs and waits, has `last` done in the thread, with 200 ms for a word of
    //! parting, and ends it.
    void end(const std::function<void()> &last);
    ~MailWorker();
    MailWorker(const MailWorker &) = delete;
    MailWorker &operator=(const MailWorker &) = delete;

    template <class T> [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>()> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_thread.start([this, promise, work = std::move(work)] {
            m_isCancelled = [&promise] { return promise->isCanceled(); };
            m_progress = [&promise](int done, int all) {
                promise->setProgressRange(0, all);
                promise->setProgressValue(done);
            };
            m_bounds.renew(QDeadlineTimer(m_deadline));
            auto result = m_bounds.check().and_then(work);
            m_isCancelled = {};
            m_progress = {};
            if (!result && result.error().code == Cause::Cancelled) {
                promise->future().cancel();
            } else {
                promise->addResult(std::move(result));
            }
            promise->finish();
        });
        return promise->future();
    }

    // For the work, in the thread.
    [[nodiscard]] const Bounds &bounds() const { return m_bounds; }
    //! Bytes; another step begins.
    void progress(qint64 done, qint64 all);
    //! Another step begins.
    void nextStep(std::chrono::milliseconds atLeast = {})
    {
        m_bounds.renew(QDeadlineTimer(std::max(m_deadline, atLeast)));
    }

private:
    const std::chrono::milliseconds m_deadline;
    std::atomic<bool> m_hasEnded = false;
    std::function<bool()> m_isCancelled;
    std::function<void(int, int)> m_progress;
    Bounds m_bounds;
    QThreadPool m_thread; //!< last: it uses the rest
};

} // namespace mailrig
