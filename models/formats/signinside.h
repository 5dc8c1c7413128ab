// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

// What a side signs in with, once "same as incoming" is followed: the formats say it of each side.

[[nodiscard]] const Server &serverOf(const Account &account, Side side);
//! The credential a side signs in with; one of type None for an SMTP server that wants nobody to.
[[nodiscard]] Credential credentialOf(const Account &account, Side side);
//! The user name it signs in with: the lender's where it borrows, the address where none is given.
[[nodiscard]] QString signInUser(const Account &account, Side side);

} // namespace mailrig
