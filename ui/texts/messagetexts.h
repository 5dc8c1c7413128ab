// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig::texts {

// The values of an account's message handling as a person chooses them.
[[nodiscard]] QString daysToDownload(int days); //!< 0: all
[[nodiscard]] QString updateInterval(int minutes); //!< 0: by hand
[[nodiscard]] QString largestAttachment(qint64 bytes); //!< -1: no limit, 0: none
[[nodiscard]] QString largestMessage(qint64 bytes); //!< -1: no limit, 0: headers only
[[nodiscard]] QString schedule(const QString &minutes); //!< empty: not said

} // namespace mailrig::texts
