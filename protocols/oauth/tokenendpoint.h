// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/formbody.h"
#include "protocols/oauth/oauthmetadata.h"
#include "protocols/oauth/tokenanswer.h"

namespace mailrig {

//! Makes a client assertion (RFC 7523) for an audience, by one of the algorithms the server takes
//! (none said: any). Errors as of the certificate's file.
using ClientAssertion = std::function<Result<Secret>(const OAuthClient &client,
    const QUrl &audience, const QStringList &algorithms, const QDateTime &now)>;

//! Which of a server's endpoints clients authenticate themselves at.
enum class OAuthEndpoint { Token, DeviceAuthorization, Revocation };

//! Asks an authorization server as a client: finds the endpoint, authenticates the client (not at
//! all, by secret in the header or the body, or by a signed assertion: as its metadata says), and
//! reads the answer. One thread with an event loop.
class TokenEndpoint : public QObject {
public:
    TokenEndpoint(OAuthHttp &http, OAuthMetadata &metadata, ClientAssertion assertion,
        QObject *parent = nullptr);

    //! The tokens, or why not. Validation with the endpoint's name as detail: the server has none.
    [[nodiscard]] QFuture<TokenOutcome> ask(const OAuthClient &client, FormBody form);

    // The forms of the grants (RFC 6749 §4.4.2, §4.1.3, §6; RFC 8628 §3.4).
    [[nodiscard]] static FormBody clientCredentials(const OAuthClient &client);
    [[nodiscard]] static FormBody refresh(const OAuthClient &client, const Secret &refreshToken);
    [[nodiscard]] static FormBody deviceCode(const Secret &code);
    [[nodiscard]] static FormBody authorizationCode(
        const Secret &code, const QUrl &redirectUri, const Secret &verifier);

    //! Any of them, unread: refusals are in the answer (`refusalIn`), whose words repeat no secret.
    [[nodiscard]] QFuture<Result<OAuthAnswer>> post(
        const OAuthClient &client, OAuthEndpoint endpoint, FormBody form);

private:
    [[nodiscard]] Result<OAuthRequest> request(const OAuthClient &client,
        const ServerMetadata &server, OAuthEndpoint endpoint, FormBody &form) const;

    OAuthHttp &m_http;
    OAuthMetadata &m_metadata;
    ClientAssertion m_assertion;
};

} // namespace mailrig
