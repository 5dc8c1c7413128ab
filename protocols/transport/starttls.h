// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/server.h"

#include <QByteArray>

namespace mailrig {

//! The dialogue in clear text up to the TLS handshake: greeting, the question for capabilities,
//! STARTTLS (RFC 3501 §6.2.1, RFC 2595 §4, RFC 3207). Without a socket: what the server says goes
//! in, what to say comes out. Fails closed; nothing said here is believed afterwards.
class StarttlsDialogue {
public:
    explicit StarttlsDialogue(Protocol protocol)
        : m_protocol(protocol)
    {
    }
    //! Bytes as they came; answers what to send now, perhaps nothing. Errors, with the server's
    //! line as detail: StarttlsUnavailable (not offered, refused, PREAUTH), InjectedPlaintext
    //! (bytes behind the reply that starts TLS), WrongProtocol (another protocol, or lines or
    //! replies without end), TemporaryServerFault, PermanentServerFault.
    [[nodiscard]] Result<QByteArray> take(QByteArrayView bytes);

    [[nodiscard]] bool isGreeted() const { return m_stage > Stage::Greeting; }
    [[nodiscard]] const QString &greeting() const { return m_greeting; }
    //! The handshake is next; whatever else arrives in clear text is an injection.
    [[nodiscard]] bool isReady() const { return m_stage == Stage::Ready; }

private:
    enum class Stage { Greeting, Capabilities, Starttls, Ready };
    using Answer = Result<QByteArray>;

    [[nodiscard]] Answer takeLine(const QByteArray &line);
    [[nodiscard]] Answer takeGreeting(const QByteArray &line);
    [[nodiscard]] Answer takeImap(const QByteArray &line);
    [[nodiscard]] Answer takePop3(const QByteArray &line);
    [[nodiscard]] Answer takeSmtp(const QByteArray &line);
    [[nodiscard]] Answer askForTls(const QByteArray &line);

    Protocol m_protocol;
    Stage m_stage = Stage::Greeting;
    QString m_greeting;
    QByteArray m_pending;
    qsizetype m_taken = 0;
    bool m_isOffered = false;
    bool m_isListing = false; //!< POP3: inside the list that CAPA is answered with
};

} // namespace mailrig
