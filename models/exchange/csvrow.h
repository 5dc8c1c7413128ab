// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/rosterreader.h"
#include "models/exchange/rostertext.h"

namespace mailrig {

inline constexpr qsizetype longestRosterRow = qsizetype(1024) * 1024;

//! The cells of the row ahead (RFC 4180), which is passed; with a fault only its first line is.
[[nodiscard]] tl::expected<QStringList, RosterFault> csvRow(RosterText &text, QChar separator);
//! The separator that the line ahead has most of outside quotes.
[[nodiscard]] QChar csvSeparator(RosterText &text);

} // namespace mailrig
