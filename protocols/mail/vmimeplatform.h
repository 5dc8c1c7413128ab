// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailrig {

//! Prepares the mail library and TLS for use by many threads. To be called once, on the main
//! thread, by each program before its first check; a second call does nothing.
void initializeMail();

} // namespace mailrig
