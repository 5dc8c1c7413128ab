// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/clientaccount.h"

#include "models/accountjson.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/clientlimits.h"
#include "models/hostname.h"
#include "models/names.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

// Of the ids this family makes; drawn once.
const QUuid idSpace(0x6d1f0a5c, 0x3c1e, 0x4b7a, 0x9d, 0x52, 0x0e, 0x8a, 0x41, 0xc6, 0x2b, 0x97);

bool isOAuth(Mechanism mechanism)
{
    return mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer;
}

bool isPasswordless(Mechanism mechanism)
{
    return mechanism == Mechanism::External || mechanism == Mechanism::Gssapi;
}

SignIn kindOf(const Server &server, CredentialType credential)
{
    if (isPasswordless(server.mechanism)) {
        return SignIn::Passwordless;
    }
    switch (credential) {
    case CredentialType::None:
    case CredentialType::SameAsIncoming: // of a side that has none to borrow from
        return SignIn::Nothing;
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return SignIn::Token;
    case CredentialType::Secret:
    case CredentialType::Automatic:
        return isOAuth(server.mechanism) ? SignIn::Token : SignIn::Password;
    }
    return SignIn::Nothing;
}

} // namespace

const Server &serverOf(const Account &account, Side side)
{
    return side == Side::Incoming ? account.incoming : account.outgoing;
}

ClientLogin loginOf(const Account &account, Side side)
{
    const auto &server = serverOf(account, side);
    const bool sends = side == Side::Outgoing;
    if (server.protocol == Protocol::None || (sends && !server.authenticationRequired)) {
        return {};
    }
    const bool isBorrowed = sends && server.credential.type == CredentialType::SameAsIncoming
        && account.incoming.protocol != Protocol::None;
    const auto &signer = isBorrowed ? account.incoming : server;
    const auto kind = kindOf(server, signer.credential.type);
    if (kind == SignIn::Nothing) {
        return {};
    }
    const auto type = signer.credential.type;
    const bool isSecret = type == CredentialType::Secret || type == CredentialType::Automatic;
    return {kind, userOf(account, signer), isSecret ? signer.credential.secret : QUuid()};
}

Server heldServer(const Account &account, Side side, const ClientHolding &holding)
{
    const auto &server = serverOf(account, side);
    if (server.protocol == Protocol::None) {
        return {.protocol = Protocol::None};
    }
    Server held{.protocol = server.protocol,
        .host = asciiHost(withoutBrackets(server.host)),
        .port = QString::number(portOf(server)),
        .security = server.security};
    const auto login = loginOf(account, side);
    const bool isNamed = holding.mechanisms.contains(server.mechanism);
    held.mechanism = isNamed ? server.mechanism : Mechanism::Automatic;
    held.user = login.user;
    switch (login.kind) {
    case SignIn::Passwordless:
        if (isNamed) {
            break;
        }
        [[fallthrough]];
    case SignIn::Nothing:
        held.user.clear();
        held.mechanism = Mechanism::Automatic;
        break;
    case SignIn::Password:
        held.credential.type = CredentialType::Secret;
        break;
    case SignIn::Token:
        held.credential.type = CredentialType::AuthorizationCode;
        held.mechanism
            = isNamed && isOAuth(server.mechanism) ? server.mechanism : Mechanism::XOAuth2;
        break;
    }
    if (holding.caFile) {
        held.identityCheck.caFile = server.identityCheck.caFile;
    }
    if (holding.checks.contains(server.identityCheck.mode)) {
        held.identityCheck.mode = server.identityCheck.mode;
    }
    if (holding.clientCertificate) {
        held.clientCertificate.file = server.clientCertificate.file;
    }
    return held;
}

void settle(Account &account, bool isSamePassword)
{
    auto &in = account.incoming;
    auto &out = account.outgoing;
    const bool isShared = isSamePassword && in.protocol != Protocol::None
        && out.protocol != Protocol::None && in.credential.type != CredentialType::None
        && in.credential.type == out.credential.type && userOf(account, in) == userOf(account, out);
    if (isShared) {
        out.credential = {.type = CredentialType::SameAsIncoming};
        out.user.clear();
    }
    for (auto *server : {&in, &out}) {
        if (server->user == account.identity.address) {
            server->user.clear();
        }
        if (portOf(*server) == defaultPort(server->protocol, server->security)) {
            server->port.clear();
        }
    }
}

Result<QString> passwordOf(const Account &account, Side side, const WriteOptions &options)
{
    const auto login = loginOf(account, side);
    const auto found = options.secrets.constFind(login.secret);
    if (login.kind == SignIn::Nothing || login.kind == SignIn::Passwordless || login.secret.isNull()
        || found == options.secrets.constEnd()) {
        return QString();
    }
    const auto bytes = found->view();
    auto text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes || !isOneLine(text) || text.size() > longestSecret) {
        return failure(Cause::Validation,
            (side == Side::Incoming ? u"incoming"_s : u"outgoing"_s) + u".credential.secret"_s);
    }
    return text;
}

QString keychainCommand(QUuid id)
{
    // QtKeychain keeps bytes as base64 in the Secret Service.
    return u"secret-tool lookup server mailrig user %1 | base64 -d"_s.arg(
        id.toString(QUuid::WithoutBraces));
}

QString ownCommand(SignIn kind)
{
    return kind == SignIn::Token ? u"a command that prints an access token"_s
                                 : u"a command that prints the password"_s;
}

QList<ProfileNote> tokenNotes(const Account &account)
{
    QList<ProfileNote> notes;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto login = loginOf(account, side);
        if (login.kind == SignIn::Token && login.secret.isNull()) {
            notes << ProfileNote{.kind = ProfileNote::Kind::Loss,
                .code = ProfileNote::Code::OwnCommand,
                .field
                = (side == Side::Incoming ? u"incoming"_s : u"outgoing"_s) + u".credential.type"_s};
        }
    }
    return notes;
}

QUuid stableId(const Account &account, QStringView purpose)
{
    const auto key = account.id.isNull()
        ? QJsonDocument(accountToJson(account)).toJson(QJsonDocument::Compact)
        : account.id.toByteArray();
    return QUuid::createUuidV5(idSpace, purpose.toUtf8() + '\n' + key);
}

QStringList sectionNames(const QList<Account> &accounts)
{
    QStringList names;
    QSet<QString> taken{u"default"_s, u"defaults"_s};
    QHash<QString, int> last;
    for (const auto &account : accounts) {
        QString plain;
        for (const auto each : account.name.left(64)) {
            const bool isPlain
                = each.unicode() < 0x80 && (each.isLetterOrNumber() || u"-_."_s.contains(each));
            plain += isPlain ? each : u'-';
        }
        while (plain.startsWith(u'-') || plain.startsWith(u'.')) {
            plain.remove(0, 1);
        }
        plain = plain.isEmpty() ? u"account"_s : plain;
        auto name = plain;
        // Clients differ in whether case counts.
        while (taken.contains(name.toLower())) {
            name = plain + u'-' + QString::number(++last[plain.toLower()] + 1);
        }
        taken << name.toLower();
        names << name;
    }
    return names;
}

} // namespace mailrig
