// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/clientregistration.h"

#include "models/whendone.h"
#include "protocols/oauth/tokenanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

const auto deviceGrant = "urn:ietf:params:oauth:grant-type:device_code"_L1;

//! Only what the server knows is asked for; a server that says nothing is asked for everything.
QJsonArray grantTypes(const ServerMetadata &server)
{
    QJsonArray types{u"authorization_code"_s, u"refresh_token"_s};
    if (!server.grantTypes || server.grantTypes->contains(deviceGrant)) {
        types += deviceGrant;
    }
    return types;
}

Secret bodyOf(const OAuthClient &client, const ServerMetadata &server, const QString &name)
{
    const auto redirect = client.redirectUri.isEmpty()
        ? u"http://127.0.0.1/"_s
        : QString::fromLatin1(client.redirectUri.toEncoded());
    QJsonObject body{{u"client_name"_s, name}, {u"application_type"_s, u"native"_s},
        {u"token_endpoint_auth_method"_s, u"none"_s}, {u"grant_types"_s, grantTypes(server)},
        {u"response_types"_s, QJsonArray{u"code"_s}}, {u"redirect_uris"_s, QJsonArray{redirect}}};
    if (!client.scopes.isEmpty()) {
        body.insert("scope"_L1, client.scopes.join(u' '));
    }
    return Secret(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<RegisteredClient> readRegistration(const Result<OAuthAnswer> &answer)
{
    if (const auto refusal = refusalIn(answer, {})) {
        return tl::unexpected(refusal->error);
    }
    const auto json = answer->json.value_or(QJsonObject());
    RegisteredClient registered{.clientId = json.value("client_id"_L1).toString(),
        .clientSecret = Secret::fromText(json.value("client_secret"_L1).toString()),
        .managementToken = Secret::fromText(json.value("registration_access_token"_L1).toString()),
        .managementUrl
        = QUrl(json.value("registration_client_uri"_L1).toString(), QUrl::StrictMode)};
    if (registered.clientId.isEmpty()) {
        return failure(Cause::TokenServerFault, answer->statusLine());
    }
    return registered;
}

} // namespace

ClientRegistration::ClientRegistration(OAuthHttp &http, OAuthMetadata &metadata, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_metadata(metadata)
{
}

QFuture<Result<RegisteredClient>> ClientRegistration::ask(
    const OAuthClient &client, const QString &name)
{
    auto promise = std::make_shared<QPromise<Result<RegisteredClient>>>();
    promise->start();
    const auto give = [promise](const Result<RegisteredClient> &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenDone(m_metadata.of(client), this, [=, this](const Result<ServerMetadata> &server) {
        if (!server || server->registrationEndpoint.isEmpty()) {
            give(server ? failure(Cause::Validation, u"registration_endpoint"_s)
                        : tl::unexpected(server.error()));
            return;
        }
        const auto sent = m_http.send({.method = "POST",
            .url = server->registrationEndpoint,
            .contentType = "application/json",
            .body = bodyOf(client, *server, name),
            .trust = client.trust,
            .proxy = client.proxy});
        whenDone(sent, this,
            [give](const Result<OAuthAnswer> &answer) { give(readRegistration(answer)); });
    });
    return promise->future();
}

} // namespace mailrig
