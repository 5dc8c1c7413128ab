// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace mailrig::texts {

//! An error outside a test (files, keychain, usage) in one paragraph: what is wrong, the system's
//! own words where there are any, and what to do. Plain text; foreign words made visible.
[[nodiscard]] QString error(const Error &error);

} // namespace mailrig::texts
