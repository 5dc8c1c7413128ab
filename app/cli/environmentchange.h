// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! Changes the store's environments, saves them and says so.
[[nodiscard]] ExitCode changeEnvironments(Invocation &invocation, const QString &said,
    const std::function<Result<void>(Environments &)> &change);

} // namespace mailrig::cli
