// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"

#include <QJsonObject>

#include <optional>

namespace mailrig {

//! What an authorization server says of itself (RFC 8414 §2, OpenID Connect Discovery §3), as far
//! as it is used. A list that is not there is nothing; the standards say what that means.
struct ServerMetadata {
    QString issuer = {}; //!< as the server spells it; Microsoft's may hold "{tenantid}"
    QUrl authorizationEndpoint = {}, tokenEndpoint = {}, deviceAuthorizationEndpoint = {},
         registrationEndpoint = {}, revocationEndpoint = {};
    std::optional<QStringList> scopes = {}, grantTypes = {}, authenticationMethods = {},
                               codeChallengeMethods = {};
    QStringList signingAlgorithms = {}; //!< for private_key_jwt
    bool sendsIssuer = false; //!< RFC 9207: `iss` is part of every authorization response
    //! It was read from the server; else it is just the endpoints of the client.
    bool isAnswered = false;
    bool operator==(const ServerMetadata &) const = default;
};

//! Whether metadata found below this authority may call itself so: byte for byte, but for
//! Microsoft, whose issuer holds the tenant's id where the authority may say "common" or a domain.
[[nodiscard]] bool isIssuerOf(const QUrl &authority, const QString &issuer);

//! Where the metadata of an authority may be: RFC 8414 §3.1, then OpenID Connect Discovery §4.1.
[[nodiscard]] QList<QUrl> metadataPlaces(const QUrl &authority);

//! Errors: IssuerMismatch with the other issuer as detail, Validation with an endpoint that is not
//! https. Pure, any
//! thread.
[[nodiscard]] Result<ServerMetadata> readMetadata(const QJsonObject &json, const QUrl &authority);

} // namespace mailrig
