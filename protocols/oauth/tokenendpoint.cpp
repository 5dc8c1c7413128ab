// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/tokenendpoint.h"

#include "models/whendone.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

QString scopeOf(const OAuthClient &client)
{
    return client.scopes.join(u' ');
}

QUrl urlOf(const ServerMetadata &server, OAuthEndpoint endpoint)
{
    switch (endpoint) {
    case OAuthEndpoint::Token:
        return server.tokenEndpoint;
    case OAuthEndpoint::DeviceAuthorization:
        return server.deviceAuthorizationEndpoint;
    case OAuthEndpoint::Revocation:
        return server.revocationEndpoint;
    }
    return {};
}

QString nameOf(OAuthEndpoint endpoint)
{
    switch (endpoint) {
    case OAuthEndpoint::Token:
        return u"token_endpoint"_s;
    case OAuthEndpoint::DeviceAuthorization:
        return u"device_authorization_endpoint"_s;
    case OAuthEndpoint::Revocation:
        return u"revocation_endpoint"_s;
    }
    return {};
}

//! In the header (RFC 6749 §2.3.1), as servers take it that say so, or that say nothing else in
//! their metadata (RFC 8414 §2). Without metadata in the body: providers known by their endpoints
//! alone document that.
bool takesBasic(const ServerMetadata &server)
{
    return server.isAnswered
        && (!server.authenticationMethods
            || server.authenticationMethods->contains("client_secret_basic"_L1)
            || !server.authenticationMethods->contains("client_secret_post"_L1));
}

Secret basicOf(const OAuthClient &client)
{
    auto secret = formEncoded(client.clientSecret.view());
    auto pair = formEncoded(client.clientId.toUtf8()) + ':' + secret;
    auto encoded = pair.toBase64();
    Secret header(QByteArray("Basic " + encoded));
    wipe(secret);
    wipe(pair);
    wipe(encoded);
    return header;
}

//! Some servers repeat in their words what they were sent.
Result<OAuthAnswer> withoutEcho(Result<OAuthAnswer> answer, const QList<Secret> &sent)
{
    if (answer && answer->json) {
        for (const auto name : {"error"_L1, "error_description"_L1}) {
            auto value = (*answer->json)[name];
            if (value.isString()) {
                value = withoutSecrets(value.toString(), sent);
            }
        }
    }
    return answer;
}

} // namespace

TokenEndpoint::TokenEndpoint(
    OAuthHttp &http, OAuthMetadata &metadata, ClientAssertion assertion, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_metadata(metadata)
    , m_assertion(std::move(assertion))
{
}

FormBody TokenEndpoint::clientCredentials(const OAuthClient &client)
{
    FormBody form;
    form.add("grant_type"_L1, u"client_credentials"_s);
    if (!client.scopes.isEmpty()) {
        form.add("scope"_L1, scopeOf(client));
    }
    return form;
}

FormBody TokenEndpoint::refresh(const OAuthClient &client, const Secret &refreshToken)
{
    FormBody form;
    form.add("grant_type"_L1, u"refresh_token"_s).add("refresh_token"_L1, refreshToken);
    if (client.scopeOnRefresh && !client.scopes.isEmpty()) {
        form.add("scope"_L1, scopeOf(client));
    }
    return form;
}

FormBody TokenEndpoint::deviceCode(const Secret &code)
{
    FormBody form;
    form.add("grant_type"_L1, u"urn:ietf:params:oauth:grant-type:device_code"_s)
        .add("device_code"_L1, code);
    return form;
}

FormBody TokenEndpoint::authorizationCode(
    const Secret &code, const QUrl &redirectUri, const Secret &verifier)
{
    FormBody form;
    form.add("grant_type"_L1, u"authorization_code"_s)
        .add("code"_L1, code)
        .add("redirect_uri"_L1, QString::fromLatin1(redirectUri.toEncoded()))
        .add("code_verifier"_L1, verifier);
    return form;
}

QFuture<TokenOutcome> TokenEndpoint::ask(const OAuthClient &client, FormBody form)
{
    auto promise = std::make_shared<QPromise<TokenOutcome>>();
    promise->start();
    whenDone(post(client, OAuthEndpoint::Token, std::move(form)), this,
        [promise, asked = client.scopes](const Result<OAuthAnswer> &answer) {
            promise->addResult(readTokenAnswer(answer, asked, {}, QDateTime::currentDateTimeUtc()));
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<OAuthAnswer>> TokenEndpoint::post(
    const OAuthClient &client, OAuthEndpoint endpoint, FormBody form)
{
    auto promise = std::make_shared<QPromise<Result<OAuthAnswer>>>();
    promise->start();
    const auto answer = [promise](const Result<OAuthAnswer> &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenDone(m_metadata.of(client), this,
        [=, this, form = std::move(form)](const Result<ServerMetadata> &server) {
            auto whole = form;
            const auto asking = server.and_then([&](const ServerMetadata &known) {
                return request(client, known, endpoint, whole);
            });
            if (!asking) {
                answer(tl::unexpected(asking.error()));
            } else if (!promise->isCanceled()) {
                const auto sent = whole.secrets() + QList{client.clientSecret};
                whenDone(m_http.send(*asking), this, [=](const Result<OAuthAnswer> &answered) {
                    answer(withoutEcho(answered, sent));
                });
            }
        });
    return promise->future();
}

Result<OAuthRequest> TokenEndpoint::request(const OAuthClient &client, const ServerMetadata &server,
    OAuthEndpoint endpoint, FormBody &form) const
{
    OAuthRequest request{.method = "POST",
        .url = urlOf(server, endpoint),
        .contentType = "application/x-www-form-urlencoded",
        .trust = client.trust,
        .proxy = client.proxy};
    if (request.url.isEmpty()) {
        return failure(Cause::Validation, nameOf(endpoint));
    }
    if (client.clientId.isEmpty()) {
        return failure(Cause::ClientUnknown, u"client_id"_s);
    }
    const bool isAsserted = !client.clientCertificateFile.isEmpty();
    if (!isAsserted && !client.clientSecret.isEmpty() && takesBasic(server)) {
        request.authorization = basicOf(client);
    } else {
        form.add("client_id"_L1, client.clientId);
    }
    if (isAsserted) {
        // The audience of all three endpoints is the token endpoint (RFC 7523 §3).
        const auto assertion = m_assertion(client, server.tokenEndpoint, server.signingAlgorithms,
            QDateTime::currentDateTimeUtc());
        if (!assertion) {
            return tl::unexpected(assertion.error());
        }
        form.add("client_assertion_type"_L1,
                u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s)
            .add("client_assertion"_L1, *assertion);
    } else if (!client.clientSecret.isEmpty() && request.authorization.isEmpty()) {
        form.add("client_secret"_L1, client.clientSecret);
    }
    request.body = form.encoded();
    return request;
}

} // namespace mailrig
