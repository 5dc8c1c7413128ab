// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Thunderbird's user.js: a preference a line. Written only.
[[nodiscard]] ProfileFormat thunderbirdPrefsFormat();

} // namespace mailrig
