// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/messages/messagechange.h"

namespace mailrig::cli {

//! Has messages changed, and tells what became of each. `ids` as `messages` prints them. Ok if all
//! went well.
[[nodiscard]] ExitCode changeMessages(
    MessageChange change, const QStringList &ids, Invocation &invocation);

//! The same, of a verb whose first argument is the folder they go to.
[[nodiscard]] ExitCode changeInto(ChangeKind kind, Invocation &invocation);

} // namespace mailrig::cli
