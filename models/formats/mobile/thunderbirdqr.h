// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/mobile/mobileaccount.h"

namespace mailrig {

//! The text of the QR codes of Thunderbird's "Export for Mobile", version 1: JSON arrays, a file a
//! code, at most three accounts in each. Reads one part a line.
[[nodiscard]] ProfileFormat thunderbirdQrFormat();

[[nodiscard]] Result<ReadProfile> readThunderbirdQr(const QByteArray &bytes);

} // namespace mailrig
