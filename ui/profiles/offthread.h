// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/whendone.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace mailrig {

//! Does `work` on another thread, so that the window goes on, and `then` with what it answers on
//! this one, unless `context` has died. `work` keeps what it needs by value.
template <class F, class Then> void offThread(QObject *context, F work, Then then)
{
    using Answer = std::invoke_result_t<F>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenDone(promise->future(), context, std::move(then));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace mailrig
