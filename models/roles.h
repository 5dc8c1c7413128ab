// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

//! The roles an account requires that this machine does not have: with any, it can be edited here
//! but neither tested nor exported.
[[nodiscard]] QStringList missingRoles(const Account &account, const QStringList &machine);

} // namespace mailrig
