// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnosisparts.h"

namespace mailrig {

//! What a response code says. Where it is `open`, servers are known to say more in their words.
struct CodeVerdict {
    Cause cause = Cause::Unknown;
    bool open = false;
};

//! Nothing if the reply has no code, or one that says nothing of the cause.
[[nodiscard]] std::optional<CodeVerdict> verdictOfCode(
    const ServerReply &reply, const ReplyParts &parts);

} // namespace mailrig
