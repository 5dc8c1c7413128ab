// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

// The members of an account file, said once: `fields(visitor, value)` shows each member with its
// name to a visitor (JsonReader, JsonWriter, FieldWalk). What the visitor is told of a member:
//   plain, texts     text, list of texts           macro, macros    the same, may hold ${…}
//   port             text that is a number in JSON if it can be
//   choice           an enum with names            flag, number, id, digest (32 raw bytes)
//   secretId, appId  a reference to a named secret, to an OAuth app
//   group            a nested value with fields of its own
//   onlyIfSet        from here on, members are written only where they differ from the default

using namespace Qt::StringLiterals;

template <class V> void fields(V &v, Identity &x)
{
    v.macro("displayName"_L1, x.displayName);
    v.macro("address"_L1, x.address);
    v.macro("replyTo"_L1, x.replyTo);
    v.macro("organization"_L1, x.organization);
    v.onlyIfSet();
    v.macro("sender"_L1, x.sender);
}

template <class V> void fields(V &v, IdentityCheck &x)
{
    v.choice("mode"_L1, x.mode);
    v.macro("caFile"_L1, x.caFile);
    v.onlyIfSet();
    v.digest("spkiSha256"_L1, x.spkiSha256);
}

template <class V> void fields(V &v, ClientCertificate &x)
{
    v.onlyIfSet();
    v.macro("file"_L1, x.file);
    v.secretId("passphrase"_L1, x.passphrase);
}

template <class V> void fields(V &v, Credential &x)
{
    v.choice("type"_L1, x.type);
    v.onlyIfSet();
    v.secretId("secret"_L1, x.secret);
    v.appId("oauthApp"_L1, x.oauthApp);
    v.macro("authority"_L1, x.authority);
    v.macro("clientId"_L1, x.clientId);
    v.macro("tenant"_L1, x.tenant);
    v.macro("redirectUri"_L1, x.redirectUri);
    v.macro("authorizationUrl"_L1, x.authorizationUrl);
    v.macro("tokenUrl"_L1, x.tokenUrl);
    v.macro("deviceAuthorizationUrl"_L1, x.deviceAuthorizationUrl);
    v.secretId("clientSecret"_L1, x.clientSecret);
    v.macro("clientCertificateFile"_L1, x.clientCertificateFile);
    v.secretId("clientCertificatePassphrase"_L1, x.clientCertificatePassphrase);
    v.macros("scopes"_L1, x.scopes);
}

template <class V> void fields(V &v, Server &x)
{
    v.choice("protocol"_L1, x.protocol);
    const bool sends = x.protocol == Protocol::Smtp; // what each side always shows of itself
    v.macro("host"_L1, x.host);
    v.port("port"_L1, x.port);
    v.choice("security"_L1, x.security);
    v.macro("user"_L1, x.user);
    v.choice("mechanism"_L1, x.mechanism);
    v.group("identityCheck"_L1, x.identityCheck);
    v.group("credential"_L1, x.credential);
    if (sends) {
        v.choice("smtpUtf8"_L1, x.smtpUtf8);
        v.onlyIfSet();
        v.macro("pathPrefix"_L1, x.pathPrefix);
    } else {
        v.macro("pathPrefix"_L1, x.pathPrefix);
        v.onlyIfSet();
        v.choice("smtpUtf8"_L1, x.smtpUtf8);
    }
    v.macro("domain"_L1, x.domain);
    v.group("clientCertificate"_L1, x.clientCertificate);
    v.flag("authenticationRequired"_L1, x.authenticationRequired);
    v.flag("onlyInMail"_L1, x.onlyInMail);
}

template <class V> void fields(V &v, MessageHandling &x)
{
    v.onlyIfSet();
    v.number("daysToDownload"_L1, x.daysToDownload);
    v.number("updateInterval"_L1, x.updateInterval);
    v.number("largestAttachment"_L1, x.largestAttachment);
    v.number("largestMessage"_L1, x.largestMessage);
    v.choice("onDelete"_L1, x.onDelete);
    v.texts("contentTypes"_L1, x.contentTypes);
    v.flag("cellularOnly"_L1, x.cellularOnly);
    v.plain("icon"_L1, x.icon);
    v.macro("contactsServer"_L1, x.contactsServer);
    v.macro("calendarServer"_L1, x.calendarServer);
    v.flag("contactsTls"_L1, x.contactsTls);
    v.flag("calendarTls"_L1, x.calendarTls);
    v.plain("contactsSchedule"_L1, x.contactsSchedule);
    v.plain("calendarSchedule"_L1, x.calendarSchedule);
    v.flag("leaveOnServer"_L1, x.leaveOnServer);
    v.number("leaveDays"_L1, x.leaveDays);
}

template <class V> void fields(V &v, Policy &x)
{
    v.onlyIfSet();
    v.flag("allowMove"_L1, x.allowMove);
    v.flag("allowMailDrop"_L1, x.allowMailDrop);
    v.flag("disableRecentsSync"_L1, x.disableRecentsSync);
    v.plain("vpnUuid"_L1, x.vpnUuid);
}

template <class V> void fields(V &v, SmimePurpose &x)
{
    v.onlyIfSet();
    v.choice("use"_L1, x.use);
    v.plain("certificate"_L1, x.certificate);
    v.flag("userMayOverride"_L1, x.userMayOverride);
    v.flag("userMayChooseCertificate"_L1, x.userMayChooseCertificate);
}

template <class V> void fields(V &v, Smime &x)
{
    v.onlyIfSet();
    v.group("sign"_L1, x.sign);
    v.group("encrypt"_L1, x.encrypt);
    v.flag("perMessageSwitch"_L1, x.perMessageSwitch);
}

template <class V> void fields(V &v, Microsoft365 &x)
{
    v.onlyIfSet();
    v.macro("tenant"_L1, x.tenant);
    v.macro("mailbox"_L1, x.mailbox);
    v.choice("cloud"_L1, x.cloud);
}

template <class V> void fields(V &v, Account &x)
{
    v.id("id"_L1, x.id);
    v.plain("name"_L1, x.name);
    v.plain("description"_L1, x.description);
    v.macro("label"_L1, x.label);
    v.choice("type"_L1, x.type);
    v.texts("requiredRoles"_L1, x.requiredRoles);
    v.texts("tags"_L1, x.tags);
    v.group("identity"_L1, x.identity);
    v.group("incoming"_L1, x.incoming);
    v.group("outgoing"_L1, x.outgoing);
    v.group("messages"_L1, x.messages);
    v.group("policy"_L1, x.policy);
    v.group("smime"_L1, x.smime);
    v.group("microsoft365"_L1, x.microsoft365);
}

} // namespace mailrig
