// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveservices.h"
#include "models/result.h"

namespace mailrig {

//! Loads the module beside the program, or where packages have it. FileUnreadable with the loader's
//! words.
[[nodiscard]] Result<std::unique_ptr<LiveServices>> loadLiveServices();

} // namespace mailrig
