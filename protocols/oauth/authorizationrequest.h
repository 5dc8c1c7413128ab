// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/authorizationanswer.h"
#include "protocols/oauth/pkce.h"
#include "protocols/oauth/servermetadata.h"

namespace mailrig {

//! A question to a person in the browser, and what tells the answer to it from all others.
struct AuthorizationRequest {
    QUrl redirectUri = {};
    QByteArray state = {};
    Pkce pkce = {};

    [[nodiscard]] static AuthorizationRequest make();
};

//! Where to send the browser (RFC 6749 §4.1.1, RFC 7636 §4.3). The client's parameters come along,
//! but for those that are the protocol's own.
[[nodiscard]] QUrl authorizationUrl(
    const QUrl &endpoint, const OAuthClient &client, const AuthorizationRequest &request);

//! Whether the answer comes from the server that was asked (RFC 9207 §2.4): its issuer where it
//! said that it would name it; if it does so unasked, one of the authorization endpoint's origin.
//! IssuerMismatch.
[[nodiscard]] Result<void> checkIssuer(
    const ServerMetadata &server, const std::optional<QString> &issuer);

//! What the server refuses in its answer (RFC 6749 §4.1.2.1), diagnosed.
[[nodiscard]] Error refusalOf(const AuthorizationAnswer &answer);

} // namespace mailrig
