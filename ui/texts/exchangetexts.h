// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/bundlerun.h"
#include "models/exchange/importer.h"
#include "models/exchange/roster.h"

namespace mailrig::texts {

// All plain text; foreign words made visible and bounded.

//! What is to become of an account, to choose by: "Merge with it".
[[nodiscard]] QString importChoice(ImportChoice choice);
//! Whether a signature holds, in a sentence with the signer's name.
[[nodiscard]] QString signatureVerdict(const ProfileSignature &signature);
//! Who signed, who vouches, how long, and what speaks against it; a line each.
[[nodiscard]] QStringList signatureLines(const ProfileSignature &signature);
//! What an import has done, or why it has done nothing.
[[nodiscard]] QString importOutcome(const ImportOutcome &outcome);

//! Why an account is refused, a sentence a reason; empty if it is not.
[[nodiscard]] QStringList refusals(const ExportEntry &entry);

//! How a bundle stands to the accounts as they are, in short: "2 accounts changed since".
[[nodiscard]] QString drift(const BundleDrift &drift);

//! Why a row of a roster did not become an account, with its line.
[[nodiscard]] QString rosterFault(const RosterFault &fault);
//! An error of a roster's headers, its detail said in words where the reader knows more.
[[nodiscard]] Error headerError(const Error &error, const RosterReader &reader);
//! That columns, or all of them, come to nothing; empty if all are used.
[[nodiscard]] QString unusedColumns(const QList<RosterColumn> &columns, const QStringList &unused);

} // namespace mailrig::texts
