// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! What Windows' device management, Outlook and Exchange's clients take.
[[nodiscard]] QList<ProfileFormat> windowsFormats();

} // namespace mailrig
