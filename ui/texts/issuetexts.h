// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"

namespace mailrig::texts {

//! What is wrong with a field, in a whole sentence for beside it. Plain text.
[[nodiscard]] QString issue(const Issue &issue);

} // namespace mailrig::texts
