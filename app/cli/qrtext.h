// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig::cli {

//! A QR code for a terminal: half blocks, black on white whatever the terminal's colours, with the
//! quiet zone of four modules (ISO/IEC 18004 §7.3.7). Empty if the text is too long for one.
[[nodiscard]] QString qrText(const QString &text);

} // namespace mailrig::cli
