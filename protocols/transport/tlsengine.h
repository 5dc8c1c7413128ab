// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/clientidentity.h"
#include "protocols/transport/tlssessions.h"

#include <functional>
#include <memory>

namespace mailrig {

//! The client's side of TLS without a socket: bytes from the network go in, bytes for it come out.
class TlsEngine {
public:
    //! Asked when the server has shown and proved its certificate, before anything of the client's
    //! (its certificate, its data) is sent. False ends the handshake.
    using Judge = std::function<bool(const TlsEngine &)>;

    //! `serverName` is sent as SNI; empty for an IP literal (RFC 6066 §3). `identity` may be null.
    TlsEngine(const QByteArray &serverName, const ClientIdentity *identity, Judge judge);
    ~TlsEngine();
    TlsEngine(const TlsEngine &) = delete;
    TlsEngine &operator=(const TlsEngine &) = delete;

    //! Offers the server to go on with this session; to be called before the handshake.
    void resume(const TlsSession &session);
    //! Told of sessions the server offers to resume, as late as in `read`.
    void onNewSession(std::function<void(const TlsSession &)> told);

    void feed(QByteArrayView fromNetwork);
    [[nodiscard]] QByteArray takeOutput(); //!< for the network; to be asked after every call

    //! Goes on as far as what was fed reaches; true when done. Errors: TlsHandshakeFailed with
    //! the alert's name, TlsOnPlainPort with the line the server said, WrongProtocol. After a
    //! judge's false: TlsHandshakeFailed, and nothing more comes out.
    [[nodiscard]] Result<bool> handshake();
    [[nodiscard]] bool wasRefused() const; //!< the judge said no
    [[nodiscard]] bool isResumed() const; //!< the server took the session; it showed no certificate

    //! Clear text that has arrived, perhaps none. Errors: ConnectionLost at the server's close
    //! notify or a fatal alert, TlsHandshakeFailed for a broken record.
    [[nodiscard]] Result<QByteArray> read();
    [[nodiscard]] Result<void> write(QByteArrayView clearText);
    void shutdown(); //!< says close notify

    [[nodiscard]] QString version() const; //!< "TLSv1.3"
    [[nodiscard]] QString cipher() const; //!< the IANA name
    [[nodiscard]] QList<Certificate> peerChain() const; //!< as sent
    [[nodiscard]] QByteArray staple() const; //!< empty: none was sent

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! Whether these are the first bytes of a TLS record (an alert or a handshake message).
[[nodiscard]] bool looksLikeTls(QByteArrayView firstBytes);

} // namespace mailrig
