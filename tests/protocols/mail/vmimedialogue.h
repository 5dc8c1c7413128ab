// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

#include <QByteArray>

namespace mailrig {

//! What a dialogue got to, for tests that want to know that it was one.
struct DialogueOutcome {
    bool signedIn = false;
    bool finished = false; //!< everything asked for was answered
    QByteArray sent = {}; //!< by vmime and the filter
};

//! Lets vmime sign in by this mechanism and look at the mailbox (IMAP: folders, STATUS, and with
//! `fetch` a message; POP3: STAT and UIDL; SMTP: MAIL and RCPT), while a server says `server`: a
//! piece for each time vmime waits, pieces divided by the byte 0x1e, then end of stream. With or
//! without the reply filter in between. Whatever vmime throws ends the dialogue.
DialogueOutcome vmimeDialogue(Protocol protocol, Mechanism mechanism, const QByteArray &server,
    bool filtered, bool fetch = false);

} // namespace mailrig
