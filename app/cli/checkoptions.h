// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! What `verify` and `probe` have in common: deadline and trust.
[[nodiscard]] QList<QCommandLineOption> checkOptions();
//! Fills deadline and trust in; what was not asked for stays. Usage, FileUnreadable.
[[nodiscard]] Result<void> withCheckOptions(CheckRequest &request, const Invocation &invocation);

} // namespace mailrig::cli
