// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The config.toml of Himalaya 2. Written only.
[[nodiscard]] ProfileFormat himalayaFormat();

} // namespace mailrig
