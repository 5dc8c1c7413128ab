// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/pollpace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace mailrig {
namespace {

constexpr std::chrono::seconds longestBackOff = 2min;
constexpr std::chrono::seconds longestInterval = 1h;
constexpr int mostDoublings = 7;

} // namespace

void PollPace::slowDown(std::optional<std::chrono::seconds> named)
{
    answered();
    m_isSlowedDown = true;
    m_interval = named && *named > m_interval ? *named : m_interval + 5s;
    m_interval = std::min(m_interval, longestInterval);
}

void PollPace::failed(std::optional<std::chrono::seconds> retryAfter)
{
    m_failures = std::min(m_failures + 1, mostDoublings);
    m_retryAfter = std::min(retryAfter.value_or(0s), longestInterval);
}

std::chrono::seconds PollPace::wait() const
{
    if (m_failures == 0) {
        return m_interval;
    }
    // A person waits: two minutes are enough, unless the server's own pace is slower.
    const auto doubled = std::min(m_interval * (1 << m_failures), longestBackOff);
    return std::max({m_interval, doubled, m_retryAfter});
}

} // namespace mailrig
