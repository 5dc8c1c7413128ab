// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/situation.h"

namespace mailrig::texts {

//! What to do where the provider is known by its host and something more particular can be said;
//! else empty. Facts of March 2026.
[[nodiscard]] QString providerAdvice(const Situation &situation);

} // namespace mailrig::texts
