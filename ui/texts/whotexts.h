// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! Who can mend it, in a whole sentence: "Your mail provider has to mend this."
[[nodiscard]] QString who(Who value);
//! A side's heading: "Incoming mail".
[[nodiscard]] QString side(Side value);
//! A step's outcome in a word: "not reached".
[[nodiscard]] QString outcome(Outcome value);
//! A verdict in a word: "Works", "Failed", "Cancelled".
[[nodiscard]] QString verdict(Verdict value);
//! The verdict of a whole test in a sentence: "Incoming and outgoing mail work."
[[nodiscard]] QString verdict(const CheckReport &report);

} // namespace mailrig::texts
