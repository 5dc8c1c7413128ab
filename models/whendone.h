// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFutureWatcher>

#include <type_traits>
#include <utility>

namespace mailrig {

//! The answer of a future that has ended; Cancelled, if it has none.
template <class T> [[nodiscard]] Result<T> answerOf(const QFuture<Result<T>> &ended)
{
    return ended.resultCount() > 0 ? ended.result() : failure(Cause::Cancelled);
}

//! Hands on what a future that has ended answers. One that ended without an answer answers the
//! error `without`, if its answers can be errors, and nothing otherwise.
template <class T, class Then> void handOn(const QFuture<T> &ended, Then &then, Cause without)
{
    if (!ended.isCanceled() && ended.resultCount() > 0) {
        then(ended.result());
    } else if constexpr (requires { typename T::error_type; }) {
        using E = typename T::error_type;
        if constexpr (std::is_same_v<E, Error>) {
            then(T(failure(without)));
        } else {
            then(T(tl::unexpected(E{.error = {without}})));
        }
    }
}

//! Calls back once, from the event loop of the context's thread, with what the future answers. Not
//! at all if the context is gone by then: a continuation of QFuture's own aborts there (Qt 6.4).
template <class T, class Then>
void whenDone(
    const QFuture<T> &future, QObject *context, Then then, Cause without = Cause::Cancelled)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, without, then = std::move(then)]() mutable {
            const auto ended = watcher->future();
            watcher->deleteLater();
            handOn(ended, then, without);
        });
    watcher->setFuture(future);
}

//! The same, but at once if the future has ended by now.
template <class T, class Then>
void onceDone(
    const QFuture<T> &future, QObject *context, Then then, Cause without = Cause::Cancelled)
{
    if (future.isFinished()) {
        handOn(future, then, without);
    } else {
        whenDone(future, context, std::move(then), without);
    }
}

} // namespace mailrig
