// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/discovery/discoveryoptions.h"

namespace mailrig::cli {

[[nodiscard]] QList<QCommandLineOption> discoverOptions();
//! What the options and the settings say. Usage names the option.
[[nodiscard]] Result<DiscoveryOptions> discoveryOptions(Invocation &invocation);

} // namespace mailrig::cli
