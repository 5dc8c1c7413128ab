// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/validation.h"

namespace mailrig {

// The parts of `issues` that judge both sides of an account whose macros are expanded.

void judgeServers(const Account &account, const ValidationContext &context, Findings &found);
//! `path` is the side's: "incoming".
void judgeCredential(const Account &account, const QString &path, const Server &server,
    const ValidationContext &context, Findings &found);

} // namespace mailrig
