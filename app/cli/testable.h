// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/checkrequest.h"

namespace mailrig::cli {

//! The sides that `verify` is to try, and whether a message is to be sent.
[[nodiscard]] CheckOptions testOptions(const Invocation &invocation);

//! The stored secrets that `testable` reads for these accounts, each once.
[[nodiscard]] QList<QUuid> testSecrets(const QList<Account> &accounts, Invocation &invocation,
    const CheckOptions &options, const ValidationContext &validation);

//! What is to be tried of an account: judged by the context, macros expanded, secrets read, the
//! command line's deadline and trust. With a `typed` secret the account signs in with that, for
//! this once, and the keychain is not asked for it. Usage; Validation, MacroUnresolved or
//! SecretMissing with the field; what the keychain says.
[[nodiscard]] Result<CheckRequest> testable(const Account &account, const Secret &typed,
    Invocation &invocation, const CheckOptions &options, const ValidationContext &validation);

} // namespace mailrig::cli
