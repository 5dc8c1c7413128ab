// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Classic Outlook's profile script (outlook.exe /importprf). Written only; no passwords.
[[nodiscard]] ProfileFormat prfFormat();

} // namespace mailrig
