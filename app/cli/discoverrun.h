// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/discovery/discovery.h"

namespace mailrig::cli {

//! Says who is asked, and searches until all sources have ended, or Ctrl-C: Cancelled. A source
//! whose redirect was refused is Cancelled, too, and its error names the host.
[[nodiscard]] Result<Discovery> searched(const DiscoveryRequest &request, Invocation &invocation);

//! Only who would be asked, and what they would learn.
[[nodiscard]] ExitCode tellHosts(const DiscoveryRequest &request, Invocation &invocation);

} // namespace mailrig::cli
