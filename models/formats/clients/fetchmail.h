// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The file of fetchmail, ~/.fetchmailrc: incoming only. Written only.
[[nodiscard]] ProfileFormat fetchmailFormat();

} // namespace mailrig
