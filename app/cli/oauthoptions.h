// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! What --oauth, --oauth-app, --authority, --client-id and --microsoft365 say of an account. With
//! one of them outgoing signs in as incoming does, unless it has a sign-in of its own.
[[nodiscard]] Result<void> setOAuth(Account &account, Invocation &invocation);

} // namespace mailrig::cli
