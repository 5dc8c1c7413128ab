// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagechange.h"
#include "tests/protocols/mail/mailscripts.h"

namespace mailrig {

//! A line the client says and what it is answered; without an answer the server hangs up.
struct ImapTurn {
    QString pattern = {}; //!< behind the tag
    QByteArray reply = {}; //!< {1} is the tag
};

//! A whole conversation from the greeting, with these capabilities, turn by turn.
[[nodiscard]] inline Conversation imapConversation(
    const QByteArray &capabilities, const QList<ImapTurn> &turns)
{
    using namespace Qt::Literals::StringLiterals;
    Conversation script;
    script.server("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello\r\n")
        .answers(u"(\\S+) AUTHENTICATE PLAIN \\S+"_s,
            "{1} OK [CAPABILITY IMAP4rev1 " + capabilities + "] in\r\n");
    for (const auto &each : turns) {
        const auto pattern = u"(\\S+) "_s + each.pattern;
        if (each.reply.isEmpty()) {
            script.clientMatches(pattern);
        } else {
            script.answers(pattern, each.reply);
        }
    }
    return script;
}

//! The answers of a folder with nine messages.
inline const auto selected
    = QByteArrayLiteral("* 9 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{1} OK [READ-WRITE] done\r\n");
inline const auto examined
    = QByteArrayLiteral("* 9 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{1} OK [READ-ONLY] done\r\n");

} // namespace mailrig
