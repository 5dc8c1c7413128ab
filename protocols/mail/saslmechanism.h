// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/secret.h"
#include "models/server.h"

#include <vmime/security/sasl/SASLMechanism.hpp>

#include <memory>
#include <optional>

namespace mailrig {

//! Who signs in, and with what.
struct SaslIdentity {
    QString user = {};
    Secret secret = {}; //!< the password, or the access token; of no effect for EXTERNAL
    QString host = {}; //!< told to the server by OAUTHBEARER only
    quint16 port = 0;
};

//! A SASL client of ours that vmime drives. One sign-in, one thread. vmime believes a server's
//! OK to an unfinished exchange: after connecting, `verdict` has the last word.
class SaslMechanism : public vmime::security::sasl::SASLMechanism {
public:
    //! For PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-1, SCRAM-SHA-256, EXTERNAL, XOAUTH2, OAUTHBEARER;
    //! MechanismUnsupported for others. With `initialResponse` the first answer goes along with
    //! the command, where the mechanism begins with one: see `mayBeginWithResponse`.
    //! Validation for a user or secret that cannot be sent: CR, LF or NUL in it, refused by
    //! SASLprep where the mechanism asks for that, or too long for the servers' buffers.
    [[nodiscard]] static Result<std::shared_ptr<SaslMechanism>> create(
        Mechanism mechanism, SaslIdentity identity, bool initialResponse);

    //! Nothing, if the exchange ended as the mechanism demands; else why not: Validation,
    //! WrongProtocol (a challenge that is none), PermanentServerFault (the server could not
    //! prove that it knows the password, or asks for too much work).
    [[nodiscard]] virtual std::optional<Error> verdict() const = 0;
    //! XOAUTH2, OAUTHBEARER: the JSON the server refused the token with; else empty.
    [[nodiscard]] virtual QByteArray serverError() const { return {}; }

    // vmime's side; there is no security layer, so these only copy.
    void encode(vmime::shared_ptr<vmime::security::sasl::SASLSession>, const vmime::byte_t *input,
        size_t inputLen, vmime::byte_t **output, size_t *outputLen) final;
    void decode(vmime::shared_ptr<vmime::security::sasl::SASLSession>, const vmime::byte_t *input,
        size_t inputLen, vmime::byte_t **output, size_t *outputLen) final;
};

//! Whether a first response of this mechanism may go along with the command: IMAP only with
//! SASL-IR (RFC 4959), SMTP if the line stays within 512 bytes (RFC 4954 §4), POP3 never
//! (RFC 5034 allows it within 255 bytes, Microsoft's servers do not take it).
[[nodiscard]] bool mayBeginWithResponse(
    Protocol protocol, bool saslIr, Mechanism mechanism, const SaslIdentity &identity);

//! Makes vmime ask for a mechanism also where a server offers only OAuth ones. Once a process,
//! before the first thread that uses vmime.
void registerOauthMechanismNames();

} // namespace mailrig
