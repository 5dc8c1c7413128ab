// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace mailrig {

//! Passes bytes between two connected sockets, each direction late by this much, until both ends
//! have closed or the stop descriptor becomes readable. Order is kept; sending never waits.
//! Neither socket is closed.
void relay(int one, int other, int stopDescriptor, std::chrono::microseconds delay);

//! A socket that listens on 127.0.0.1; -1 if it cannot. Port 0: any, and the one chosen.
[[nodiscard]] int listenOnLoopback(unsigned short &port);
//! A socket connected to an address and port, or -1. Blocks.
[[nodiscard]] int connectTo(const char *address, unsigned short port);

} // namespace mailrig
