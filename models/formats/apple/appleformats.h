// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Apple's configuration profiles: `mobileconfig`.
[[nodiscard]] QList<ProfileFormat> appleFormats();

} // namespace mailrig
