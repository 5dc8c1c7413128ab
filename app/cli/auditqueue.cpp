// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditqueue.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <memory>
#include <vector>

namespace mailrig::cli {

namespace {

constexpr qsizetype mostAtATime = 16; // half of those a discoverer has threads for

} // namespace

bool allEnded(const QList<AuditCall> &calls, Interrupt &interrupt)
{
    QEventLoop loop;
    std::vector<std::unique_ptr<QFutureWatcher<void>>> begun;
    qsizetype ended = 0;
    const std::function<void()> beginNext = [&] {
        const auto next = static_cast<qsizetype>(begun.size());
        if (next == calls.size()) {
            return;
        }
        auto *watcher = begun.emplace_back(std::make_unique<QFutureWatcher<void>>()).get();
        QObject::connect(watcher, &QFutureWatcherBase::finished, &loop, [&] {
            beginNext();
            if (++ended == calls.size()) {
                loop.quit();
            }
        });
        watcher->setFuture(calls.at(next)());
    };
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    for (qsizetype i = 0; i < mostAtATime; ++i) {
        beginNext();
    }
    if (!calls.isEmpty() && !interrupt.isRaised()) {
        loop.exec();
    }
    if (interrupt.isRaised()) {
        for (const auto &each : begun) {
            each->cancel();
        }
    }
    return !interrupt.isRaised();
}

} // namespace mailrig::cli
