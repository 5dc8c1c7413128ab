// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/saslmechanism.h"

#include <gsasl.h>

namespace mailrig {

//! PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-1, SCRAM-SHA-256 and EXTERNAL by GNU SASL, which prepares
//! names and passwords, and checks the server's signature, as each mechanism demands.
class SaslPasswordMechanism final : public SaslMechanism {
public:
    SaslPasswordMechanism(Mechanism mechanism, const SaslIdentity &identity, bool initialResponse);
    ~SaslPasswordMechanism() override;
    SaslPasswordMechanism(const SaslPasswordMechanism &) = delete;
    SaslPasswordMechanism &operator=(const SaslPasswordMechanism &) = delete;

    [[nodiscard]] std::optional<Error> verdict() const override;

    const vmime::string getName() const override; // NOLINT(readability-const-return-type)
    bool step(vmime::shared_ptr<vmime::security::sasl::SASLSession> session,
        const vmime::byte_t *challenge, size_t challengeLen, vmime::byte_t **response,
        size_t *responseLen) override;
    bool isComplete() const override { return m_complete; }
    bool hasInitialResponse() const override { return m_initialResponse; }

private:
    void forgetSecret();
    [[noreturn]] void fail(Error error);

    const Mechanism m_mechanism;
    const bool m_initialResponse;
    bool m_complete = false;
    std::optional<Error> m_error;
    Gsasl *m_library = nullptr;
    Gsasl_session *m_session = nullptr;
};

} // namespace mailrig
