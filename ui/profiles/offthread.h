// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace mailrig {

//! Does `work` on another thread, so that the window goes on; the future has what it answers.
//! `work` keeps what it needs by value.
template <class F> [[nodiscard]] auto offThread(F work) -> QFuture<std::invoke_result_t<F>>
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<F>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace mailrig
