// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/saslmechanism.h"

namespace mailrig {

//! XOAUTH2 (Google, Microsoft) and OAUTHBEARER (RFC 7628): one message with the access token; a
//! server that refuses it says why in JSON, waits for an empty answer, and only then says no.
class SaslTokenMechanism final : public SaslMechanism {
public:
    SaslTokenMechanism(Mechanism mechanism, SaslIdentity identity, bool initialResponse);

    [[nodiscard]] std::optional<Error> verdict() const override;
    [[nodiscard]] QByteArray serverError() const override { return m_serverError; }

    const vmime::string getName() const override; // NOLINT(readability-const-return-type)
    bool step(vmime::shared_ptr<vmime::security::sasl::SASLSession> session,
        const vmime::byte_t *challenge, size_t challengeLen, vmime::byte_t **response,
        size_t *responseLen) override;
    bool isComplete() const override;
    bool hasInitialResponse() const override { return m_initialResponse; }

private:
    enum class State { Begin, TokenSent, Refused, Broken };
    [[nodiscard]] QByteArray message() const;

    const Mechanism m_mechanism;
    const SaslIdentity m_identity;
    const bool m_initialResponse;
    State m_state = State::Begin;
    QByteArray m_serverError;
};

} // namespace mailrig
