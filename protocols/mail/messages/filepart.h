// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/messages/bodybuilder.h"

#include <vmime/bodyPart.hpp>

namespace mailrig {

//! A part of a message, and how it is encoded.
struct MessagePart {
    vmime::shared_ptr<vmime::bodyPart> part = {};
    bool isEightBit = false;
};

//! A file as a part, in base64: whatever it is, it arrives byte for byte. A message within the
//! message must not be encoded (RFC 2046 §5.2.1): it goes as it is, with CRLF, and if it cannot, as
//! any file. Throws what vmime throws. The faults AttachmentName and AttachmentType;
//! FileUnreadable.
[[nodiscard]] Result<MessagePart> filePart(const OutgoingAttachment &file, MessageWidth width);

} // namespace mailrig
