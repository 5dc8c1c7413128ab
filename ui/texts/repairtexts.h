// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/repair.h"

namespace mailrig::texts {

//! What the button of a repair says: "Use SSL/TLS on port 993". Plain text, no mnemonic.
[[nodiscard]] QString repair(const Repair &repair);

} // namespace mailrig::texts
