// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/discovery/discoveryoptions.h"

namespace mailrig::cli {

//! What a domain publishes, for its administrators: each source, what they disagree about, the
//! certificates of the servers they name, and what mail programs make of it. Network if nobody
//! answers at all, ServerIdentity if a named server's certificate does not hold.
[[nodiscard]] ExitCode audit(
    const QString &domain, DiscoveryOptions options, Invocation &invocation);

} // namespace mailrig::cli
