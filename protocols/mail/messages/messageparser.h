// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"
#include "protocols/mail/messages/mimefields.h"

namespace mailrig {

//! A whole message, line ends of any kind, taken apart. Never fails: what is broken is shown as far
//! as it can be read.
[[nodiscard]] MessageContent parsedMessage(const QByteArray &raw);
//! The same, with its summary: of `known`, what the mailbox says of it is kept (id, flags, size,
//! the date of receipt).
[[nodiscard]] ReceivedMessage receivedMessage(const QByteArray &raw, const MessageSummary &known);
//! What the header alone tells; id, size, flags and attachments are left for the caller.
//! `receivedDate` is that of the uppermost Received field, or else `date`.
[[nodiscard]] MessageSummary headerSummary(const QList<MimeField> &fields);
//! The number of attachments and the first one's name, of a whole message.
void countAttachments(MessageSummary &summary, QByteArrayView message);
//! People of an address field: "=?utf-8?…?= <a@b>, …".
[[nodiscard]] QList<MailPerson> addressField(QByteArrayView value);
//! RFC 5322 §3.3, leniently; UTC. Invalid for what is no date.
[[nodiscard]] QDateTime dateField(QByteArrayView value);

} // namespace mailrig
