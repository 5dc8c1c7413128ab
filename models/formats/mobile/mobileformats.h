// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! What Thunderbird on a telephone reads: thunderbird-qr (the text of its QR codes) and k9s.
[[nodiscard]] QList<ProfileFormat> mobileFormats();

} // namespace mailrig
