// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/qr/qrmodules.h"

namespace mailrig {

//! The code with its quiet zone as PNG, black on white, `pixels` a module. Empty for an empty code.
[[nodiscard]] QByteArray qrPng(const QrModules &modules, int pixels = 8);

} // namespace mailrig
