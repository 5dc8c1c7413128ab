// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! Whose certificate it is, who vouches for it, how long, and its fingerprint; a line each.
//! Plain text; foreign words made visible.
[[nodiscard]] QStringList certificateLines(const CertificateFacts &certificate);

} // namespace mailrig::texts
