// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace mailrig {

//! What a future answers, while the test's thread goes on with its events. A future that ends
//! without an answer, or not in time, ends the test program.
template <class T>
[[nodiscard]] T awaited(QFuture<T> future, std::chrono::seconds patience = std::chrono::seconds(20))
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!watcher.isFinished()) {
        loop.exec();
    }
    if (!future.isFinished() || future.resultCount() == 0) {
        qFatal("no answer");
    }
    return future.result();
}

} // namespace mailrig
