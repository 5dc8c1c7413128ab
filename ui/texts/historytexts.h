// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historychanges.h"

namespace mailrig::texts {

//! A past result in a line: "Failed: The server did not accept …".
[[nodiscard]] QString result(const PastResult &result);
//! What changed, in a whole sentence: "Incoming mail: the server shows another certificate …".
[[nodiscard]] QString change(const HistoryChange &change);

} // namespace mailrig::texts
