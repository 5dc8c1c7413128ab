// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnosis.h"

namespace mailrig {

//! A reply taken apart: the codes that programs are meant to read, and what is left for people.
struct ReplyParts {
    bool bad = false; //!< IMAP: BAD, the command itself was refused
    QStringList codes = {}; //!< IMAP and POP3 response codes, upper case, without arguments
    int basic = 0; //!< SMTP: 535; 0 where there is none
    //! SMTP, RFC 3463: 5.7.8; all 0 where there is none.
    int level = 0, subject = 0, detail = 0;
    QString text = {}; //!< all words for people, lower case, lines joined by a space
    //! The same in clauses: what stands between line starts, full stops, colons and semicolons,
    //! without what is in brackets.
    QStringList clauses = {};
};

[[nodiscard]] ReplyParts partsOf(Protocol protocol, const QString &reply);

} // namespace mailrig
