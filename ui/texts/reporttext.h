// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! A report to read or to send to a helpdesk, as plain text: the verdict first, what is wrong, who
//! can act, what to do, the server's own words; then each side's steps, encryption, certificates
//! and capabilities. Lines end in LF.
[[nodiscard]] QString reportText(const CheckReport &report);

} // namespace mailrig::texts
