// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! Behind the header so far: Content-Type, Content-Transfer-Encoding and the body they describe:
//! text and HTML as alternatives, with the pictures of the HTML beside it, and the files behind.
//! Seven bits wide. Errors: Validation (an attachment's type), FileUnreadable, MessageTooLarge.
[[nodiscard]] Result<QByteArray> builtBody(const OutgoingMessage &message, QByteArray header);

} // namespace mailrig
