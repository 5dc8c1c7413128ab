// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QThreadPool>

namespace mailrig {

//! Waits until the threads that are ending are gone, 5 s at most. Qt takes a thread as ended before
//! the system does: what OpenSSL keeps for it is freed after that, and would be called a leak if
//! the program ended between. For cleanupTestCase.
inline void waitForThreads()
{
    constexpr int calm = 300; // milliseconds without one that ended
    QThreadPool::globalInstance()->waitForDone();
    const auto count
        = [] { return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs).size(); };
    QElapsedTimer whole, since;
    whole.start();
    since.start();
    for (auto before = count(); whole.elapsed() < 5'000 && since.elapsed() < calm;) {
        QTest::qWait(20); // what was deleted later goes now, and its threads
        if (const auto now = count(); now != before) {
            before = now;
            since.restart();
        }
    }
}

} // namespace mailrig
