// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! EMAIL2 as OMA DM commands (SyncML).
[[nodiscard]] ProfileFormat email2SyncmlFormat();

} // namespace mailrig
