// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/autoconfigaccount.h"

#include "models/formats/canonical.h"
#include "models/formats/published/autoconfigauth.h"
#include "models/formats/published/placeholders.h"
#include "models/formats/secrettext.h"
#include "models/macro.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;

std::optional<Protocol> protocolOf(const QString &type)
{
    const auto lower = type.trimmed().toLower();
    if (lower == "imap"_L1) {
        return Protocol::Imap;
    }
    if (lower == "pop3"_L1) {
        return Protocol::Pop3;
    }
    return lower == "smtp"_L1 ? std::optional(Protocol::Smtp) : std::nullopt;
}

QString pathOf(Protocol protocol)
{
    return protocol == Protocol::Smtp ? u"outgoing"_s : u"incoming"_s;
}

QString replaced(
    const QString &text, const QString &address, const QString &field, ReadNotes &notes)
{
    bool isRepaired = false;
    const auto result = fromPlaceholders(text.trimmed(), address, &isRepaired);
    if (isRepaired) {
        notes.note(Code::Repaired, field, text);
    }
    return result;
}

Security securityOf(
    const AutoconfigServer &server, quint16 port, const QString &field, ReadNotes &notes)
{
    struct Socket {
        QLatin1StringView text;
        Security security;
    };
    const auto type = server.socketType.trimmed();
    for (const auto &[text, security] : {Socket{"SSL"_L1, Security::Tls},
             Socket{"STARTTLS"_L1, Security::StartTls}, Socket{"plain"_L1, Security::None}}) {
        if (type.compare(text, Qt::CaseInsensitive) != 0) {
            continue;
        }
        if (type != text) {
            notes.note(Code::Repaired, field, type);
        }
        if (security == Security::None) {
            notes.warn(Code::Insecure, field);
        }
        return security;
    }
    notes.warn(type.isEmpty() ? Code::Guessed : Code::OutOfRange, field, type);
    const bool isPlainPort = port == 143 || port == 110 || port == 25 || port == 587;
    return isPlainPort ? Security::StartTls : Security::Tls;
}

void setOAuth(Credential &credential, const AutoconfigOAuth &oauth)
{
    const auto issuer = macroQuoted(oauth.issuer.trimmed());
    // Providers name a host.
    credential.authority
        = issuer.isEmpty() || issuer.contains("://"_L1) ? issuer : u"https://"_s + issuer;
    credential.scopes = macroQuoted(oauth.scope).simplified().split(u' ', Qt::SkipEmptyParts);
    credential.authorizationUrl = macroQuoted(oauth.authUrl.trimmed());
    credential.tokenUrl = macroQuoted(oauth.tokenUrl.trimmed());
    credential.clientId = macroQuoted(oauth.clientId.trimmed());
}

void setSignIn(
    Server &server, const AutoconfigFile &file, const AutoconfigServer &from, ReadNotes &notes)
{
    const auto path = pathOf(server.protocol);
    const auto signIn = autoconfigSignIn(from.authentications);
    for (const auto &each : signIn.others) {
        notes.note(Code::Skipped, path + u".mechanism"_s, each);
    }
    auto &credential = server.credential;
    server.mechanism = signIn.mechanism;
    credential.type = signIn.type;
    if (!signIn.isKnown) {
        notes.warn(Code::Guessed, path + u".credential.type"_s);
        credential.type = CredentialType::Secret;
    }
    const bool needsNothing
        = credential.type == CredentialType::None && server.mechanism == Mechanism::Automatic;
    if (server.protocol == Protocol::Smtp) {
        server.authenticationRequired = !needsNothing;
    }
    if (!needsNothing && !from.hasUser) {
        notes.note(Code::Missing, path + u".user"_s, u"username"_s);
    }
    if (credential.type == CredentialType::AuthorizationCode
        || credential.type == CredentialType::Automatic) {
        setOAuth(credential, file.oauth);
        if (file.oauth.authUrl.isEmpty() && file.oauth.issuer.isEmpty()) {
            notes.warn(Code::Missing, path + u".credential.authority"_s, u"oAuth2"_s);
        }
    }
}

void setMessages(MessageHandling &messages, const AutoconfigServer &server, ReadNotes &notes)
{
    const auto number = [&](const QString &text, const QString &field, int standard) {
        bool isNumber = false;
        const int value = text.trimmed().toInt(&isNumber);
        if (!text.isEmpty() && (!isNumber || value < 0)) {
            notes.warn(Code::OutOfRange, field, text);
        }
        return isNumber && value >= 0 ? value : standard;
    };
    messages.leaveOnServer = server.leaveOnServer.compare("false"_L1, Qt::CaseInsensitive) != 0;
    messages.leaveDays = number(server.leaveDays, u"messages.leaveDays"_s, messages.leaveDays);
    messages.updateInterval
        = number(server.checkMinutes, u"messages.updateInterval"_s, messages.updateInterval);
}

