// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! The options by which `accounts add` and `accounts set` describe an account.
[[nodiscard]] QList<QCommandLineOption> accountOptions();
//! Examples and rules of these options, for the help.
[[nodiscard]] QString accountOptionsDetails();
//! The account as the options change it: --from first, then the options by name, then each --set,
//! then each --unset. Its id stays, and its name if it has one. Usage, NotFound (a secret),
//! FileUnreadable, FileMalformed.
[[nodiscard]] Result<Account> changedByOptions(Account account, Invocation &invocation);

} // namespace mailrig::cli
