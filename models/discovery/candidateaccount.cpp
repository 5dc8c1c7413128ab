// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"

#include "models/formats/published/placeholders.h"
#include "models/mailaddress.h"
#include "models/oauthdefaults.h"
#include "models/oauthprovider.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QString userOf(const Server &server, const QString &address)
{
    return server.user.isEmpty() ? address : server.user;
}

bool isSameUrl(const QString &one, const QString &other)
{
    const auto bare
        = [](const QString &url) { return QUrl(url.endsWith(u'/') ? url.chopped(1) : url); };
    return !one.isEmpty() && bare(one) == bare(other);
}

bool isOf(const OAuthApp &app, const Credential &credential)
{
    const auto *provider = oauthProviderAt(QUrl(credential.authority));
    if (!provider) {
        provider = oauthProviderAt(QUrl(credential.tokenUrl));
    }
    return (provider && provider->name == app.provider)
        || isSameUrl(app.authority, credential.authority)
        || isSameUrl(app.tokenUrl, credential.tokenUrl);
}

} // namespace

QStringList userVariants(const Candidate &candidate, const QString &address)
{
    QStringList variants;
    const bool receives = candidate.incoming.server.protocol != Protocol::None;
    const auto &server = receives ? candidate.incoming.server : candidate.outgoing.server;
    for (const auto &each :
        {userOf(server, address), address, asciiDomainAddress(address), localPartOf(address)}) {
        if (!each.isEmpty() && !variants.contains(each)) {
            variants << each;
        }
    }
    return variants;
}

Account accountOf(const Candidate &candidate, const QString &address, const QString &displayName)
{
    Account account;
    account.label = candidate.provider;
    account.identity = {.displayName = displayName, .address = address};
    account.incoming = candidate.incoming.server;
    account.outgoing = candidate.outgoing.server;
    for (auto *each : {&account.incoming, &account.outgoing}) {
        if (each->user == address) {
            each->user.clear();
        }
    }
    const auto &in = account.incoming;
    auto &out = account.outgoing;
    const bool isOneSignIn = in.protocol != Protocol::None && out.protocol != Protocol::None
        && out.credential.type != CredentialType::None && out.credential == in.credential
        && out.user == in.user && out.domain == in.domain;
    if (isOneSignIn) {
        out.credential = {.type = CredentialType::SameAsIncoming};
        out.user.clear();
        out.domain.clear();
    }
    return account;
}

void takeApps(Account &account, const OAuthApps &apps)
{
    for (auto *server : {&account.incoming, &account.outgoing}) {
        auto &credential = server->credential;
        const bool mayWant
            = isOAuth(credential.type) || credential.type == CredentialType::Automatic;
        if (!mayWant || !credential.clientId.isEmpty() || !credential.oauthApp.isNull()) {
            continue;
        }
        const auto found = std::find_if(apps.list.begin(), apps.list.end(),
            [&](const OAuthApp &each) { return isOf(each, credential); });
        if (found != apps.list.end()) {
            credential.oauthApp = found->id;
        }
    }
}

} // namespace mailrig
