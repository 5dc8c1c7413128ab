// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig {

//! A server's refusal, and the situation it came in.
struct ServerReply {
    //! Which envelope command an SMTP server answered; Other for everything else.
    enum class Command { Other, MailFrom, RcptTo, Data };

    Protocol protocol = Protocol::Imap; //!< None for a token endpoint (stage Token)
    StepKind stage = StepKind::SignIn;
    //! The last whole reply as it came, tag and codes included, all its lines: untagged ones with
    //! an [ALERT] or a BYE before the tagged one, every line of a multi-line SMTP reply. For a
    //! token endpoint the body of the answer.
    QString text = {};
    bool encrypted = true;
    std::optional<Mechanism> mechanism = {}; //!< that was tried, at SignIn
    Command command = Command::Other;
    //! What the server said inside the SASL exchange before it refused, decoded from base64: the
    //! JSON of XOAUTH2 and OAUTHBEARER.
    QString challenge = {};
    bool operator==(const ServerReply &) const = default;
};

//! Why the server refused. Judged by its response code (RFC 5530, 3463, 7372, 2449, 3206), then by
//! texts that known servers are known to send, then by the stage it came at; never by one word
//! that could stand in any sentence. Only for replies that refuse; pure, any thread.
[[nodiscard]] Cause diagnose(const ServerReply &reply);

//! Who can mend it. Nobody where there is nothing to mend (Cancelled).
[[nodiscard]] Who whoActs(Cause cause);

} // namespace mailrig
