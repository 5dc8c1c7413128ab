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
    struct Word {
        QLatin1StringView text;
        Protocol protocol;
    };
    const auto bare = QStringView(type).trimmed();
    for (const auto &[text, protocol] : {Word{"imap"_L1, Protocol::Imap},
             Word{"pop3"_L1, Protocol::Pop3}, Word{"smtp"_L1, Protocol::Smtp}}) {
        if (bare == text || bare.compare(text, Qt::CaseInsensitive) == 0) {
            return protocol;
        }
    }
    return {};
}

//! What there is to say of one server; a field is put into words only where something is said.
class ServerNotes {
public:
    ServerNotes(Protocol protocol, ReadNotes &notes)
        : m_side(protocol == Protocol::Smtp ? "outgoing."_L1 : "incoming."_L1)
        , m_notes(notes)
    {
    }

    void note(Code code, QLatin1StringView field, const QString &detail = {})
    {
        m_notes.note(code, QString(m_side) + field, detail);
    }

    void warn(Code code, QLatin1StringView field, const QString &detail = {})
    {
        m_notes.warn(code, QString(m_side) + field, detail);
    }

private:
    QLatin1StringView m_side;
    ReadNotes &m_notes;
};

QString replaced(
    const QString &text, const QString &address, QLatin1StringView field, ServerNotes &notes)
{
    bool isRepaired = false;
    auto result = fromPlaceholders(text.trimmed(), address, &isRepaired);
    if (isRepaired) {
        notes.note(Code::Repaired, field, text);
    }
    return result;
}

Security securityOf(const AutoconfigServer &server, quint16 port, ServerNotes &notes)
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
            notes.note(Code::Repaired, "security"_L1, type);
        }
        if (security == Security::None) {
            notes.warn(Code::Insecure, "security"_L1);
        }
        return security;
    }
    notes.warn(type.isEmpty() ? Code::Guessed : Code::OutOfRange, "security"_L1, type);
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
    Server &server, const AutoconfigFile &file, const AutoconfigServer &from, ServerNotes &notes)
{
    const auto signIn = autoconfigSignIn(from.authentications);
    for (const auto &each : signIn.others) {
        notes.note(Code::Skipped, "mechanism"_L1, each);
    }
    auto &credential = server.credential;
    server.mechanism = signIn.mechanism;
    credential.type = signIn.type;
    if (!signIn.isKnown) {
        notes.warn(Code::Guessed, "credential.type"_L1);
        credential.type = CredentialType::Secret;
    }
    const bool needsNothing
        = credential.type == CredentialType::None && server.mechanism == Mechanism::Automatic;
    if (server.protocol == Protocol::Smtp) {
        server.authenticationRequired = !needsNothing;
    }
    if (!needsNothing && !from.hasUser) {
        notes.note(Code::Missing, "user"_L1, u"username"_s);
    }
    if (credential.type == CredentialType::AuthorizationCode
        || credential.type == CredentialType::Automatic) {
        setOAuth(credential, file.oauth);
        if (file.oauth.authUrl.isEmpty() && file.oauth.issuer.isEmpty()) {
            notes.warn(Code::Missing, "credential.authority"_L1, u"oAuth2"_s);
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

bool hasHost(const AutoconfigServer &server)
{
    return !QStringView(server.host).trimmed().isEmpty();
}

//! The first server that can be used; null if there is none. The others are told.
const AutoconfigServer *chosen(const QList<AutoconfigServer> &servers, bool sends, ReadNotes &notes)
{
    const AutoconfigServer *first = nullptr;
    for (const auto &each : servers) {
        const auto protocol = protocolOf(each.type);
        const bool isUsable = protocol && (*protocol == Protocol::Smtp) == sends && hasHost(each);
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
    if (!protocol || !hasHost(from)) {
        return {};
    }
    ServerNotes said(*protocol, notes);
    Server server{.protocol = *protocol};
    server.host = replaced(from.host, address, "host"_L1, said);
    server.user = replaced(from.user, address, "user"_L1, said);
    const auto port = QStringView(from.port).trimmed().toUShort();
    if (port == 0) {
        said.warn(Code::Missing, "port"_L1, from.port);
    }
    server.security = securityOf(from, port, said);
    if (port != 0 && port != defaultPort(server.protocol, server.security)) {
        server.port = QString::number(port);
    }
    setSignIn(server, file, from, said);
    return server;
}

Account accountOf(const AutoconfigFile &file, const QString &address, QHash<QUuid, Secret> &secrets,
    ReadNotes &notes)
{
    Account account;
    account.label = fromPlaceholders(file.displayName.simplified(), address);
    account.identity.address = address;
    account.incoming.protocol = account.outgoing.protocol = Protocol::None;
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
