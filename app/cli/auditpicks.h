// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "models/discovery/clientpicks.h"

#include <QJsonArray>

namespace mailrig::cli {

//! What mail programs would take, for people: also where that hangs on a redirect that the audit
//! has not followed.
void sayPicks(const Discovery &discovery, Console &console);
[[nodiscard]] QJsonArray picksToJson(const Discovery &discovery);

} // namespace mailrig::cli
