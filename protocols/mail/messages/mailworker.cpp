// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/mailworker.h"

#include "protocols/transport/tlscontext.h"

namespace mailrig {

namespace {
constexpr std::chrono::milliseconds farewell{200};
}

MailWorker::MailWorker(std::chrono::milliseconds deadline)
    : m_deadline(deadline)
    , m_bounds(QDeadlineTimer(QDeadlineTimer::Forever),
          [this] { return m_hasEnded || (m_isCancelled && m_isCancelled()); })
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // always the same one: sockets belong to theirs
}

void MailWorker::end(const std::function<void()> &last)
{
    m_hasEnded = true;
    m_thread.start([this, &last] {
        m_hasEnded = false; // of what ran; who says good-bye has a moment for it
        m_bounds.renew(QDeadlineTimer(farewell));
        last();
        leaveTls();
    });
    m_thread.waitForDone();
}

MailWorker::~MailWorker()
{
    m_hasEnded = true;
    m_thread.waitForDone();
}

void MailWorker::progress(qint64 done, qint64 all)
{
    constexpr qint64 kibibyte = 1024;
    nextStep();
    if (m_progress) {
        m_progress(
            static_cast<int>(done / kibibyte), static_cast<int>((all + kibibyte - 1) / kibibyte));
    }
}

} // namespace mailrig
