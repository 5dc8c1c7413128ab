// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/messages/mimefields.h"

namespace mailrig {

//! A part of a message that is not made of parts itself. The body is a view into the message.
struct MimePart {
    MimeFacts facts = {};
    QByteArrayView body = {};
};

struct MimeParts {
    QList<MimeField> fields = {}; //!< of the whole message
    MimeFacts facts = {}; //!< of the whole message
    QList<MimePart> parts = {};
    bool isBroken = false; //!< delimiters are missing, or there is too much of something
};

//! Takes a message apart as far as multiparts go (RFC 2046 §5.1); messages within it stay whole.
//! Bounds: 50 multiparts within each other, 2,000 parts; what is beyond is left as it is.
[[nodiscard]] MimeParts mimeParts(QByteArrayView message);

} // namespace mailrig
