// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "protocols/transport/bounds.h"
#include "protocols/transport/runningstep.h"
#include "protocols/transport/tlssessions.h"
#include "protocols/transport/transcript.h"

#include <functional>
#include <memory>
#include <optional>

namespace mailrig {

//! What a connection needs to know: where to, how protected, whom to trust.
struct ConnectionSettings {
    Protocol protocol = Protocol::Imap; //!< for the STARTTLS dialogue only
    QString host = {}; //!< name (IDN as typed) or IP literal
    quint16 port = 0;
    Security security = Security::Tls;
    IdentityCheck identityCheck = {};
    Trust trust = {};
    ProxySettings proxy = {};
    QString clientCertificateFile = {};
    Secret clientCertificatePassphrase = {};
    std::shared_ptr<TlsSessions> sessions = {}; //!< of one run; null: every handshake is a full one
    struct Place {
        QString host = {};
        quint16 port = 0;
    };
    std::optional<Place> reachedAt = {}; //!< is connected to instead; who has to answer stays
    qint64 largestReceived
        = qint64{32} * 1024 * 1024; //!< bytes a server may send before it is left
};

//! A byte stream to a server: resolved, connected by happy eyeballs or through a proxy, upgraded,
//! and its server identified, before the first byte may pass. Lives in one thread, which each
//! call blocks (never the GUI's); every wait ends at the bounds.
class Connection {
public:
    //! Told of each step as it ends: Resolve, Connect, (Greeting, for STARTTLS), Encrypt, Identity.
    //! The last one told is the failed one. `side` and `transcript` are left for the caller to
    //! fill.
    using StepSink = mailrig::StepSink;

    Connection(ConnectionSettings settings, Bounds bounds, Transcript &transcript);
    ~Connection(); //!< aborts: nothing is waited for

    //! Everything up to a stream that may carry a password. Errors: NameNotFound,
    //! HostUnreachable, ConnectionRefused, TimedOut, ConnectionLost, StarttlsUnavailable,
    //! InjectedPlaintext, WrongProtocol, TlsHandshakeFailed, TlsOnPlainPort, PlainOnTlsPort,
    //! TemporaryServerFault and PermanentServerFault (the greeting before STARTTLS), Certificate…
    //! and PinnedKeyChanged, Validation (a CA or client certificate file that cannot be used),
    //! SecretMissing (its passphrase), Cancelled.
    [[nodiscard]] Result<void> open(const StepSink &told);

    //! At least one byte, as soon as there is one; ConnectionLost at the end of the stream. The
    //! first read without TLS also finds out if the server wants TLS: PlainOnTlsPort. Whether
    //! the first line is a greeting is for the caller to judge (`judgeGreeting`), but for STARTTLS,
    //! where it was said, and judged, in `open`.
    [[nodiscard]] Result<QByteArray> read();
    //! Hands bytes to the network; they leave at once (TCP_NODELAY).
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    //! Sends what was written and drops the connection without waiting for an answer.
    void close();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const TlsFacts &tls() const; //!< of no content without TLS
    [[nodiscard]] QString peerAddress() const; //!< the address that answered
    [[nodiscard]] const Bounds &bounds() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mailrig
