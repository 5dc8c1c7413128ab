// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! What a server takes without 8BITMIME, and with it (RFC 6152).
enum class MessageWidth { SevenBit, EightBit };

struct BuiltBody {
    QByteArray bytes = {}; //!< the header too
    bool isEightBit = false;
};

//! Behind the header so far: Content-Type, Content-Transfer-Encoding and the body they describe:
//! text and HTML as alternatives, with the pictures of the HTML beside it, and the files behind.
//! Wider than seven bits only for messages that are attached, which must not be encoded. Errors:
//! Validation (the faults AttachmentName and AttachmentType), FileUnreadable, MessageTooLarge.
[[nodiscard]] Result<BuiltBody> builtBody(
    const OutgoingMessage &message, QByteArray header, MessageWidth width);

} // namespace mailrig
