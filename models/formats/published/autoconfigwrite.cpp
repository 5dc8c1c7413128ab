// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/published/autoconfigauth.h"
#include "models/formats/published/autoconfigfile.h"
#include "models/formats/published/placeholders.h"
#include "models/formats/secrettext.h"
#include "models/formats/signer.h"
#include "models/formats/xmltext.h"
#include "models/hostname.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QString typeOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Imap:
        return u"imap"_s;
    case Protocol::Pop3:
        return u"pop3"_s;
    case Protocol::Smtp:
        return u"smtp"_s;
    case Protocol::Graph:
        return u"graph"_s;
    case Protocol::None:
        break;
    }
    return {};
}

QString socketTypeOf(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"SSL"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        break;
    }
    return u"plain"_s;
}

AutoconfigServer serverOf(const Account &account, const Server &server, const WriteOptions &options)
{
    AutoconfigServer made{.type = typeOf(server.protocol),
        .host = asciiHost(server.host),
        .port = QString::number(portOf(server)),
        .socketType = socketTypeOf(server.security),
        .authentications = autoconfigAuthentications(account, server)};
    const auto &signer = signerOf(account, server);
    made.hasUser = !signer.user.isEmpty() || made.authentications.constFirst() != "none"_L1;
    if (made.hasUser) {
        made.user = options.isForEverybody ? toPlaceholders(signer.user, account.identity.address)
                                           : userOf(account, signer);
    }
    return made;
}

bool hasOAuth(const Credential &credential)
{
    switch (credential.type) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
    case CredentialType::Automatic:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
        break;
    }
    return false;
}

//! A bare host name where it is no more than that, as providers write it.
QString issuerOf(const QString &authority)
{
    const auto scheme = u"https://"_s;
    const bool isHost
        = authority.startsWith(scheme) && !authority.mid(scheme.size()).contains(u'/');
    return isHost ? authority.mid(scheme.size()) : authority;
}

Result<AutoconfigOAuth> oauthOf(const Account &account, const WriteOptions &options)
{
    const bool isIncoming = hasOAuth(account.incoming.credential);
    const auto &credential = isIncoming ? account.incoming.credential : account.outgoing.credential;
    if (!hasOAuth(credential)) {
        return AutoconfigOAuth();
    }
    const auto field = (isIncoming ? u"incoming"_s : u"outgoing"_s) + u".credential.clientSecret"_s;
    const auto secret = options.isForEverybody
        ? QString()
        : secretText(
            options, {.type = CredentialType::Secret, .secret = credential.clientSecret}, field);
    if (!secret) {
        return tl::unexpected(secret.error());
    }
    return AutoconfigOAuth{.issuer = issuerOf(credential.authority),
        .scope = credential.scopes.join(u' '),
        .authUrl = credential.authorizationUrl,
        .tokenUrl = credential.tokenUrl,
        .clientId = credential.clientId,
        .clientSecret = *secret};
}

Result<void> addPasswords(AutoconfigFile &file, const Account &account, const WriteOptions &options)
{
    if (options.isForEverybody) {
        return {};
    }
    const auto &out = account.outgoing.credential;
    const bool isShared = &signerOf(account, account.outgoing) == &account.incoming;
    const auto in
        = secretText(options, account.incoming.credential, u"incoming.credential.secret"_s);
    const auto own = isShared ? in : secretText(options, out, u"outgoing.credential.secret"_s);
    if (!in || !own) {
        return tl::unexpected(in ? own.error() : in.error());
    }
    for (auto &each : file.incoming) {
        each.password = *in;
    }
    for (auto &each : file.outgoing) {
        if (each.authentications.constFirst() != "none"_L1) {
            each.password = *own;
        }
    }
    return {};
}

void optional(XmlText &xml, const char *name, const QString &text)
{
    if (!text.isEmpty()) {
        xml.leaf(name, text);
    }
}

void writeServer(XmlText &xml, const char *name, const AutoconfigServer &server)
{
    xml.open(name, {{"type", server.type}});
    xml.leaf("hostname", server.host);
    xml.leaf("port", server.port);
    xml.leaf("socketType", server.socketType);
    if (server.hasUser) {
        xml.leaf("username", server.user);
    }
    optional(xml, "password", server.password);
    for (const auto &each : server.authentications) {
        const auto space = each.indexOf(u' ');
        if (space < 0) {
            xml.leaf("authentication", each);
        } else {
            xml.leaf("authentication", each.mid(space + 1), {{"system", each.left(space)}});
        }
    }
    if (server.type == "pop3"_L1) {
        xml.open("pop3");
        xml.leaf("leaveMessagesOnServer", server.leaveOnServer);
        optional(xml, "daysToLeaveMessagesOnServer", server.leaveDays);
        if (!server.checkMinutes.isEmpty()) {
            xml.empty("checkInterval", {{"minutes", server.checkMinutes}});
        }
        xml.close();
    }
    xml.close();
}

} // namespace

Result<AutoconfigFile> autoconfigFile(const Account &account, const WriteOptions &options)
{
    AutoconfigFile file{.displayName = account.label};
    const auto own = domainOf(account.identity.address);
    const auto asked = asciiHost(options.domain);
    for (const auto &each : {asked, own}) {
        const bool isMeant = asked.isEmpty() || !options.isForEverybody || each == asked;
        if (!each.isEmpty() && isMeant && !file.domains.contains(each)) {
            file.domains << each;
        }
    }
    file.id = file.domains.value(0);
    const auto &messages = account.messages;
    if (account.incoming.protocol != Protocol::None) {
        auto server = serverOf(account, account.incoming, options);
        server.leaveOnServer = messages.leaveOnServer ? u"true"_s : u"false"_s;
        if (messages.leaveDays > 0) {
            server.leaveDays = QString::number(messages.leaveDays);
        }
        if (messages.updateInterval != MessageHandling().updateInterval) {
            server.checkMinutes = QString::number(messages.updateInterval);
        }
        file.incoming << server;
    }
    if (account.outgoing.protocol != Protocol::None) {
        file.outgoing << serverOf(account, account.outgoing, options);
    }
    auto oauth = oauthOf(account, options);
    if (!oauth) {
        return tl::unexpected(oauth.error());
    }
    file.oauth = *oauth;
    if (const auto added = addPasswords(file, account, options); !added) {
        return tl::unexpected(added.error());
    }
    return file;
}

QByteArray xmlOf(const AutoconfigFile &file)
{
    constexpr qsizetype longestShortName = 20;
    XmlText xml;
    xml.open("clientConfig", {{"version", u"1.1"_s}});
    xml.open("emailProvider", {{"id", file.id}});
    for (const auto &each : file.domains) {
        xml.leaf("domain", each);
    }
    optional(xml, "displayName", file.displayName);
    if (file.displayName.size() <= longestShortName) {
        optional(xml, "displayShortName", file.displayName);
    }
    for (const auto &each : file.incoming) {
        writeServer(xml, "incomingServer", each);
    }
    for (const auto &each : file.outgoing) {
        writeServer(xml, "outgoingServer", each);
    }
    xml.close();
    if (file.oauth != AutoconfigOAuth()) {
        xml.open("oAuth2");
        optional(xml, "issuer", file.oauth.issuer);
        optional(xml, "scope", file.oauth.scope);
        optional(xml, "authURL", file.oauth.authUrl);
        optional(xml, "tokenURL", file.oauth.tokenUrl);
        optional(xml, "clientID", file.oauth.clientId);
        optional(xml, "clientSecret", file.oauth.clientSecret);
        xml.close();
    }
    xml.close();
    return xml.taken();
}

} // namespace mailrig
