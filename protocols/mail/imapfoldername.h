// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace mailrig {

//! A folder name as it came, in the form vmime reads: names with raw 8-bit bytes (UTF-8) in
//! modified UTF-7 (RFC 3501 §5.1.3), others as they are. Nothing if the bytes are no UTF-8.
[[nodiscard]] std::optional<QByteArray> asciiFolderName(const QByteArray &name);

} // namespace mailrig
