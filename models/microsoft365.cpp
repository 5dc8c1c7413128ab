// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/microsoft365.h"

#include "models/oauthprovider.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isGraph(const Server &server)
{
    return server.protocol == Protocol::Graph;
}

void putServer(Server &server, const MicrosoftCloud &cloud)
{
    if (!server.host.isEmpty()) {
        return;
    }
    switch (server.protocol) {
    case Protocol::Graph:
        server.host = cloud.graph;
        return;
    case Protocol::Imap:
    case Protocol::Pop3:
        server.host = cloud.imap;
        return;
    case Protocol::Smtp:
        server.host = cloud.smtp;
        server.security = Security::StartTls; // its servers have no port 465
        return;
    case Protocol::None:
        return;
    }
}

//! Rights of a person's sign-in, or all that an administrator has given an application.
QStringList scopes(const Account &account, bool isApplication, bool toGraph)
{
    const auto &cloud = microsoftCloud(account.microsoft365.cloud);
    if (isApplication) {
        // For applications the resource is Exchange's other name.
        const auto exchange = account.microsoft365.cloud == Cloud::Global
            ? u"outlook.office365.com"_s
            : cloud.outlook;
        return {u"https://"_s + (toGraph ? cloud.graph : exchange) + u"/.default"_s};
    }
    const auto at = u"https://"_s + (toGraph ? cloud.graph : cloud.outlook) + u'/';
    QStringList rights;
    if (toGraph) {
        const auto shared = account.microsoft365.mailbox.isEmpty() ? QString() : u".Shared"_s;
        rights << at + u"User.Read"_s << at + u"Mail.ReadWrite"_s + shared;
        if (isGraph(account.outgoing)) {
            rights << at + u"Mail.Send"_s + shared;
        }
    } else {
        if (account.incoming.protocol == Protocol::Imap) {
            rights << at + u"IMAP.AccessAsUser.All"_s;
        }
        if (account.incoming.protocol == Protocol::Pop3) {
            rights << at + u"POP.AccessAsUser.All"_s;
        }
        if (account.outgoing.protocol == Protocol::Smtp) {
            rights << at + u"SMTP.Send"_s;
        }
    }
    return rights << u"offline_access"_s;
}

} // namespace

const MicrosoftCloud &microsoftCloud(Cloud cloud)
{
    static const MicrosoftCloud global{u"microsoft"_s, u"graph.microsoft.com"_s,
        u"outlook.office.com"_s, u"outlook.office365.com"_s, u"smtp.office365.com"_s};
    static const MicrosoftCloud usGov{u"microsoft-us-gov"_s, u"graph.microsoft.us"_s,
        u"outlook.office365.us"_s, u"outlook.office365.us"_s, u"smtp.office365.us"_s};
    static const MicrosoftCloud china{u"microsoft-china"_s, u"microsoftgraph.chinacloudapi.cn"_s,
        u"partner.outlook.cn"_s, u"partner.outlook.cn"_s, u"smtp.partner.outlook.cn"_s};
    switch (cloud) {
    case Cloud::Global:
        break;
    case Cloud::UsGov:
        return usGov;
    case Cloud::China:
        return china;
    }
    return global;
}

void putServers(Account &account)
{
    const auto &cloud = microsoftCloud(account.microsoft365.cloud);
    putServer(account.incoming, cloud);
    putServer(account.outgoing, cloud);
}

void putSignIn(const Account &account, Credential &credential)
{
    const auto *provider = oauthProvider(microsoftCloud(account.microsoft365.cloud).provider);
    // A server of one's own was named: its addresses are not to be mixed with Microsoft's.
    const bool isElsewhere = !credential.authority.isEmpty() || !credential.tokenUrl.isEmpty();
    if (!isElsewhere) {
        credential.authority = provider->app.authority;
    }
    if (credential.tenant.isEmpty()) {
        credential.tenant = account.microsoft365.tenant;
    }
    if (credential.scopes.isEmpty()) {
        const auto &leading
            = account.incoming.protocol == Protocol::None ? account.outgoing : account.incoming;
        const auto &own = &credential == &account.outgoing.credential ? account.outgoing : leading;
        credential.scopes
            = scopes(account, credential.type == CredentialType::ClientCredentials, isGraph(own));
    }
}

bool isOneResource(const Account &account)
{
    const bool usesBoth = account.incoming.protocol != Protocol::None
        && account.outgoing.protocol != Protocol::None;
    return !usesBoth || isGraph(account.incoming) == isGraph(account.outgoing);
}

} // namespace mailrig
