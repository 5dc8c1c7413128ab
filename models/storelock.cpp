// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailrig {

Result<StoreLock> StoreLock::take(const QString &folder, std::chrono::milliseconds patience)
{
    const auto path = folder + u"/.lock"_s;
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return failure(Cause::FileUnwritable, path + u": "_s + qt_error_string(errno));
    }
    StoreLock lock(descriptor);
    const QDeadlineTimer deadline(patience);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return failure(Cause::FileUnwritable, path + u": "_s + qt_error_string(errno));
        }
        if (deadline.hasExpired()) {
            return failure(Cause::StoreLocked, path);
        }
        QThread::msleep(10);
    }
    return lock;
}

StoreLock::StoreLock(int descriptor)
    : m_descriptor(descriptor)
{
}

StoreLock::StoreLock(StoreLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace mailrig
