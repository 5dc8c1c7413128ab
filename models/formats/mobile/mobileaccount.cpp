// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/mobileaccount.h"

#include "models/formats/canonical.h"
#include "models/formats/signinside.h"
#include "models/hostname.h"
#include "models/mailaddress.h"
#include "models/oauthdefaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

MobileAuth authOf(const Credential &credential, Mechanism mechanism)
{
    if (isOAuth(credential.type)) {
        return MobileAuth::OAuth2;
    }
    switch (mechanism) {
    case Mechanism::Gssapi:
        return MobileAuth::Gssapi;
    case Mechanism::External:
        return MobileAuth::Certificate;
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
        return MobileAuth::OAuth2;
    case Mechanism::Automatic:
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::CramMd5:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::Ntlm:
    case Mechanism::Apop:
        break;
    }
    if (credential.type == CredentialType::None) {
        return MobileAuth::None;
    }
    if (mechanism == Mechanism::Ntlm) {
        return MobileAuth::Ntlm;
    }
    const bool isClear = mechanism == Mechanism::Automatic || mechanism == Mechanism::Plain
        || mechanism == Mechanism::Login;
    return isClear ? MobileAuth::Password : MobileAuth::Encrypted;
}

QString hostOf(const QString &host)
{
    const auto ascii = asciiHost(host);
    return ascii.isEmpty() ? host : ascii;
}

MobileServer mobileServer(const Account &account, Side side, const WriteOptions &options)
{
    const auto &server = serverOf(account, side);
    const auto credential = credentialOf(account, side);
    const bool signsIn = side == Side::Incoming || server.authenticationRequired;
    MobileServer mobile{.protocol = server.protocol,
        .host = hostOf(server.host),
        .port = portOf(server),
        .security = server.security,
        .auth = signsIn ? authOf(credential, server.mechanism) : MobileAuth::None,
        .user = server.user,
        .password = {}};
    if (mobile.auth != MobileAuth::None) {
        mobile.user = signInUser(account, side);
        mobile.password = options.secrets.value(credential.secret);
    }
    return mobile;
}

void putAuth(Server &server, MobileAuth auth)
{
    auto &type = server.credential.type;
    switch (auth) {
    case MobileAuth::None:
        break;
    case MobileAuth::Password:
        type = CredentialType::Secret;
        break;
    case MobileAuth::Encrypted:
        type = CredentialType::Secret;
        server.mechanism = Mechanism::CramMd5;
        break;
    case MobileAuth::Gssapi:
        server.mechanism = Mechanism::Gssapi;
        break;
    case MobileAuth::Ntlm:
        type = CredentialType::Secret;
        server.mechanism = Mechanism::Ntlm;
        break;
    case MobileAuth::Certificate:
        server.mechanism = Mechanism::External;
        break;
    case MobileAuth::OAuth2:
        type = CredentialType::AuthorizationCode;
        break;
    }
}

Server serverOf(const MobileServer &mobile, const QString &address)
{
    Server server{.protocol = mobile.protocol, .host = mobile.host, .security = mobile.security};
    if (mobile.port != defaultPort(mobile.protocol, mobile.security)) {
        server.port = QString::number(mobile.port);
    }
    if (mobile.user != address) {
        server.user = mobile.user;
    }
    putAuth(server, mobile.auth);
    return server;
}

void keepPassword(Server &server, const Secret &password, QHash<QUuid, Secret> &secrets)
{
    if (server.credential.type == CredentialType::Secret && !password.isEmpty()) {
        server.credential.secret = QUuid::createUuid();
        secrets.insert(server.credential.secret, password);
    }
}

bool isAscii(const QString &text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar each) { return each > u' ' && each < u'\x7f'; });
}

void judgeServer(const Server &server, const QString &side, NoteList &notes)
{
    if (server.host.isEmpty()) {
        notes.error(Code::Required, side + u".host"_s);
    } else if (!isAscii(hostOf(server.host))) {
        notes.error(Code::NotAllowed, side + u".host"_s, u"ASCII"_s);
    }
    if (portOf(server) == 0) {
        notes.error(Code::NotAllowed, side + u".port"_s, u"1-65535"_s);
    }
}

} // namespace

MobileAccount mobileAccount(const Account &account, const WriteOptions &options)
{
    return {.label = account.label,
        .address = asciiDomainAddress(account.identity.address),
        .displayName = account.identity.displayName,
        .incoming = mobileServer(account, Side::Incoming, options),
        .outgoing = mobileServer(account, Side::Outgoing, options)};
}

Account accountOf(const MobileAccount &mobile, QHash<QUuid, Secret> &secrets)
{
    Account account;
    account.label = mobile.label;
    account.identity.address = mobile.address;
    account.identity.displayName = mobile.displayName;
    account.incoming = serverOf(mobile.incoming, mobile.address);
    account.outgoing = serverOf(mobile.outgoing, mobile.address);
    keepPassword(account.incoming, mobile.incoming.password, secrets);
    const bool isLent = account.incoming.credential.type != CredentialType::None
        && mobile.incoming.auth == mobile.outgoing.auth
        && mobile.incoming.user == mobile.outgoing.user
        && mobile.incoming.password == mobile.outgoing.password;
    if (isLent) {
        account.outgoing.credential = {.type = CredentialType::SameAsIncoming};
        account.outgoing.user.clear();
    } else {
        keepPassword(account.outgoing, mobile.outgoing.password, secrets);
    }
    account.name = nameFrom(account);
    return account;
}

void judgeMobile(const Account &account, NoteList &notes)
{
    const auto protocol = account.incoming.protocol;
    if (protocol != Protocol::Imap && protocol != Protocol::Pop3) {
        notes.error(Code::NotAllowed, u"incoming.protocol"_s, u"imap, pop3"_s);
    } else {
        judgeServer(account.incoming, u"incoming"_s, notes);
    }
    if (account.outgoing.protocol != Protocol::Smtp) {
        notes.error(Code::NotAllowed, u"outgoing.protocol"_s, u"smtp"_s);
    } else {
        judgeServer(account.outgoing, u"outgoing"_s, notes);
    }
    const auto address = asciiDomainAddress(account.identity.address);
    if (address.isEmpty()) {
        notes.error(Code::Required, u"identity.address"_s);
    } else if (!isMailAddress(address) || !isAscii(address)) {
        notes.error(Code::NotAllowed, u"identity.address"_s, u"ASCII"_s);
    }
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto &credential = serverOf(account, side).credential;
        if (credential.type == CredentialType::ClientCredentials) {
            notes.error(Code::NotAllowed,
                (side == Side::Incoming ? u"incoming"_s : u"outgoing"_s) + u".credential.type"_s,
                u"none, secret, authorizationCode"_s);
        }
    }
}

QList<std::pair<QString, QString>> mobileTexts(const Account &account)
{
    return {{u"label"_s, account.label}, {u"identity.displayName"_s, account.identity.displayName},
        {u"incoming.user"_s, account.incoming.user}, {u"outgoing.user"_s, account.outgoing.user}};
}

void noteInsecure(const Account &account, NoteList &notes)
{
    if (account.incoming.security == Security::None) {
        notes.warn(Code::Insecure, u"incoming.security"_s);
    }
    if (account.outgoing.security == Security::None) {
        notes.warn(Code::Insecure, u"outgoing.security"_s);
    }
}

} // namespace mailrig
