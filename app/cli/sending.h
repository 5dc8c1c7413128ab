// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "models/messages/sendresult.h"

#include <functional>

namespace mailrig::cli {

//! What became of a message, recipient by recipient. Answers the code to end with: that of the
//! refusals, if there are any, or of what left it in doubt.
[[nodiscard]] ExitCode tellSent(const Result<SendResult> &result, Console &console);

//! Tells on standard error, if that is a terminal, how far a big message has gone: KiB, of how
//! many.
[[nodiscard]] std::function<void(int done, int all)> sendProgress(const Console &console);

} // namespace mailrig::cli
