// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

struct ssl_ctx_st; // OpenSSL's SSL_CTX
struct ssl_session_st; // and SSL_SESSION

namespace mailrig {

//! Loads what OpenSSL loads once. Call it on the main thread before any other thread makes a
//! connection: first use on another thread leaves state that LeakSanitizer reports.
void initializeTls();
//! Frees what TLS keeps for this thread. To be called as a worker's last act: left to the end of
//! the thread, it may come after the end of the program.
void leaveTls();

//! What a connection wants to be asked and told while OpenSSL works for it.
struct TlsHooks {
    //! When the server's flight is complete, before the client's next; false ends the handshake.
    //! Not asked where a session of TLS 1.2 is resumed.
    std::function<bool()> mayGoOn = {};
    //! Of each session that could be resumed; empty: not wanted.
    std::function<void(const ssl_session_st *)> newSession = {};
};

//! The one context of all client connections: TLS ≥ 1.2, security level 2, no renegotiation, OCSP
//! asked for. It holds no authorities: the verdict is `judge`'s, asked from within the handshake.
//! The app data of each connection's SSL has to point to its `TlsHooks`.
[[nodiscard]] ssl_ctx_st *clientTlsContext();

} // namespace mailrig
