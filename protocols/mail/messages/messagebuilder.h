// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "protocols/mail/messages/bodybuilder.h"
#include "protocols/mail/messages/outgoing.h"

namespace mailrig {

//! Makes a message of what its writer said. `account` is the sender if `message` names none. Reads
//! the files that go along; the result is about 1.4 times as large as they are. Any thread.
//! Errors: Validation (a MessageFault), FileUnreadable, MessageTooLarge (over 256 MiB).
[[nodiscard]] Result<Outgoing> builtMessage(const OutgoingMessage &message, const QString &account,
    MessageWidth width = MessageWidth::EightBit);

} // namespace mailrig
