// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthprovider.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum OAuthFlow;

const QList<Mechanism> onlyXOAuth2{Mechanism::XOAuth2};
const QList<Mechanism> onlyBearer{Mechanism::OAuthBearer};
const QList<Mechanism> both{Mechanism::OAuthBearer, Mechanism::XOAuth2};

OAuthProvider google()
{
    return {.name = u"google"_s,
        .title = u"Google"_s,
        .app = {.authority = u"https://accounts.google.com"_s,
            .authorizationUrl = u"https://accounts.google.com/o/oauth2/v2/auth"_s,
            .tokenUrl = u"https://oauth2.googleapis.com/token"_s,
            .revocationUrl = u"https://oauth2.googleapis.com/revoke"_s,
            .scopes = {u"https://mail.google.com/"_s}},
        .domains = {u"gmail.com"_s, u"googlemail.com"_s},
        .flows = {AuthorizationCode}, // its device flow refuses the scopes of mail
        .parameters = {{u"access_type"_s, u"offline"_s}, {u"prompt"_s, u"consent"_s}},
        .wantsSecret = true,
        .mechanisms = both,
        .registration = QUrl(u"https://console.cloud.google.com/apis/credentials"_s)};
}

//! The three clouds differ in hosts only.
OAuthProvider microsoft(const QString &name, const QString &title, const QString &login,
    const QString &resource, const QString &portal)
{
    const auto base = u"https://"_s + login + u"/{tenant}"_s;
    const auto scope
        = [&resource](const QString &right) { return u"https://"_s + resource + u'/' + right; };
    return {.name = name,
        .title = title,
        .app = {.authority = base + u"/v2.0"_s,
            .tenant = u"common"_s,
            .redirectUri = u"http://localhost"_s,
            .authorizationUrl = base + u"/oauth2/v2.0/authorize"_s,
            .tokenUrl = base + u"/oauth2/v2.0/token"_s,
            .deviceAuthorizationUrl = base + u"/oauth2/v2.0/devicecode"_s,
            .scopes = {scope(u"IMAP.AccessAsUser.All"_s), scope(u"POP.AccessAsUser.All"_s),
                scope(u"SMTP.Send"_s), u"offline_access"_s}},
        .flows = {DeviceFlow, AuthorizationCode, ClientCredentials},
        .scopeOnRefresh = true,
        .mechanisms = onlyXOAuth2,
        .registration = QUrl(u"https://"_s + portal)};
}

OAuthProvider microsoftGlobal()
{
    auto provider = microsoft(u"microsoft"_s, u"Microsoft"_s, u"login.microsoftonline.com"_s,
        u"outlook.office.com"_s, u"entra.microsoft.com"_s);
    provider.domains = {u"outlook.com"_s, u"hotmail.com"_s, u"live.com"_s, u"msn.com"_s};
    return provider;
}

OAuthProvider yahoo()
{
    return {.name = u"yahoo"_s,
        .title = u"Yahoo"_s,
        .app = {.redirectUri = u"https://127.0.0.1/"_s,
            .authorizationUrl = u"https://api.login.yahoo.com/oauth2/request_auth"_s,
            .tokenUrl = u"https://api.login.yahoo.com/oauth2/get_token"_s,
            .scopes = {u"mail-w"_s}},
        .domains
        = {u"yahoo.com"_s, u"ymail.com"_s, u"rocketmail.com"_s, u"att.net"_s, u"verizon.net"_s},
        .flows = {AuthorizationCode},
        .mechanisms = both,
        .registration = QUrl(u"https://senders.yahooinc.com/developer"_s)};
}

OAuthProvider aol()
{
    auto provider = yahoo();
    provider.name = u"aol"_s;
    provider.title = u"AOL"_s;
    provider.app.authorizationUrl = u"https://api.login.aol.com/oauth2/request_auth"_s;
    provider.app.tokenUrl = u"https://api.login.aol.com/oauth2/get_token"_s;
    provider.domains = {u"aol.com"_s};
    return provider;
}

OAuthProvider fastmail()
{
    const auto scope = [](const QString &protocol) {
        return u"https://www.fastmail.com/dev/protocol-"_s + protocol;
    };
    return {.name = u"fastmail"_s,
        .title = u"Fastmail"_s,
        .app = {.authority = u"https://api.fastmail.com"_s,
            .authorizationUrl = u"https://api.fastmail.com/oauth/authorize"_s,
            .tokenUrl = u"https://api.fastmail.com/oauth/refresh"_s,
            .registrationUrl = u"https://api.fastmail.com/oauth/register"_s,
            .scopes = {scope(u"imap"_s), scope(u"pop"_s), scope(u"smtp"_s), u"offline_access"_s}},
        .domains = {u"fastmail.com"_s, u"fastmail.fm"_s},
        .flows = {AuthorizationCode},
        .mechanisms = onlyBearer};
}

