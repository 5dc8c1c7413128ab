// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/discovery/discovery.h"

namespace mailrig::cli {

//! Says who is asked, and searches until all sources have ended, or Ctrl-C. Validation for what is
//! no address, Cancelled.
[[nodiscard]] Result<Discovery> searched(const DiscoveryRequest &request, Invocation &invocation);

//! What was found, and where each source stands, for people.
void sayDiscovery(const Discovery &discovery, Console &console);
//! One candidate in lines, indented.
[[nodiscard]] QString inLines(const Candidate &candidate, const Console &console);
//! Who is asked and what they learn, a line each.
[[nodiscard]] QStringList askedLines(const DiscoveryRequest &request);

} // namespace mailrig::cli
