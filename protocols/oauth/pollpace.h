// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace mailrig {

//! How long to wait between an answer of the token endpoint and the next request (RFC 8628 §3.5).
class PollPace {
public:
    explicit PollPace(std::chrono::seconds interval = std::chrono::seconds(5))
        : m_interval(interval)
    {
    }
    //! The server answered: any trouble is over.
    void answered() { m_failures = 0; }
    //! For good: by five seconds, or to what the server names if that is more.
    void slowDown(std::optional<std::chrono::seconds> named);
    //! It could not be reached: twice as long as before, until it answers.
    void failed(std::optional<std::chrono::seconds> retryAfter);

    [[nodiscard]] std::chrono::seconds wait() const;
    [[nodiscard]] bool isSlowedDown() const { return m_isSlowedDown; }

private:
    std::chrono::seconds m_interval;
    std::chrono::seconds m_retryAfter{0};
    int m_failures = 0;
    bool m_isSlowedDown = false;
};

} // namespace mailrig
