// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! A getmailrc: incoming only, an account a file. Written only.
[[nodiscard]] ProfileFormat getmailFormat();

} // namespace mailrig
