// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/verb.h"

namespace mailrig::cli {

//! Finds the verb in the arguments (without the program's own name), and runs it. Answers what the
//! process should end with.
[[nodiscard]] ExitCode runCommandLine(
    const QStringList &arguments, const QList<Verb> &verbs, Adapters &adapters);

} // namespace mailrig::cli
