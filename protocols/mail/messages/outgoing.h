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
    QString utf8Address = {}; //!< in its header alone, and of no use without SMTPUTF8
    QString utf8Field = {}; //!< a field of its header that is UTF-8 as it stands

    //! RFC 6531: addresses or a header beyond ASCII.
    [[nodiscard]] bool needsUtf8() const;
    //! Adds a recipient, unless it is one already. Validation, naming it.
    [[nodiscard]] Result<void> addRecipient(const QString &address);
};

} // namespace mailrig
