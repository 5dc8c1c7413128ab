// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The plain old XML that Autodiscover answers with (MS-OXDSCLI), for IMAP, POP3 and SMTP.
[[nodiscard]] ProfileFormat autodiscoverFormat();

} // namespace mailrig
