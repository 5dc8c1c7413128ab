// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// This test program's own getaddrinfo, which the linker prefers to libc's. By the name asked for:
//   hangs.test            no answer for three seconds
//   <anything>.v4only.test, .v6slow.test, .both.test   loopback addresses, see hangingresolver.cpp
// and the real one for all others. So names can be tried that no name server has to know.
namespace mailrig {

//! How often the resolver was asked.
[[nodiscard]] int resolverQuestions();

} // namespace mailrig