//! The address, where a user name can be no other: of one of the provider's domains.
QString guessedAddress(const AutoconfigFile &file, const Account &account)
{
    for (const auto *each : {&account.incoming, &account.outgoing}) {
        if (isMailAddress(each->user)
            && file.domains.contains(domainOf(each->user), Qt::CaseInsensitive)) {
            return each->user;
        }
    }
    return {};
}

//! The first server that can be used; null if there is none. The others are told.
const AutoconfigServer *chosen(const QList<AutoconfigServer> &servers, bool sends, ReadNotes &notes)
{
    const AutoconfigServer *first = nullptr;
    for (const auto &each : servers) {
        const auto protocol = protocolOf(each.type);
        const bool isUsable
            = protocol && (*protocol == Protocol::Smtp) == sends && !each.host.trimmed().isEmpty();
        if (isUsable && first == nullptr) {
            first = &each;
        } else {
            notes.note(Code::Skipped, {},
                QStringList{each.type, each.host, each.port, each.socketType}.join(u' '));
        }
    }
    return first;
}

//! One sign-in for both sides, if nothing speaks against it.
void share(Account &account, const QString &incomingPassword, const QString &outgoingPassword)
{
    const auto &in = account.incoming;
    auto &out = account.outgoing;
    const bool isSamePassword = incomingPassword.isEmpty() || outgoingPassword.isEmpty()
        || incomingPassword == outgoingPassword;
    if (in.protocol != Protocol::None && out.credential.type != CredentialType::None
        && out.credential.type == in.credential.type && out.user == in.user && isSamePassword) {
        out.credential = {.type = CredentialType::SameAsIncoming};
        out.user.clear();
    }
}

} // namespace

std::optional<Server> serverOf(const AutoconfigFile &file, const AutoconfigServer &from,
    const QString &address, ReadNotes &notes)
{
    const auto protocol = protocolOf(from.type);
    if (!protocol || from.host.trimmed().isEmpty()) {
        return {};
    }
    const auto path = pathOf(*protocol);
    Server server{.protocol = *protocol};
    server.host = replaced(from.host, address, path + u".host"_s, notes);
    server.user = replaced(from.user, address, path + u".user"_s, notes);
    const auto port = from.port.trimmed().toUShort();
    if (port == 0) {
        notes.warn(Code::Missing, path + u".port"_s, from.port);
    }
    server.security = securityOf(from, port, path + u".security"_s, notes);
    if (port != 0 && port != defaultPort(server.protocol, server.security)) {
        server.port = QString::number(port);
    }
    setSignIn(server, file, from, notes);
    return server;
}

Account accountOf(const AutoconfigFile &file, const QString &address, QHash<QUuid, Secret> &secrets,
    ReadNotes &notes)
{
    Account account;
    account.label = fromPlaceholders(file.displayName.simplified(), address);
    account.identity.address = address;
    account.incoming = account.outgoing = {.protocol = Protocol::None};
    const auto *incoming = chosen(file.incoming, false, notes);
    const auto *outgoing = chosen(file.outgoing, true, notes);
    if (incoming != nullptr) {
        account.incoming = *serverOf(file, *incoming, address, notes);
        if (account.incoming.protocol == Protocol::Pop3) {
            setMessages(account.messages, *incoming, notes);
        }
    }
    if (outgoing != nullptr) {
        account.outgoing = *serverOf(file, *outgoing, address, notes);
    }
    if (address.isEmpty()) {
        account.identity.address = guessedAddress(file, account);
        notes.note(account.identity.address.isEmpty() ? Code::Missing : Code::Guessed,
            u"identity.address"_s, account.identity.address);
    }
    for (auto *each : {&account.incoming, &account.outgoing}) {
        if (each->user == account.identity.address || each->user == "${address}"_L1) {
            each->user.clear();
        }
    }
    const auto in = incoming == nullptr ? QString() : incoming->password;
    const auto out = outgoing == nullptr ? QString() : outgoing->password;
    share(account, in, out);
    const auto keep = [&](Credential &credential, const QString &password) {
        if (credential.type == CredentialType::Secret
            || credential.type == CredentialType::Automatic) {
            keepSecret(secrets, credential, password);
        }
        if (credential.type == CredentialType::AuthorizationCode
            || credential.type == CredentialType::Automatic) {
            Credential client;
            keepSecret(secrets, client, file.oauth.clientSecret);
            credential.clientSecret = client.secret;
        }
    };
    keep(account.incoming.credential, in);
    keep(account.outgoing.credential, out);
    account.name = nameFrom(account);
    return account;
}

} // namespace mailrig
