// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/oauthoptions.h"

#include "app/cli/clitexts.h"
#include "models/oauthdefaults.h"
#include "models/oauthprovider.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<CredentialType> credentialType(const QString &how)
{
    static const QHash<QString, CredentialType> types{{u"device"_s, CredentialType::DeviceFlow},
        {u"browser"_s, CredentialType::AuthorizationCode},
        {u"application"_s, CredentialType::ClientCredentials},
        {u"automatic"_s, CredentialType::Automatic}};
    const auto found = types.constFind(how);
    return found == types.constEnd() ? failure(Cause::Usage,
               Texts::tr("--oauth takes device, browser, application or automatic, not “%1”.")
                   .arg(how))
                                     : Result<CredentialType>(*found);
}

//! The way the provider of an app recommends, where none was asked for.
CredentialType typeFor(const OAuthApp &app)
{
    const auto *provider = oauthProvider(app.provider);
    const auto flow
        = provider ? provider->flows.value(0, OAuthFlow::DeviceFlow) : OAuthFlow::DeviceFlow;
    return flow == OAuthFlow::AuthorizationCode ? CredentialType::AuthorizationCode
                                                : CredentialType::DeviceFlow;
}

//! Both ways through Graph, where no other protocol was asked for.
void makeMicrosoft365(Account &account, const Invocation &invocation)
{
    const bool isNew = account.type != AccountType::Microsoft365;
    account.type = AccountType::Microsoft365;
    const bool asksIncoming = invocation.has("imap") || invocation.has("pop3")
        || invocation.has("incoming-protocol") || invocation.has("no-incoming");
    const bool asksOutgoing = invocation.has("smtp") || invocation.has("outgoing-protocol")
        || invocation.has("no-outgoing");
    if (isNew && !asksIncoming) {
        account.incoming = {.protocol = Protocol::Graph, .credential = account.incoming.credential};
    }
    if (isNew && !asksOutgoing) {
        account.outgoing = {.protocol = Protocol::Graph, .credential = account.outgoing.credential};
    }
}

} // namespace

Result<void> setOAuth(Account &account, Invocation &invocation)
{
    if (invocation.has("microsoft365")) {
        makeMicrosoft365(account, invocation);
    }
    const bool isAsked = invocation.has("oauth") || invocation.has("oauth-app")
        || invocation.has("authority") || invocation.has("client-id")
        || invocation.has("microsoft365");
    if (!isAsked) {
        return {};
    }
    const bool hasIncoming = account.incoming.protocol != Protocol::None;
    auto &credential = (hasIncoming ? account.incoming : account.outgoing).credential;
    if (invocation.has("oauth-app")) {
        const auto app = invocation.oauthApp(invocation.value("oauth-app"));
        if (!app) {
            return tl::unexpected(app.error());
        }
        credential.oauthApp = app->id;
        credential.type = usesOAuth(credential) ? credential.type : typeFor(*app);
    }
    if (invocation.has("oauth")) {
        const auto type = credentialType(invocation.value("oauth"));
        if (!type) {
            return tl::unexpected(type.error());
        }
        credential.type = *type;
    } else if (!isOAuth(credential.type) && credential.type != CredentialType::Automatic) {
        credential.type = CredentialType::DeviceFlow;
    }
    if (invocation.has("authority")) {
        credential.authority = invocation.value("authority");
    }
    if (invocation.has("client-id")) {
        credential.clientId = invocation.value("client-id");
    }
    const auto outgoing = account.outgoing.credential.type;
    if (hasIncoming && !invocation.has("outgoing-secret") && !isOAuth(outgoing)) {
        account.outgoing.credential = {.type = CredentialType::SameAsIncoming};
    }
    return {};
}

} // namespace mailrig::cli
