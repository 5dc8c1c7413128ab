// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! A step's name as a row of the test shows it: "Find the server".
[[nodiscard]] QString step(StepKind kind);
//! The same where the protocol is known: SMTP has no mailbox to open.
[[nodiscard]] QString step(StepKind kind, Protocol protocol);

} // namespace mailrig::texts
