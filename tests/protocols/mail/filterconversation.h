// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/replyfilter.h"

#include <QList>

namespace mailrig {

//! What a filter made of a conversation.
struct FilterOutcome {
    QByteArray toClient = {}, toServer = {};
    std::optional<Error> error = {};
    bool operator==(const FilterOutcome &) const = default;
};

//! Takes a conversation written line by line, "C: " and "S: " with CRLF added, "L: " a server's
//! line with LF alone, "D: " server's bytes with nothing added, through a filter. The server's
//! bytes of a turn come at once, or cut into two at the `cut`th byte of all its bytes, or, for
//! cut 0, byte by byte.
[[nodiscard]] FilterOutcome converse(
    ReplyFilter &filter, const QByteArray &script, qsizetype cut = -1);

//! The number of bytes the server has in the script.
[[nodiscard]] qsizetype serverBytes(const QByteArray &script);

//! The lines of `text` as they would be written, CRLF as a line end.
[[nodiscard]] QByteArray crlf(QByteArray text);

} // namespace mailrig
