// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servervalidation.h"

#include "models/hostname.h"
#include "models/microsoft365.h"
#include "models/oauthdefaults.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || host == u"::1"_s || host == u"[::1]"_s
        || (host.startsWith(u"127."_s) && isIpLiteral(host));
}

void judgeUrl(const QString &field, const QString &text, Findings &found)
{
    if (text.isEmpty()) {
        return;
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        found.error(field, IssueKind::UrlSyntax);
    } else if (url.scheme() != u"https"_s
        && !(url.scheme() == u"http"_s && isLoopback(url.host()))) {
        found.error(field, IssueKind::NotHttps);
    }
}

void judgeSecret(const QString &field, QUuid id, const ValidationContext &context, Findings &found)
{
    if (!id.isNull() && !context.secrets.contains(id)) {
        found.error(field, IssueKind::SecretUnknown, id.toString(QUuid::WithoutBraces));
    }
}

void judgeOAuth(const QString &path, const Credential &credential, bool isCodeFlow,
    const ValidationContext &context, Findings &found)
{
    if (!credential.oauthApp.isNull() && !context.apps.find(credential.oauthApp)) {
        found.error(path + u"oauthApp"_s, IssueKind::AppUnknown,
            credential.oauthApp.toString(QUuid::WithoutBraces));
        return;
    }
    judgeSecret(path + u"clientSecret"_s, credential.clientSecret, context, found);
    judgeSecret(path + u"clientCertificatePassphrase"_s, credential.clientCertificatePassphrase,
        context, found);
    judgeUrl(path + u"authority"_s, credential.authority, found);
    judgeUrl(path + u"authorizationUrl"_s, credential.authorizationUrl, found);
    judgeUrl(path + u"tokenUrl"_s, credential.tokenUrl, found);
    judgeUrl(path + u"deviceAuthorizationUrl"_s, credential.deviceAuthorizationUrl, found);
    const auto need = [&](QLatin1StringView name, bool isThere) {
        if (!isThere) {
            found.error(path + name, IssueKind::OAuthIncomplete);
        }
    };
    if (credential.type == CredentialType::ClientCredentials) {
        need("clientId"_L1, !credential.clientId.isEmpty());
    } else if (credential.clientId.isEmpty()) {
        // Where clients may register themselves (RFC 7591), one without an id does.
        found.warn(path + u"clientId"_s, IssueKind::OAuthIncomplete);
    }
    // Without discovery both ends of the flow have to be known.
    const auto &start
        = isCodeFlow ? credential.authorizationUrl : credential.deviceAuthorizationUrl;
    const bool hasOneStep = credential.type == CredentialType::ClientCredentials;
    const bool hasUrls = !credential.tokenUrl.isEmpty() || (!hasOneStep && !start.isEmpty());
    if (!hasUrls || !credential.authority.isEmpty()) {
        need("authority"_L1, !credential.authority.isEmpty());
    } else {
        need("tokenUrl"_L1, !credential.tokenUrl.isEmpty());
        if (!hasOneStep) {
            need(
                isCodeFlow ? "authorizationUrl"_L1 : "deviceAuthorizationUrl"_L1, !start.isEmpty());
        }
    }
    if (credential.type == CredentialType::ClientCredentials) {
        need("clientSecret"_L1,
            !credential.clientSecret.isNull() || !credential.clientCertificateFile.isEmpty());
    }
}

bool isOAuth(Mechanism mechanism)
{
    return mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer;
}

//! If the mechanism signs in without a secret of the account's.
bool isPasswordless(Mechanism mechanism)
{
    return mechanism == Mechanism::External || mechanism == Mechanism::Gssapi;
}

void judgeMechanism(const QString &path, const Server &server, Findings &found)
{
    const auto field = path + u".mechanism"_s;
    const auto mechanism = server.mechanism;
    const auto type = server.credential.type;
    const bool isToken = type == CredentialType::ClientCredentials
        || type == CredentialType::DeviceFlow || type == CredentialType::AuthorizationCode;
    const bool isOfPop3 = mechanism == Mechanism::Apop;
    const bool needsPassword = mechanism != Mechanism::Automatic && !isOAuth(mechanism);
    if ((isOfPop3 && server.protocol != Protocol::Pop3) || (isToken && needsPassword)) {
        found.error(field, IssueKind::MechanismUnsuitable);
    } else if (type == CredentialType::Secret && isOAuth(mechanism)) {
        found.warn(field, IssueKind::MechanismUnsuitable); // unless the secret is a token
    }
    if (mechanism == Mechanism::External) {
        if (server.clientCertificate.file.isEmpty()) {
            found.error(path + u".clientCertificate.file"_s, IssueKind::Missing);
        }
        if (server.security == Security::None) {
            found.error(field, IssueKind::MechanismUnsuitable);
        }
    }
}

} // namespace

void judgeCredential(const Account &account, const QString &path, const Server &server,
    const ValidationContext &context, Findings &found)
{
    const auto &credential = server.credential;
    const auto inner = path + u".credential."_s;
    const bool sends = server.protocol == Protocol::Smtp;
    const bool isSecondGraph = server.protocol == Protocol::Graph && &server == &account.outgoing;
    judgeSecret(path + u".clientCertificate.passphrase"_s, server.clientCertificate.passphrase,
        context, found);
    if (sends && !server.authenticationRequired) {
        return;
    }
    judgeMechanism(path, server, found);
    switch (credential.type) {
    case CredentialType::None:
        if (!sends && !isPasswordless(server.mechanism)) {
            found.warn(inner + u"type"_s, IssueKind::CredentialMissing);
        }
        break;
    case CredentialType::Secret:
        if (credential.secret.isNull()) {
            found.error(inner + u"secret"_s, IssueKind::SecretMissing);
        }
        judgeSecret(inner + u"secret"_s, credential.secret, context, found);
        break;
    case CredentialType::SameAsIncoming:
        if ((!sends && !isSecondGraph) || account.incoming.protocol == Protocol::None
            || (account.type == AccountType::Microsoft365 && !isOneResource(account))) {
            found.error(inner + u"type"_s, IssueKind::SameAsIncomingImpossible);
        }
        break;
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
        judgeOAuth(inner, credential, false, context, found);
        break;
    case CredentialType::AuthorizationCode:
        judgeOAuth(inner, credential, true, context, found);
        break;
    case CredentialType::Automatic:
        if (usesOAuth(credential)) {
            judgeOAuth(inner, credential, true, context, found);
        }
        judgeSecret(inner + u"secret"_s, credential.secret, context, found);
        break;
    }
}

} // namespace mailrig
