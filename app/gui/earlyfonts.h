// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace mailrig {

//! Reads the list of fonts of this system while the program connects to its display: Qt asks for it
//! with the first text, and would wait. A sixth of the time to the first painted window.
[[nodiscard]] std::jthread loadFontsEarly();

} // namespace mailrig