OAuthProvider yandex()
{
    return {.name = u"yandex"_s,
        .title = u"Yandex"_s,
        .app = {.authorizationUrl = u"https://oauth.yandex.com/authorize"_s,
            .tokenUrl = u"https://oauth.yandex.com/token"_s,
            .deviceAuthorizationUrl = u"https://oauth.yandex.com/device/code"_s,
            .scopes = {u"mail:imap_full"_s, u"mail:smtp"_s}},
        .domains = {u"yandex.com"_s, u"yandex.ru"_s, u"ya.ru"_s},
        .flows = {DeviceFlow, AuthorizationCode},
        .wantsSecret = true,
        .mechanisms = onlyXOAuth2,
        .registration = QUrl(u"https://oauth.yandex.com/client/new"_s)};
}

OAuthProvider mailRu()
{
    return {.name = u"mailru"_s,
        .title = u"Mail.ru"_s,
        .app = {.authorizationUrl = u"https://o2.mail.ru/login"_s,
            .tokenUrl = u"https://o2.mail.ru/token"_s,
            .scopes = {u"mail.imap"_s}},
        .domains = {u"mail.ru"_s, u"inbox.ru"_s, u"list.ru"_s, u"bk.ru"_s},
        .flows = {AuthorizationCode},
        .wantsSecret = true,
        .mechanisms = onlyXOAuth2,
        .registration = QUrl(u"https://o2.mail.ru/app/"_s)};
}

OAuthProvider zoho()
{
    return {.name = u"zoho"_s,
        .title = u"Zoho"_s,
        .app = {.authorizationUrl = u"https://accounts.zoho.com/oauth/v2/auth"_s,
            .tokenUrl = u"https://accounts.zoho.com/oauth/v2/token"_s,
            .deviceAuthorizationUrl = u"https://accounts.zoho.com/oauth/v3/device/code"_s,
            .scopes = {u"ZOHOMAIL.PROTOCOL.IMAP"_s, u"ZOHOMAIL.PROTOCOL.POP"_s}},
        .domains = {u"zoho.com"_s, u"zohomail.com"_s},
        .flows = {AuthorizationCode, DeviceFlow},
        .parameters = {{u"access_type"_s, u"offline"_s}},
        .wantsSecret = true,
        .mechanisms = onlyXOAuth2,
        .registration = QUrl(u"https://api-console.zoho.com"_s)};
}

OAuthProvider comcast()
{
    return {.name = u"comcast"_s,
        .title = u"Comcast Xfinity"_s,
        .app = {.authorizationUrl = u"https://oauth.xfinity.com/oauth/authorize"_s,
            .tokenUrl = u"https://oauth.xfinity.com/oauth/token"_s,
            .scopes = {u"https://email.comcast.net/"_s, u"profile"_s, u"openid"_s}},
        .domains = {u"comcast.net"_s},
        .flows = {AuthorizationCode},
        .wantsSecret = true,
        .mechanisms = onlyXOAuth2};
}

OAuthProvider thundermail()
{
    const auto realm = u"https://auth.tb.pro/realms/tbpro"_s;
    const auto base = realm + u"/protocol/openid-connect"_s;
    return {.name = u"thundermail"_s,
        .title = u"Thundermail"_s,
        .app = {.authority = realm,
            .authorizationUrl = base + u"/auth"_s,
            .tokenUrl = base + u"/token"_s,
            .deviceAuthorizationUrl = base + u"/auth/device"_s,
            .scopes = {u"openid"_s, u"email"_s, u"profile"_s, u"offline_access"_s}},
        .domains = {u"thundermail.com"_s, u"tb.pro"_s},
        .flows = {AuthorizationCode, DeviceFlow},
        .mechanisms = both};
}

QString hostOf(const QString &url)
{
    // A tenant in braces is no part of a host, but QUrl is strict about braces in a path.
    return QUrl(QString(url).remove(u"{tenant}"_s)).host();
}

} // namespace

const QList<OAuthProvider> &oauthProviders()
{
    static const QList<OAuthProvider> all{microsoftGlobal(), google(), yahoo(), aol(), fastmail(),
        microsoft(u"microsoft-us-gov"_s, u"Microsoft (US Government)"_s,
            u"login.microsoftonline.us"_s, u"outlook.office365.us"_s, u"portal.azure.us"_s),
        microsoft(u"microsoft-china"_s, u"Microsoft (China, 21Vianet)"_s,
            u"login.partner.microsoftonline.cn"_s, u"partner.outlook.cn"_s, u"portal.azure.cn"_s),
        zoho(), yandex(), mailRu(), comcast(), thundermail()};
    return all;
}

const OAuthProvider *oauthProvider(QStringView name)
{
    const auto &all = oauthProviders();
    const auto found = std::find_if(
        all.begin(), all.end(), [name](const OAuthProvider &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const OAuthProvider *oauthProviderAt(const QUrl &endpoint)
{
    const auto host = endpoint.host();
    const auto &all = oauthProviders();
    const auto found = std::find_if(all.begin(), all.end(), [&host](const OAuthProvider &each) {
        return !host.isEmpty()
            && (hostOf(each.app.authority) == host || hostOf(each.app.tokenUrl) == host
                || hostOf(each.app.authorizationUrl) == host);
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace mailrig
