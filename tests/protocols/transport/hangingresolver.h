// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// This test program's own getaddrinfo, which the linker prefers to libc's. By the name asked for:
//   hangs.test      no answer for three seconds
//   missing.test    no such name
//   *.v4only.test   127.0.0.1, and nothing for IPv6
//   *.v6slow.test   127.0.0.1, and for three seconds no answer for IPv6
//   *.both.test     127.0.0.1 and ::1
// and the real one for all others. So names can be tried that no name server has to know.
namespace mailrig {

//! How often the resolver was asked.
[[nodiscard]] int resolverQuestions();

} // namespace mailrig
