// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnosis.h"
#include "protocols/mail/mailstream.h"

namespace mailrig {

class SaslMechanism;

//! What somebody signs in with, decided from what the server offers.
struct SignIn {
    SignInMethod method = {};
    QString user = {};
    Secret secret = {}; //!< the password or the access token
};

//! A conversation with a mail server up to a proven account. The steps are called in their order,
//! each once, by one thread, which they block until the bounds at most. After an error only
//! `close` may follow. Errors of the server are diagnosed; their detail is its last reply.
class MailSession {
public:
    MailSession(ConnectionSettings settings, Bounds bounds, FilterOptions options);
    virtual ~MailSession() = default;
    MailSession(const MailSession &) = delete;
    MailSession &operator=(const MailSession &) = delete;

    //! Connects, hears the greeting and asks for the capabilities, if they were not told already.
    //! `told` gets each step up to and with Capabilities as it ends, the failed one included,
    //! without its side.
    [[nodiscard]] Result<void> open(const Connection::StepSink &told);
    //! The ways to sign in that are offered; valid once open.
    [[nodiscard]] SignInOffer offer() const { return m_stream.filter().offer(); }
    [[nodiscard]] QStringList capabilities() const { return m_stream.filter().capabilities(); }
    //! Whether signIn could send this at all; asks nobody.
    [[nodiscard]] bool canSend(const SignIn &with) const;
    //! Exactly one try with exactly this method. Validation for CR, LF or NUL in user or secret.
    [[nodiscard]] virtual Result<void> signIn(const SignIn &with) = 0;
    //! Proves that mail goes this way; the server's words about it.
    [[nodiscard]] virtual Result<QStringList> mailbox() = 0;
    //! Says good-bye where it is polite, waits for nothing.
    void close();

    [[nodiscard]] Transcript &transcript() { return m_stream.transcript(); }
    [[nodiscard]] const MailStream &stream() const { return m_stream; }

protected:
    //! Hears one reply and says whether it is a greeting.
    [[nodiscard]] virtual Result<void> greet() = 0;
    //! What a greeting that came before encryption leaves for the time after it.
    [[nodiscard]] virtual QByteArray neutralGreeting(const QByteArray &heard) const = 0;
    //! Asks what the server can do.
    [[nodiscard]] virtual Result<void> announce() = 0;
    [[nodiscard]] virtual QByteArray farewell() const = 0;

    [[nodiscard]] Error refusal(StepKind stage) const { return refusal({.stage = stage}); }
    //! Fills in what the session knows: all but stage, command, challenge; the text if empty.
    [[nodiscard]] Error refusal(ServerReply reply) const;
    //! WrongProtocol with the server's last reply.
    [[nodiscard]] Error notUnderstood() const;
    //! A lost connection is the refusal that came before it, if one did.
    [[nodiscard]] Error explained(const Error &error, StepKind stage) const;

    //! What came of a sign-in, the mechanism's own verdict included; null without one.
    [[nodiscard]] Result<void> settled(Result<void> result, const SaslMechanism *mechanism) const;

    MailStream m_stream;
    std::optional<Mechanism> m_mechanism; //!< of the sign-in under way

private:
    //! The cause of a refusal that the connection met before STARTTLS.
    [[nodiscard]] Error judged(const Error &error, StepKind stage) const;
    [[nodiscard]] Result<void> step(
        StepKind kind, const Connection::StepSink &told, const std::function<Result<void>()> &run);
};

//! Refused in every user name, secret and address: each would end the command it stands in.
[[nodiscard]] bool breaksLines(QByteArrayView text);
[[nodiscard]] bool breaksLines(QStringView text);

} // namespace mailrig
