// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! The same as one HTML file that fetches nothing and runs nothing; foreign words escaped.
[[nodiscard]] QString reportHtml(const CheckReport &report);

} // namespace mailrig::texts
