// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/secret.h"

namespace mailrig::cli {

//! Everything up to the end of the file, without one line end at its end: 64 KiB at most.
//! Errors: Usage with the system's words, Validation if it is empty or too long, Cancelled.
[[nodiscard]] Result<Secret> secretFromDescriptor(int descriptor);
//! A line typed at the terminal without echo. Usage if there is no terminal; Cancelled.
[[nodiscard]] Result<Secret> secretFromTerminal(const QString &prompt);

} // namespace mailrig::cli
