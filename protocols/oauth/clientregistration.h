// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/oauthmetadata.h"

namespace mailrig {

//! A client as its server registered it (RFC 7591 §3.2.1).
struct RegisteredClient {
    QString clientId = {};
    Secret clientSecret = {}; //!< empty: a public client
    Secret managementToken = {}; //!< registration_access_token of RFC 7592; may be empty
    QUrl managementUrl = {};
    bool operator==(const RegisteredClient &) const = default;
};

//! Registers a public native client where the server offers that (RFC 7591 §3.1), under this name,
//! for the browser (PKCE, any port of 127.0.0.1) and for the device flow. The futures of a
//! registration that dies end as cancelled. Errors: Validation, "registration_endpoint" (none is
//! offered), what diagnoseToken says of a refusal, and those of OAuthMetadata.
class ClientRegistration : public QObject {
public:
    ClientRegistration(OAuthHttp &http, OAuthMetadata &metadata, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<RegisteredClient>> ask(
        const OAuthClient &client, const QString &name);

private:
    OAuthHttp &m_http;
    OAuthMetadata &m_metadata;
};

} // namespace mailrig
