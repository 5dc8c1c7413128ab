// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/servermetadata.h"

#include "protocols/oauth/oauthhttp.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

// Global, US government, China (21Vianet).
constexpr std::array microsoftHosts{"login.microsoftonline.com"_L1, "login.microsoftonline.us"_L1,
    "login.partner.microsoftonline.cn"_L1};

//! The first of two path segments, of which the second is "v2.0"; empty otherwise.
QString tenantIn(const QString &path)
{
    const auto segments = path.split(u'/');
    return segments.size() == 3 && segments[0].isEmpty() && segments[2] == "v2.0"_L1 ? segments[1]
                                                                                     : QString();
}

// "common" and "organizations" answer with "{tenantid}", for every token names its own tenant; a
// domain, and "consumers", with the id of the tenant.
bool isMicrosoftIssuerOf(const QUrl &authority, const QString &issuer)
{
    const QString prefix = u"https://"_s + authority.host();
    const auto asked = tenantIn(authority.path());
    if (authority.scheme() != "https"_L1 || authority.port() != -1 || asked.isEmpty()
        || !QUuid::fromString(asked).isNull() || !issuer.startsWith(prefix)) {
        return false;
    }
    const auto answered = tenantIn(issuer.sliced(prefix.size()));
    const bool isShared = asked == "common"_L1 || asked == "organizations"_L1;
    return isShared && answered == "{tenantid}"_L1 ? true : !QUuid::fromString(answered).isNull();
}

QString withoutFinalSlash(QString path)
{
    if (path.endsWith(u'/')) {
        path.chop(1);
    }
    return path;
}

QUrl at(const QUrl &authority, const QString &path)
{
    QUrl url = authority.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(path);
    return url;
}

std::optional<QStringList> listOf(const QJsonValue &value)
{
    if (!value.isArray()) {
        return {};
    }
    QStringList list;
    for (const auto &each : value.toArray()) {
        if (each.isString()) {
            list += each.toString();
        }
    }
    return list;
}

} // namespace

bool isIssuerOf(const QUrl &authority, const QString &issuer)
{
    if (authority.toEncoded() == issuer.toUtf8()) {
        return true;
    }
    return std::find(microsoftHosts.begin(), microsoftHosts.end(), authority.host())
        != microsoftHosts.end()
        && isMicrosoftIssuerOf(authority, issuer);
}

QList<QUrl> metadataPlaces(const QUrl &authority)
{
    const auto path = withoutFinalSlash(authority.path());
    return {at(authority, u"/.well-known/oauth-authorization-server"_s + path),
        at(authority, path + u"/.well-known/openid-configuration"_s)};
}

Result<ServerMetadata> readMetadata(const QJsonObject &json, const QUrl &authority)
{
    ServerMetadata server{.issuer = json.value("issuer"_L1).toString(),
        .scopes = listOf(json.value("scopes_supported"_L1)),
        .grantTypes = listOf(json.value("grant_types_supported"_L1)),
        .authenticationMethods = listOf(json.value("token_endpoint_auth_methods_supported"_L1)),
        .codeChallengeMethods = listOf(json.value("code_challenge_methods_supported"_L1)),
        .signingAlgorithms
        = listOf(json.value("token_endpoint_auth_signing_alg_values_supported"_L1))
              .value_or(QStringList()),
        .sendsIssuer = json.value("authorization_response_iss_parameter_supported"_L1).toBool(),
        .isAnswered = true};
    if (!isIssuerOf(authority, server.issuer)) {
        return failure(Cause::IssuerMismatch, u"issuer: %1"_s.arg(server.issuer));
    }
    const std::pair<QLatin1StringView, QUrl &> endpoints[] = {
        {"authorization_endpoint"_L1, server.authorizationEndpoint},
        {"token_endpoint"_L1, server.tokenEndpoint},
        {"device_authorization_endpoint"_L1, server.deviceAuthorizationEndpoint},
        {"registration_endpoint"_L1, server.registrationEndpoint},
        {"revocation_endpoint"_L1, server.revocationEndpoint},
    };
    for (const auto &[name, url] : endpoints) {
        const auto text = json.value(name).toString();
        if (text.isEmpty()) {
            continue;
        }
        url = QUrl(text, QUrl::StrictMode);
        if (const auto allowed = checkEndpoint(url); !allowed) {
            return failure(Cause::Validation, u"%1: %2"_s.arg(name, allowed.error().detail));
        }
    }
    return server;
}

} // namespace mailrig
