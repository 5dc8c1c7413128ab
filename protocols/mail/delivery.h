// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/bounds.h"

#include <QByteArray>

#include <condition_variable>
#include <mutex>

namespace mailrig {

//! One test message on its way from the outgoing side of a check to the incoming one. Any thread.
class Delivery {
public:
    explicit Delivery(QByteArray messageId)
        : m_messageId(std::move(messageId))
    {
    }
    [[nodiscard]] QByteArray messageId() const { return m_messageId; }

    //! Told once by the outgoing side, whatever happens to it.
    void finish(bool sent);
    //! Waits until it is told; whether there is a message to wait for. Cancelled, TimedOut.
    [[nodiscard]] Result<bool> waitUntilSent(const Bounds &bounds);

private:
    enum class State { Pending, Sent, Failed };
    const QByteArray m_messageId;
    std::mutex m_mutex;
    std::condition_variable m_told;
    State m_state = State::Pending;
};

//! Lets time pass within the bounds: sees a cancel within 50 ms.
[[nodiscard]] Result<void> pause(std::chrono::milliseconds time, const Bounds &bounds);

} // namespace mailrig
