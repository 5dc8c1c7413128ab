// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/server.h"

#include <QStringList>

namespace mailrig {

//! The ways to sign in that a server offers.
struct SignInOffer {
    Protocol protocol = Protocol::None;
    QStringList mechanisms = {}; //!< SASL names, upper case, in the server's order
    bool initialResponse = false; //!< IMAP SASL-IR; SMTP and POP3 always have it
    bool command = false; //!< IMAP LOGIN, POP3 USER and PASS: not forbidden
    bool commandForbidden = false; //!< IMAP LOGINDISABLED was announced
    bool apop = false; //!< a POP3 greeting with a timestamp
    bool operator==(const SignInOffer &) const = default;
};

//! What the account has to sign in with, and what was asked for.
struct SignInWish {
    Mechanism mechanism = Mechanism::Automatic;
    CredentialType credential = CredentialType::Secret; //!< OAuth types: the secret is a token
    bool encrypted = true; //!< the stream is; false only where the user chose no encryption
    bool clientCertificate = false; //!< shown in the TLS handshake (EXTERNAL)
    bool operator==(const SignInWish &) const = default;
};

struct SignInMethod {
    Mechanism mechanism = Mechanism::Automatic;
    bool command = false; //!< IMAP LOGIN or POP3 USER and PASS instead of SASL (mechanism Login)
    bool operator==(const SignInMethod &) const = default;
};

//! The one method to try. Automatic takes the strongest that is offered and that the credential
//! can serve: EXTERNAL with a client certificate and no password; of tokens OAUTHBEARER before
//! XOAUTH2; of passwords SCRAM-SHA-256, SCRAM-SHA-1, CRAM-MD5, PLAIN, LOGIN, APOP, and the
//! protocol's own command last. In clear (the user's choice) APOP goes before PLAIN, so that
//! every way that does not show the password is taken before one that does; within TLS its MD5
//! gains nothing over PLAIN.
//! Strength goes before round trips: SCRAM costs one or two more than PLAIN with an initial
//! response, and never shows the password to a server that does not know it already.
//! A mechanism that was named is taken or refused, never replaced.
//!
//! Errors: MechanismUnsupported, OauthRequired (a password, and only OAuth is offered),
//! PasswordSignInDisabled (LOGINDISABLED, and nothing else serves), SecretMissing (no credential).
//! The detail is what was offered.
[[nodiscard]] Result<SignInMethod> chosenMechanism(
    const SignInOffer &offer, const SignInWish &wish);

} // namespace mailrig
