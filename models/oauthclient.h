// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QUrl>
#include <QUuid>

namespace mailrig {

//! How an account comes by its access tokens: RFC 6749 §4.4, RFC 8628, RFC 6749 §4.1 with
//! RFC 7636.
enum class OAuthFlow { ClientCredentials, DeviceFlow, AuthorizationCode };

//! A client as it goes to its authorization server: an account's credential and its OAuth app
//! joined, macros expanded, secrets in memory.
struct OAuthClient {
    QUuid grant = {}; //!< what its tokens are known by, and the refresh token kept under
    OAuthFlow flow = OAuthFlow::DeviceFlow;
    QUrl authority = {}; //!< the issuer, whose metadata is asked for; empty: endpoints are given
    //! Each goes before what the metadata says.
    QUrl authorizationUrl = {}, tokenUrl = {}, deviceAuthorizationUrl = {}, revocationUrl = {},
         registrationUrl = {};
    QString clientId = {}; //!< empty: to be registered (RFC 7591), where that is offered
    Secret clientSecret = {}; //!< empty: a public client, or one with a certificate
    QString clientCertificateFile = {}; //!< PEM or PKCS #12: private_key_jwt (RFC 7523)
    Secret clientCertificatePassphrase = {};
    QStringList scopes = {};
    QUrl redirectUri = {}; //!< AuthorizationCode; empty: http://127.0.0.1/ with any port
    QString loginHint = {}; //!< the account's address
    QMap<QString, QString> parameters = {}; //!< of the authorization request: access_type …
    bool scopeOnRefresh = false; //!< Microsoft refuses a refresh without (AADSTS900144)
    Trust trust = {};
    ProxySettings proxy = {};
    bool operator==(const OAuthClient &) const = default;
};

//! What a token says of itself, as far as it can be read: never used to decide, only to explain.
struct TokenFacts {
    QString issuer = {}, audience = {}, tenant = {};
    QString account = {}; //!< whom it is for: an address or a user principal name
    QStringList scopes = {}; //!< granted; also roles of an application
    QDateTime expires = {}; //!< UTC; invalid: not said
    bool operator==(const TokenFacts &) const = default;
};

struct AccessToken {
    Secret value = {};
    TokenFacts facts = {};
    bool isCached = false; //!< the authorization server was not asked
    bool operator==(const AccessToken &) const = default;
};

} // namespace mailrig
