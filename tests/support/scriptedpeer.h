// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/conversation.h"

#include <memory>

namespace mailrig {

class PeerStream;

//! A real server on the loopback interface that plays conversations: the n-th connection gets the
//! n-th, later ones the last. Runs in its own threads; the destructor ends everything at once.
class ScriptedPeer {
public:
    explicit ScriptedPeer(const Conversation &script);
    explicit ScriptedPeer(QList<Conversation> scripts,
        const QByteArray &address = "127.0.0.1"); //!< or "::1"
    ~ScriptedPeer();
    ScriptedPeer(const ScriptedPeer &) = delete;
    ScriptedPeer &operator=(const ScriptedPeer &) = delete;

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connections() const; //!< accepted so far
    //! Everything a connection received, in clear text; what came before and inside TLS alike.
    [[nodiscard]] QByteArray received(int connection = 0) const;
    [[nodiscard]] QByteArray receivedInTls(int connection = 0) const;
    //! All connections' bytes: where a canary must not be.
    [[nodiscard]] QByteArray receivedInAll() const;
    [[nodiscard]] QByteArray serverName(int connection = 0) const; //!< SNI
    [[nodiscard]] QByteArray clientCertificateName(int connection = 0) const;

    //! Waits until as many conversations as there are scripts were played to their end, and
    //! answers what went otherwise than scripted: empty if nothing did.
    [[nodiscard]] QString trouble(std::chrono::milliseconds patience = std::chrono::seconds(5));

private:
    struct Play;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mailrig

//! Fails the test with the peer's words if a conversation went otherwise than scripted.
#define QVERIFY_PEER(peer)                                                                         \
    do {                                                                                           \
        const QString peerTrouble = (peer).trouble();                                              \
        QVERIFY2(peerTrouble.isEmpty(), qPrintable(peerTrouble));                                  \
    } while (false)
