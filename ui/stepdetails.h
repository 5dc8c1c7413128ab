// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig {

//! What a step learned, a line each: the server's words about a failure, addresses, encryption,
//! certificates, capabilities, the dialogue. Plain text, foreign words made visible.
[[nodiscard]] QStringList detailLines(const CheckStep &step);

} // namespace mailrig
