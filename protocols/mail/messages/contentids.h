// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "models/result.h"

namespace mailrig {

//! The message with a whole id (RFC 2045 §7: "id@domain") at each of its pictures, and HTML that
//! shows them by these. The fault ContentId for an id that is none, or stands twice.
[[nodiscard]] Result<OutgoingMessage> withContentIds(
    OutgoingMessage message, const QByteArray &domain);

} // namespace mailrig
