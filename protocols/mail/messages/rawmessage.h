// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/messages/outgoing.h"

namespace mailrig {

//! A whole message that somebody else has made: unchanged but for its Bcc fields, which are taken
//! out, and its line ends, which become CRLF. The sender is Sender, or else From, or else the
//! account; the recipients are those of To, Cc and Bcc, or of their Resent- kinds where a message
//! is sent on (RFC 5322 §3.6.6). The faults NoHeader, NoRecipient and
//! Address.
[[nodiscard]] Result<Outgoing> rawOutgoing(const QByteArray &message, const QString &account);

} // namespace mailrig
