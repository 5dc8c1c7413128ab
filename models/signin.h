// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace mailrig {

//! Where access tokens come from: memory, a refresh, or client credentials.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    //! From any thread. OauthRequired: nobody signed in yet. GrantExpired, AdminConsentRequired …:
    //! what diagnoseToken says of the server's answer, whose words are the detail.
    //! TokenServerFault, or a cause of the network: try later, the grant stands. Keychain causes.
    [[nodiscard]] virtual QFuture<Result<AccessToken>> token(const OAuthClient &client) = 0;
    //! A mail server refused the cached token: the next one is asked for anew. Any thread.
    virtual void refuse(QUuid grant) = 0;
};

//! Where a person's sign-in stands.
struct SignInState {
    enum class Phase {
        Starting,
        Waiting, //!< for the person, at another device or in the browser
        SlowedDown, //!< still waiting; the server wants to be asked less often
        Offline, //!< still waiting; the server could not be reached and is asked again
        Finishing, //!< the person is done, tokens are being fetched and kept
        Done,
        Denied,
        Expired,
        Failed,
        Cancelled,
    };
    Phase phase = Phase::Starting;
    // device flow; names as of QOAuth2DeviceAuthorizationFlow
    QString userCode = {};
    QUrl verificationUrl = {}, completeVerificationUrl = {}; //!< the second may be empty
    // authorization code
    QUrl authorizationUrl = {}; //!< to be opened in the browser
    QDateTime expires = {}; //!< UTC: of the code, or of the patience of the listener
    std::optional<Error> error = {}; //!< Failed, Denied, Expired; Offline: what went wrong
    TokenFacts facts = {}; //!< Done
    bool operator==(const SignInState &) const = default;
};

//! A person signs in once. GUI thread; destroying it cancels. No secret is in its state.
class SignInAttempt : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0; //!< again after an end: a new code
    virtual void cancel() = 0;
    //! The address the browser ended at, pasted by the person. Validation: not of this attempt.
    [[nodiscard]] virtual Result<void> takeRedirect(const QString &address) = 0;
    [[nodiscard]] virtual const SignInState &state() const = 0;

Q_SIGNALS:
    void stateChanged();
};

//! Signing in and out. GUI thread.
class SignIns {
public:
    virtual ~SignIns() = default;
    //! For DeviceFlow and AuthorizationCode.
    [[nodiscard]] virtual std::unique_ptr<SignInAttempt> attempt(const OAuthClient &client) = 0;
    //! What is known of a grant that is kept; OauthRequired if there is none. Asks no server.
    [[nodiscard]] virtual QFuture<Result<TokenFacts>> known(QUuid grant) = 0;
    //! Revokes (RFC 7009) where that is offered, and forgets in any case; the error of the
    //! revocation is told after the tokens are gone.
    [[nodiscard]] virtual QFuture<Result<void>> signOut(const OAuthClient &client) = 0;
};

} // namespace mailrig
