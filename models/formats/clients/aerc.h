// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The accounts.conf of aerc: several accounts, IMAP and SMTP; a name and address stand in one
//! line. Written only.
[[nodiscard]] ProfileFormat aercFormat();

} // namespace mailrig
