// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "models/discovery/discovery.h"

namespace mailrig::cli {

//! What was found, and where each source stands, for people.
void sayDiscovery(const Discovery &discovery, Console &console);
//! One candidate in lines, indented.
[[nodiscard]] QString inLines(const Candidate &candidate, const Console &console);
//! What a server said when it was asked, and all that speaks against it: lines to come below its
//! own.
[[nodiscard]] QStringList saidLines(const ServerOffer &offer, const Console &console,
    Console::Colour ofProblems = Console::Colour::Bad);
//! If the name server knows no such domain at all.
[[nodiscard]] bool isUnknownDomain(const Discovery &discovery);

} // namespace mailrig::cli
