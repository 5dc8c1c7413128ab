// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig {

//! Whether tables would take longer to be laid out than a person waits, and more memory than a
//! message is worth: QTextDocument keeps each row of a table as wide as the widest, empty ones
//! too, and measures it twice for each table that it is in. Of what `safeHtml` has written.
[[nodiscard]] bool isMuchTableWork(const QString &html);

} // namespace mailrig
