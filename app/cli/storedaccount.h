// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/validation.h"

namespace mailrig::cli {

//! What any account is judged against here, but for the names of the others.
[[nodiscard]] Result<ValidationContext> validationContext(Invocation &invocation);
//! The same with the names of all accounts but this.
[[nodiscard]] Result<ValidationContext> validationContext(
    const Account &account, Invocation &invocation);
//! The account signing in with a secret, at both its servers unless the second has its own.
[[nodiscard]] Account signingInWith(Account account, QUuid secret);
//! The account after it was judged, with its secret kept if --secret-fd or --ask-secret brings one
//! (named by --secret, or as the account). What is wrong is said; Validation if an error is among
//! it that `before`, the account as it is stored, had not, and --force is not given; nothing is
//! kept then.
[[nodiscard]] Result<Account> readyToStore(
    const Account &account, Invocation &invocation, const Account *before = nullptr);
//! Keeps a value under a name that may be known already: first the value, then its name, so that no
//! file names a secret that is not there.
[[nodiscard]] Result<SecretEntry> keepSecret(
    const QString &name, const Secret &secret, Invocation &invocation);

} // namespace mailrig::cli
