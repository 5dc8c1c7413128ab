// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/envelopeaddress.h"

namespace mailrig {

//! The message of a send test: from somebody to himself, and to be told from any other.
struct TestMessage {
    QByteArray messageId = {}; //!< with its angle brackets
    QByteArray bytes = {}; //!< header and body, lines ending in CRLF
};

//! A message-id nobody can guess, at this address's domain.
[[nodiscard]] QByteArray newMessageId(const EnvelopeAddress &self);
//! What it is about: as unique as its id.
[[nodiscard]] QByteArray testSubject(const QByteArray &messageId);
//! Any thread; they take turns, because vmime's builder is not made for more than one.
[[nodiscard]] Result<TestMessage> testMessage(
    const EnvelopeAddress &self, const QByteArray &messageId);

} // namespace mailrig
