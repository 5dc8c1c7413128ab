// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

struct ssl_session_st; // OpenSSL's SSL_SESSION

namespace mailrig {

using TlsSession = std::shared_ptr<ssl_session_st>;

//! A server as one connection asks for it: the same place, judged by the same measure.
struct ServerInQuestion {
    QString host = {};
    quint16 port = 0;
    Security security = Security::Tls;
    IdentityCheck identityCheck = {};
    Trust trust = {};
    bool operator==(const ServerInQuestion &) const = default;
};

//! What a server proved in a full handshake, and what it may be met again with.
struct IdentifiedServer {
    static constexpr std::chrono::minutes lifetime{5};
    QByteArray evidence = {}; //!< digest of what the verdict rests on: see `evidenceDigest`
    TlsFacts facts = {}; //!< an identity that was verified
    TlsSession session = {}; //!< null until the server hands out a ticket
    QDeadlineTimer expiry = QDeadlineTimer(lifetime); //!< of the verdict, from when it was given
};

//! The servers that the connections of one run have identified, so that a thousand accounts of one
//! server do not prove its certificate a thousand times. A session is resumed with the verdict of
//! the handshake that made it: only who made that handshake holds its keys (RFC 8446 §2.2, RFC 5246
//! §7.3). Whoever else answers under the name has to show and prove a certificate. No verdict is
//! used longer than five minutes, however often it is met. Safe to use from several threads.
class TlsSessions {
public:
    [[nodiscard]] std::optional<IdentifiedServer> find(const ServerInQuestion &server) const;
    void keep(const ServerInQuestion &server, const IdentifiedServer &identified);

private:
    struct Entry {
        ServerInQuestion server;
        IdentifiedServer identified;
    };
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace mailrig
