// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnosisparts.h"

namespace mailrig {

//! The cause that a known server is known to mean by these very words; nothing for other words.
[[nodiscard]] std::optional<Cause> knownWords(const ReplyParts &parts);

} // namespace mailrig
