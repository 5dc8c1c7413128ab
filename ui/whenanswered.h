// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFutureWatcher>

namespace mailrig {

//! The answer of a future that has finished; Cancelled, if it has none.
template <class T> [[nodiscard]] Result<T> answerOf(const QFuture<Result<T>> &future)
{
    return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
}

//! Does `then` with the answer: at once if it is there, otherwise from the event loop, and never
//! if `context` has died meanwhile: a continuation of QFuture's own aborts then (Qt 6.4).
template <class T, class Then>
void whenAnswered(QObject *context, const QFuture<Result<T>> &future, Then then)
{
    if (future.isFinished()) {
        then(answerOf(future));
        return;
    }
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            then(answerOf(watcher->future()));
        });
    watcher->setFuture(future);
}

} // namespace mailrig
