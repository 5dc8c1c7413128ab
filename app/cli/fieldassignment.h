// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! Sets one member of an account; a secret by its name. Usage, naming `option` ("--set") and what
//! the member takes, or the member that may have been meant; NotFound for a secret.
[[nodiscard]] Result<void> setField(Account &account, const QString &option, const QString &path,
    const QString &text, Invocation &invocation);

} // namespace mailrig::cli
