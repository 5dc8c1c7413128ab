// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/authorizationrequest.h"

#include "models/diagnosisoauth.h"
#include "protocols/oauth/formbody.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port
        = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return one.isValid() && !one.host().isEmpty() && one.scheme() == other.scheme()
        && one.host() == other.host() && port(one) == port(other);
}

} // namespace

AuthorizationRequest AuthorizationRequest::make()
{
    return {.state = randomText(32), .pkce = Pkce::make()};
}

QUrl authorizationUrl(
    const QUrl &endpoint, const OAuthClient &client, const AuthorizationRequest &request)
{
    QMap<QString, QByteArray> own{
        {u"response_type"_s, "code"},
        {u"client_id"_s, client.clientId.toUtf8()},
        {u"redirect_uri"_s, request.redirectUri.toEncoded()},
        {u"state"_s, request.state},
        {u"code_challenge"_s, request.pkce.challenge},
        {u"code_challenge_method"_s, "S256"},
    };
    if (!client.scopes.isEmpty()) {
        own.insert(u"scope"_s, client.scopes.join(u' ').toUtf8());
    }
    QMap<QString, QByteArray> all;
    if (!client.loginHint.isEmpty()) {
        all.insert(u"login_hint"_s, client.loginHint.toUtf8());
    }
    for (auto each = client.parameters.cbegin(); each != client.parameters.cend(); ++each) {
        all.insert(each.key(), each.value().toUtf8());
    }
    all.insert(own);
    // RFC 6749 §3.1: a query the endpoint has already stays. Encoded here: QUrlQuery would leave
    // "+" as it is, which servers read as a space.
    QByteArray query = endpoint.query(QUrl::FullyEncoded).toLatin1();
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        query += (query.isEmpty() ? "" : "&") + formEncoded(each.key().toUtf8()) + '='
            + formEncoded(each.value());
    }
    QUrl url = endpoint;
    url.setQuery(QString::fromLatin1(query));
    return url;
}

Result<void> checkIssuer(const ServerMetadata &server, const std::optional<QString> &issuer)
{
    const bool holds = server.sendsIssuer
        ? issuer && *issuer == server.issuer
        : !issuer || isSameOrigin(QUrl(*issuer, QUrl::StrictMode), server.authorizationEndpoint);
    if (!holds) {
        return failure(Cause::IssuerMismatch, u"iss: "_s + issuer.value_or(QString()).left(1000));
    }
    return {};
}

Error refusalOf(const AuthorizationAnswer &answer)
{
    const QJsonObject said{
        {u"error"_s, answer.error}, {u"error_description"_s, answer.errorDescription}};
    return {diagnoseToken(QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact))),
        answer.errorDescription.isEmpty() ? answer.error : answer.errorDescription};
}

} // namespace mailrig
