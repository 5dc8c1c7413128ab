// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/scenes.h"

namespace mailrig {

//! Shows the dialog of signing in by OAuth in each of its states.
void forEachSignIn(const Look &look);

} // namespace mailrig
