// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/oauthclient.h"
#include "models/trust.h"

#include <QFuture>

#include <chrono>

namespace mailrig {

//! Where secrets are kept: the keychain of the system, or memory for this session only.
//! Futures answer with KeychainMissing, KeychainLocked, KeychainRefused, TimedOut, SecretMissing.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<Secret>> read(QUuid id) = 0;
    //! Answers after the entry was read back.
    [[nodiscard]] virtual QFuture<Result<void>> write(QUuid id, Secret secret) = 0;
    //! Answers after the entry was seen to be gone; removing what is not there is no error.
    [[nodiscard]] virtual QFuture<Result<void>> remove(QUuid id) = 0;
};

//! One server to try: macros expanded, secrets in memory, everything decided but the mechanism.
struct SideRequest {
    Side side = Side::Incoming;
    Protocol protocol = Protocol::Imap; //!< Graph: host and port are those of its endpoint
    QString host = {}; //!< as typed: IDN allowed, IP literal allowed
    quint16 port = 0;
    Security security = Security::Tls;
    IdentityCheck identityCheck = {};
    QString user = {}; //!< empty: no sign-in (SMTP without authentication)
    Mechanism mechanism = Mechanism::Automatic;
    //! What the secret is: None, Secret, or one of the OAuth types for an access token. Automatic:
    //! a token if there is one to be had, else the secret as a password, else nothing.
    CredentialType credential = CredentialType::None;
    Secret secret = {};
    std::optional<OAuthClient> oauth = {}; //!< where a token comes from; none: the secret is it
    QString clientCertificateFile = {};
    Secret clientCertificatePassphrase = {};
    QString address = {}; //!< envelope sender of the trial, and its recipient
    QString pathPrefix = {};
    SmtpUtf8 smtpUtf8 = SmtpUtf8::Automatic;
    QString mailbox = {}; //!< Graph: whose, if not that of the person who signed in
    bool operator==(const SideRequest &) const = default;
};

//! A live test of one account.
struct CheckRequest {
    QString account = {};
    QList<SideRequest> sides = {}; //!< run at the same time
    bool sendTest = false; //!< send a message to oneself and see it arrive
    std::chrono::milliseconds deadline{30'000}; //!< for everything together
    Trust trust = {};
    ProxySettings proxy = {};
    bool operator==(const CheckRequest &) const = default;
};

//! Tries an account against its servers.
class ConnectionChecker {
public:
    virtual ~ConnectionChecker() = default;
    //! Streams a step as each ends, later ones of a failed side as NotReached. Cancelling the
    //! future is seen within 50 ms; the future then ends as cancelled.
    [[nodiscard]] virtual QFuture<CheckStep> check(CheckRequest request) = 0;
};

} // namespace mailrig
