// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <optional>

namespace mailrig {

//! What it is about a message that keeps it from being sent.
enum class MessageFault {
    NoSender,
    NoRecipient,
    NoHeader, //!< of a whole message
    Address, //!< what was written for one
    PersonName, //!< the address of who has it
    HeaderName,
    HeaderValue, //!< the field's name: it breaks lines, or cannot be written
    RepeatedHeader, //!< a field that can stand only once (RFC 5322 §3.6)
    AttachmentName,
    AttachmentType,
    ContentId, //!< no id, or that of another picture too
    ReportId, //!< RFC 3461 §4.4
    Utf8Address, //!< the server offers no SMTPUTF8
    Utf8Header, //!< the same: the field's name
};

//! One of them and what it is about, as an error's detail has it: "address: not an address".
struct NamedFault {
    MessageFault fault = {};
    QString what = {};
    bool operator==(const NamedFault &) const = default;
};

[[nodiscard]] tl::unexpected<Error> failure(
    MessageFault fault, const QString &what = {}, Cause cause = Cause::Validation);
//! The fault an error names; nothing for those of another kind.
[[nodiscard]] std::optional<NamedFault> messageFault(const Error &error);

} // namespace mailrig
