// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/situation.h"

namespace mailrig::texts {

//! What is wrong, in a whole sentence: "The server did not accept the user name or password."
[[nodiscard]] QString title(const Situation &situation);
[[nodiscard]] QString title(Cause cause);
//! What went wrong in a step that failed.
[[nodiscard]] QString title(const CheckStep &failed);
//! The next thing to do, in one or two whole sentences, fit for the provider where it is known.
[[nodiscard]] QString advice(const Situation &situation);
[[nodiscard]] QString advice(Cause cause);
//! Of the failure that decides the verdict; empty if there is none.
[[nodiscard]] QString advice(const CheckReport &report);

} // namespace mailrig::texts
