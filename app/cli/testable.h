// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/checkrequest.h"

namespace mailrig::cli {

//! What `verify` is to try of an account: judged, macros expanded, secrets read, the options'
//! deadline and trust. With a `typed` secret the account signs in with that, for this once, and
//! the keychain is not asked for it. Usage; Validation, MacroUnresolved or SecretMissing with the
//! field; what the keychain says.
[[nodiscard]] Result<CheckRequest> testable(
    const Account &account, const Secret &typed, Invocation &invocation);

//! The same, of the sides that are asked for.
[[nodiscard]] Result<CheckRequest> testable(const Account &account, const Secret &typed,
    Invocation &invocation, const CheckOptions &options);

} // namespace mailrig::cli
