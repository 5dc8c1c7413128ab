// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/replyfilter.h"

#include <limits>

namespace mailrig {

//! What a server may say to who reads mail, where a test asks for a few lines: each reply is as
//! bounded, the conversation is as long as it is used.
[[nodiscard]] constexpr FilterLimits mailboxLimits()
{
    constexpr qsizetype mebibyte = 1'048'576;
    return {.line = 16 * mebibyte, // the numbers of a million messages
        .literal = 2 * mebibyte,
        .reply = 20 * mebibyte,
        .replyLines = 3'000'000,
        .total = std::numeric_limits<qsizetype>::max()};
}

//! The same, for the connection below.
inline constexpr qint64 mailboxTraffic = std::numeric_limits<qint64>::max();

} // namespace mailrig
