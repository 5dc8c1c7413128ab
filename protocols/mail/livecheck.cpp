// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/livecheck.h"

#include "protocols/mail/accountcheck.h"
#include "protocols/transport/tlscontext.h"
#include "protocols/transport/tlssessions.h"

#include <algorithm>

namespace mailrig {

LiveCheck::LiveCheck(int atATime, Servers servers, TokenSource *tokens)
    : m_atATime(std::max(1, atATime))
    , m_sessions(servers == Servers::OncePerRun ? std::make_shared<TlsSessions>() : nullptr)
    , m_tokens(tokens)
{
    m_threads.setMaxThreadCount(2 * m_atATime);
    m_threads.setExpiryTimeout(5'000);
}

LiveCheck::~LiveCheck()
{
    *m_ended = true;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &each : m_waiting) {
            each->abandon();
        }
        m_waiting.clear();
    }
    m_threads.waitForDone();
}

QFuture<CheckStep> LiveCheck::check(CheckRequest request)
{
    const auto account
        = std::make_shared<AccountCheck>(std::move(request), m_ended, m_sessions, m_tokens);
    const auto future = account->future();
    if (!account->sides().isEmpty()) {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(account);
        }
        start();
    }
    return future;
}

void LiveCheck::start()
{
    const std::lock_guard lock(m_mutex);
    for (; m_running < m_atATime && !m_waiting.empty(); ++m_running) {
        const auto account = m_waiting.front();
        m_waiting.pop_front();
        for (const auto &side : account->sides()) {
            m_threads.start([this, account, side] {
                const bool isLast = account->run(side);
                leaveTls();
                if (isLast) {
                    {
                        const std::lock_guard ending(m_mutex);
                        --m_running;
                    }
                    start();
                }
            });
        }
    }
}

} // namespace mailrig
