// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/checkrun.h"
#include "app/cli/invocation.h"

namespace mailrig::cli {

//! Runs the event loop until all have ended; Ctrl-C cancels them.
void waitFor(const QList<CheckRun *> &checks, Invocation &invocation);
//! The whole report, in words or as a line of JSON. Answers the code of its verdict.
[[nodiscard]] ExitCode tellReport(const CheckReport &report, Console &console);
//! The same, for one of many: a line if it went well.
[[nodiscard]] ExitCode tellReportInShort(const CheckReport &report, Console &console);
//! An account that could not be tested at all.
[[nodiscard]] ExitCode tellNotTested(const QString &account, const Error &error, Console &console);

} // namespace mailrig::cli
