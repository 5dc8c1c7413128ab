// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace mailrig {

//! Writes the whole file, or leaves what was there; readable by its owner only. FileUnwritable.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace mailrig
