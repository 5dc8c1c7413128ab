// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/oauthclient.h"
#include "models/result.h"

namespace mailrig {

//! A registration at an authorization server, under a name: accounts refer to it. Texts may hold
//! macros. `provider` is the name of the preset it was made from ("microsoft"), or empty.
struct OAuthApp {
    QUuid id = {};
    QString name = {}, provider = {};
    QString authority = {}, clientId = {}, tenant = {}, redirectUri = {};
    QString authorizationUrl = {}, tokenUrl = {}, deviceAuthorizationUrl = {}, revocationUrl = {},
            registrationUrl = {};
    QUuid clientSecret = {}; //!< the secret's id; null: none
    QString clientCertificateFile = {};
    QUuid clientCertificatePassphrase = {};
    QStringList scopes = {};
    QJsonObject unknown = {};
    bool operator==(const OAuthApp &) const = default;
};

//! All OAuth apps of a store (`oauthapps.json`), in the user's order. Names are unique whatever
//! their case.
struct OAuthApps {
    QList<OAuthApp> list = {};
    QJsonObject unknown = {};

    //! Null if there is none.
    [[nodiscard]] const OAuthApp *find(QUuid id) const;
    [[nodiscard]] const OAuthApp *find(QStringView name) const;
    //! Adds it under a new id, or replaces the one of its id. NameTaken; Validation for an empty
    //! name, or one with control characters; NotFound for an id that is not there.
    [[nodiscard]] Result<OAuthApp> put(OAuthApp app);
    //! NotFound. Ask `appUses` first.
    [[nodiscard]] Result<void> remove(QUuid id);
    bool operator==(const OAuthApps &) const = default;
};

[[nodiscard]] QJsonObject oauthAppsToJson(const OAuthApps &apps);
[[nodiscard]] Result<OAuthApps> oauthAppsFromJson(const QJsonObject &object);

} // namespace mailrig
