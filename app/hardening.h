// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailrig {

//! Keeps secrets in memory out of other places: no core dumps, no reading of this process's memory
//! by others of the same user. For both programs, first thing in main.
void hardenProcess();

} // namespace mailrig
