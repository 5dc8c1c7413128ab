// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

namespace mailrig {

//! The steps a check of this side takes, in order: rows can be shown before they are reached.
[[nodiscard]] QList<StepKind> plannedSteps(const SideRequest &side, bool sendTest);

//! The report of a test before its first step: what is going to be tried, so that protocol and
//! server are known of sides that never got anywhere. Takes no secret along.
[[nodiscard]] CheckReport startedReport(const CheckRequest &request, const QDateTime &now);

} // namespace mailrig
