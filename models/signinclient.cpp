// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signinclient.h"

#include "models/macro.h"
#include "models/names.h"
#include "models/oauthdefaults.h"
#include "models/oauthprovider.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const Server &serverOf(const Account &account, Side side)
{
    return side == Side::Incoming ? account.incoming : account.outgoing;
}

//! With Automatic there are those that a person can do: at a device, where that is known to serve.
OAuthFlow flowOf(const Credential &credential, const OAuthProvider *provider)
{
    switch (credential.type) {
    case CredentialType::ClientCredentials:
        return OAuthFlow::ClientCredentials;
    case CredentialType::AuthorizationCode:
        return OAuthFlow::AuthorizationCode;
    case CredentialType::Automatic:
        return provider && !provider->flows.contains(OAuthFlow::DeviceFlow)
            ? OAuthFlow::AuthorizationCode
            : OAuthFlow::DeviceFlow;
    case CredentialType::DeviceFlow:
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
        break;
    }
    return OAuthFlow::DeviceFlow;
}

Result<Secret> secretOf(const QString &field, QUuid id, const CheckContext &context)
{
    if (id.isNull()) {
        return Secret();
    }
    const auto found = context.secrets.constFind(id);
    return found == context.secrets.constEnd() ? failure(Cause::SecretMissing, field)
                                               : Result<Secret>(*found);
}

//! Only what the sign-in of this side is made of, so that nothing else of the account can refuse.
Account onlySignIn(const Account &account, Side side)
{
    Account only{.id = account.id,
        .name = account.name,
        .type = account.type,
        .identity = {.address = account.identity.address},
        .microsoft365 = account.microsoft365};
    only.incoming = {.protocol = account.incoming.protocol};
    only.outgoing = {.protocol = account.outgoing.protocol};
    auto &server = side == Side::Incoming ? only.incoming : only.outgoing;
    server.user = serverOf(account, side).user;
    server.credential = serverOf(account, side).credential;
    return only;
}

} // namespace

QUuid grantOf(QUuid account, Side signer)
{
    return QUuid::createUuidV5(account, u"oauth."_s + name(signer));
}

QList<Side> signers(const Account &account)
{
    QList<Side> sides;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto &server = serverOf(account, side);
        const bool isUsed = server.protocol != Protocol::None
            && (server.protocol != Protocol::Smtp || server.authenticationRequired);
        if (isUsed && usesOAuth(server.credential)) {
            sides << side;
        }
    }
    return sides;
}

QList<QUuid> signInSecrets(
    const Account &account, Side signer, const OAuthApps &apps, const Settings &settings)
{
    const auto full = completed(account, apps);
    const auto &credential = serverOf(full, signer).credential;
    QList<QUuid> ids;
    for (const auto id :
        {credential.clientSecret, credential.clientCertificatePassphrase, settings.proxyPassword}) {
        if (!id.isNull() && !ids.contains(id)) {
            ids << id;
        }
    }
    return ids;
}

Result<OAuthClient> signInClient(const Account &account, Side signer, const CheckContext &context)
{
    const auto &validation = context.validation;
    return expanded(completed(onlySignIn(account, signer), validation.apps), validation.environment,
        validation.process)
        .and_then([&](const Account &full) { return oauthClient(full, signer, context); });
}

Result<OAuthClient> oauthClient(const Account &full, Side signer, const CheckContext &context)
{
    const auto path = name(signer) + u".credential."_s;
    const auto &server = serverOf(full, signer);
    const auto &credential = server.credential;
    if (!usesOAuth(credential)) {
        return failure(Cause::Validation, path + u"type"_s);
    }
    const auto *app = context.validation.apps.find(credential.oauthApp);
    const auto *provider = app && !app->provider.isEmpty() ? oauthProvider(app->provider) : nullptr;
    if (!provider) {
        provider = oauthProviderAt(
            QUrl(credential.tokenUrl.isEmpty() ? credential.authority : credential.tokenUrl));
    }
    OAuthClient client{.grant = grantOf(full.id, signer),
        .flow = flowOf(credential, provider),
        .authority = QUrl(credential.authority),
        .authorizationUrl = QUrl(credential.authorizationUrl),
        .tokenUrl = QUrl(credential.tokenUrl),
        .deviceAuthorizationUrl = QUrl(credential.deviceAuthorizationUrl),
        .clientId = credential.clientId,
        .clientCertificateFile = credential.clientCertificateFile,
        .scopes = credential.scopes,
        .redirectUri = QUrl(credential.redirectUri),
        .loginHint = server.user.contains(u'@') ? server.user : full.identity.address,
        .trust = context.settings.trust,
        .proxy = context.settings.proxy};
    if (provider) {
        client.parameters = provider->parameters;
        client.scopeOnRefresh = provider->scopeOnRefresh;
        client.revocationUrl = QUrl(provider->app.revocationUrl);
        client.registrationUrl = QUrl(provider->app.registrationUrl);
    }
    if (app) {
        const auto scope
            = MacroScope::of(full, context.validation.environment, context.validation.process);
        const auto put = [&scope](QUrl &url, const QString &text) {
            if (!text.isEmpty()) {
                url = QUrl(expand(text, scope).value_or(QString()));
            }
        };
        put(client.revocationUrl, app->revocationUrl);
        put(client.registrationUrl, app->registrationUrl);
    }
    struct Wanted {
        QUuid id;
        QString field;
        Secret *to;
    };
    for (const auto &[id, field, to] :
        {Wanted{credential.clientSecret, path + u"clientSecret"_s, &client.clientSecret},
            Wanted{credential.clientCertificatePassphrase, path + u"clientCertificatePassphrase"_s,
                &client.clientCertificatePassphrase},
            Wanted{context.settings.proxyPassword, u"settings.proxyPassword"_s,
                &client.proxy.password}}) {
        const auto secret = secretOf(field, id, context);
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        *to = *secret;
    }
    return client;
}

} // namespace mailrig
