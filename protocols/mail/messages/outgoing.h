// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/envelopeaddress.h"

#include <QList>
#include <QString>

namespace mailrig {

//! A message ready for a server, and its envelope.
struct Outgoing {
    QByteArray bytes = {}; //!< header and body; every line ends in CRLF
    QString messageId = {}; //!< without angle brackets; empty if it has none
    EnvelopeAddress sender = {};
    QList<EnvelopeAddress> recipients = {}; //!< each once
    QList<QString> written = {}; //!< the recipients as they were written
    bool hasEightBit = false; //!< bytes beyond ASCII
    bool hasUtf8Header = false; //!< an address in its header needs SMTPUTF8

    //! Addresses beyond ASCII (RFC 6531). Other bytes beyond it that a header holds go through
    //! without, as they always have, and through servers that know no SMTPUTF8.
    [[nodiscard]] bool needsUtf8() const;
    //! Adds a recipient, unless it is one already. Validation, naming it.
    [[nodiscard]] Result<void> addRecipient(const QString &address);
};

} // namespace mailrig
