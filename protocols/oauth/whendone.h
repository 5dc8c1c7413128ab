// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFutureWatcher>

#include <functional>
#include <type_traits>

namespace mailrig {

//! Calls back once, from the event loop of the context's thread, with what the future answers:
//! Cancelled if it ends without. Not at all if the context is gone by then.
template <class T, class E>
void whenDone(const QFuture<tl::expected<T, E>> &future, QObject *context,
    std::type_identity_t<std::function<void(tl::expected<T, E>)>> then)
{
    auto *watcher = new QFutureWatcher<tl::expected<T, E>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
            const auto answer = watcher->future();
            watcher->deleteLater();
            if (answer.isCanceled() || answer.resultCount() == 0) {
                if constexpr (std::is_same_v<E, Error>) {
                    then(failure(Cause::Cancelled));
                } else {
                    then(tl::unexpected(E{.error = {Cause::Cancelled}}));
                }
            } else {
                then(answer.result());
            }
        });
    watcher->setFuture(future);
}

} // namespace mailrig
