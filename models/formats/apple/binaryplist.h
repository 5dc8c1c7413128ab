// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! Whether a binary property list may be given to libplist, which makes a value of every reference:
//! a few hundred bytes that refer to themselves in turn would become more than any memory; and
//! which ends the program at a key with a NUL. At most 16 MiB, 64 levels and a million values, with
//! every reference within the file and keys that are text. FileMalformed names the object, the key
//! or the byte.
[[nodiscard]] Result<void> checkBinaryPlist(const QByteArray &bytes);

} // namespace mailrig
