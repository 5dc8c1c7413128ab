// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! A mail address as it goes between the angle brackets of MAIL FROM and RCPT TO.
struct EnvelopeAddress {
    QByteArray localPart = {};
    QByteArray domain = {}; //!< A-labels
    [[nodiscard]] QByteArray text() const { return localPart + '@' + domain; }
    //! Only with SMTPUTF8 (RFC 6531): a local part beyond ASCII has no other form.
    [[nodiscard]] bool needsUtf8() const;
    bool operator==(const EnvelopeAddress &) const = default;
};

//! Validation for what is no address or could break out of the command.
[[nodiscard]] Result<EnvelopeAddress> envelopeAddress(const QString &address);

} // namespace mailrig
