// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig::texts {

//! Foreign words as plain text on one line: control characters, line ends, bidirectional overrides,
//! invisible and unassigned characters become visible signs, and what is longer than `most`
//! characters ends in "…". Still to be escaped where markup is read.
[[nodiscard]] QString visible(QStringView foreign, qsizetype most = 500);

//! The same of a text of several lines, which stay, as do tabs.
[[nodiscard]] QString visibleLines(const QString &foreign);

} // namespace mailrig::texts
