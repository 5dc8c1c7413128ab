// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QThreadPool>

#include <atomic>
#include <deque>
#include <mutex>

namespace mailrig {

class AccountCheck;
class TlsSessions;
class TokenSource;

//! Tries accounts against their live servers, both sides of each at the same time, in threads of
//! its own. Destroying it cancels what still runs and waits for that: at most about 50 ms.
class LiveCheck : public ConnectionChecker {
public:
    //! Many accounts of few servers are one run: each server proves who it is in its first
    //! handshakes, and the TLS sessions are resumed. Otherwise every test sees its server anew.
    enum class Servers { EachTimeAnew, OncePerRun };
    //! How many accounts at a time; more wait for their turn, and their deadlines with them.
    //! `tokens`, for those who sign in with OAuth, outlives this; null: nobody can.
    explicit LiveCheck(
        int atATime = 32, Servers servers = Servers::EachTimeAnew, TokenSource *tokens = nullptr);
    ~LiveCheck() override;

    [[nodiscard]] QFuture<CheckStep> check(CheckRequest request) override;

private:
    void start();

    const int m_atATime;
    const std::shared_ptr<TlsSessions> m_sessions; //!< null: each time anew
    TokenSource *const m_tokens;
    std::shared_ptr<std::atomic<bool>> m_ended = std::make_shared<std::atomic<bool>>(false);
    std::mutex m_mutex; //!< of what follows
    std::deque<std::shared_ptr<AccountCheck>> m_waiting;
    int m_running = 0;
    QThreadPool m_threads; //!< last: its threads use the rest
};

} // namespace mailrig
