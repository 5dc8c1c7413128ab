// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "models/result.h"

namespace mailrig {

// Header fields that a message's writer sets himself.

//! Whether they can be set at all. Errors: the faults HeaderName, HeaderValue, RepeatedHeader.
[[nodiscard]] Result<void> judgedFields(const QList<HeaderField> &fields);
//! The field as it is sent: addresses and what has a syntax of its own are written as such, all
//! else is text. Errors: the faults HeaderValue and Address.
[[nodiscard]] Result<QByteArray> ownField(const HeaderField &field);
//! The first address among them that needs SMTPUTF8; empty if none does.
[[nodiscard]] QString utf8AddressOf(const QList<HeaderField> &fields);

} // namespace mailrig
