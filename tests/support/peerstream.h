// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/conversation.h"

#include <openssl/ssl.h>

#include <atomic>

namespace mailrig {

//! The peer's end of one TCP connection: blocking calls that a stop flag ends, TLS on demand.
//! Independent of Qt's network classes and of the code under test.
class PeerStream {
public:
    enum class Outcome { Done, Closed, Stopped };

    PeerStream(int descriptor, int stopDescriptor);
    ~PeerStream();
    PeerStream(const PeerStream &) = delete;
    PeerStream &operator=(const PeerStream &) = delete;

    //! Appends what came; waits for the first byte.
    Outcome read(QByteArray &into);
    Outcome write(QByteArrayView bytes);
    //! Ends at once when stopped; does not look at the connection.
    Outcome wait(std::chrono::milliseconds time) const;
    //! Until the client closes; reads nothing.
    Outcome waitForHangUp() const;
    //! Empty, or what OpenSSL says.
    QByteArray startTls(const PeerTls &settings);
    void closeHalf();
    void reset();

    [[nodiscard]] bool isEncrypted() const { return m_ssl != nullptr; }
    [[nodiscard]] QByteArray serverName() const; //!< the SNI the client sent
    [[nodiscard]] QByteArray clientCertificateName() const; //!< its common name

private:
    Outcome waitFor(short events) const;
    Outcome waitForTls(int result) const;

    int m_descriptor;
    int m_stopDescriptor;
    std::shared_ptr<SSL_CTX> m_context;
    std::shared_ptr<SSL> m_ssl;
};

} // namespace mailrig
