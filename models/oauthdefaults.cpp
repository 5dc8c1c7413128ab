// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthdefaults.h"

#include "models/microsoft365.h"
#include "models/oauthprovider.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

void fill(QString &text, const QString &otherwise)
{
    if (text.isEmpty()) {
        text = otherwise;
    }
}

void fill(Credential &credential, const OAuthApp &app)
{
    fill(credential.authority, app.authority);
    fill(credential.clientId, app.clientId);
    fill(credential.tenant, app.tenant);
    fill(credential.redirectUri, app.redirectUri);
    fill(credential.authorizationUrl, app.authorizationUrl);
    fill(credential.tokenUrl, app.tokenUrl);
    fill(credential.deviceAuthorizationUrl, app.deviceAuthorizationUrl);
    if (credential.clientSecret.isNull() && credential.clientCertificateFile.isEmpty()) {
        credential.clientSecret = app.clientSecret;
        credential.clientCertificateFile = app.clientCertificateFile;
        credential.clientCertificatePassphrase = app.clientCertificatePassphrase;
    }
    if (credential.scopes.isEmpty()) {
        credential.scopes = app.scopes;
    }
}

const OAuthProvider *providerOf(const Credential &credential, const OAuthApp *app)
{
    if (app && !app->provider.isEmpty()) {
        return oauthProvider(app->provider);
    }
    const auto at = [](QString url) { return oauthProviderAt(QUrl(url.remove(u"{tenant}"_s))); };
    const auto *known = at(credential.authority);
    return known ? known : at(credential.tokenUrl);
}

void putTenant(Credential &credential)
{
    for (auto *text : {&credential.authority, &credential.authorizationUrl, &credential.tokenUrl,
             &credential.deviceAuthorizationUrl}) {
        text->replace(u"{tenant}"_s, credential.tenant);
    }
}

} // namespace

bool isOAuth(CredentialType type)
{
    switch (type) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
    case CredentialType::Automatic:
        break;
    }
    return false;
}

bool usesOAuth(const Credential &credential)
{
    return isOAuth(credential.type)
        || (credential.type == CredentialType::Automatic
            && (!credential.oauthApp.isNull() || !credential.clientId.isEmpty()));
}

Side signer(const Account &account, Side side)
{
    const bool borrows = side == Side::Outgoing
        && account.outgoing.credential.type == CredentialType::SameAsIncoming;
    return borrows ? Side::Incoming : side;
}

Account completed(Account account, const OAuthApps &apps)
{
    const bool isMicrosoft365 = account.type == AccountType::Microsoft365;
    if (isMicrosoft365) {
        putServers(account);
    }
    for (auto *server : {&account.incoming, &account.outgoing}) {
        auto &credential = server->credential;
        if (!usesOAuth(credential)) {
            continue;
        }
        const auto *app = apps.find(credential.oauthApp);
        if (app) {
            fill(credential, *app);
        }
        if (isMicrosoft365) {
            putSignIn(account, credential);
        }
        if (const auto *provider = providerOf(credential, app)) {
            fill(credential, provider->app);
        }
        putTenant(credential);
    }
    return account;
}

} // namespace mailrig
