// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/assets/splunksmtp.h"

#include "models/formats/assets/splunkasset.h"
#include "models/formats/canonical.h"
#include "models/formats/signinside.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

const SplunkApp &app()
{
    static const SplunkApp smtp{u"SMTP"_s, u"45bb6f37-4478-499b-b4a3-51ecfa62b78c"_s};
    return smtp;
}

const QStringList &authTypes()
{
    static const QStringList all{u"Automatic"_s, u"OAuth"_s, u"Basic"_s, u"Passwordless"_s};
    return all;
}

std::optional<QString> authType(CredentialType type)
{
    switch (type) {
    case CredentialType::Automatic:
        return authTypes().at(0);
    case CredentialType::AuthorizationCode:
        return authTypes().at(1);
    case CredentialType::Secret:
        return authTypes().at(2);
    case CredentialType::None:
        return authTypes().at(3);
    case CredentialType::SameAsIncoming:
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
        break;
    }
    return {};
}

CredentialType credentialType(const QString &authType)
{
    for (const auto type :
        {CredentialType::AuthorizationCode, CredentialType::Secret, CredentialType::None}) {
        if (mailrig::authType(type) == authType) {
            return type;
        }
    }
    return CredentialType::Automatic;
}

QString sslConfig(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"SSL"_s;
    case Security::StartTls:
        return u"StartTLS"_s;
    case Security::None:
        return u"None"_s;
    }
    return {};
}

Security securityOf(const QString &sslConfig)
{
    if (sslConfig == u"SSL"_s) {
        return Security::Tls;
    }
    return sslConfig == u"None"_s ? Security::None : Security::StartTls;
}

//! The asset says who sends only where it is not who signs in.
QString senderAddress(const Account &account, const QString &user)
{
    const auto &identity = account.identity;
    const auto &sender = identity.sender.isEmpty() ? identity.address : identity.sender;
    return sender == user ? QString() : sender;
}

SplunkAsset assetOf(const Account &account, const WriteOptions &options)
{
    auto asset = namedSplunkAsset(account, options);
    auto &values = asset.configuration;
    const auto &server = account.outgoing;
    const auto credential = credentialOf(account, Side::Outgoing);
    const auto user = signInUser(account, Side::Outgoing);
    values.insert(u"server"_s, server.host);
    // The app's own default is 25, against its documentation: always told.
    values.insert(u"port"_s, int(portOf(server)));
    values.insert(u"auth_type"_s, authType(credential.type).value_or(authTypes().first()));
    values.insert(u"username"_s, user);
    if (const auto sender = senderAddress(account, user); !sender.isEmpty()) {
        values.insert(u"sender_address"_s, sender);
    }
    if (credential.type != CredentialType::None) {
        putSignIn(values, credential, options);
    }
    if (!credential.scopes.isEmpty()) {
        values.insert(u"scopes"_s, credential.scopes.join(u' '));
    }
    values.insert(u"ssl_config"_s, sslConfig(server.security));
    if (server.smtpUtf8 != SmtpUtf8::Automatic) {
        values.insert(u"allow_smtputf8"_s, server.smtpUtf8 == SmtpUtf8::On);
    }
    values.insert(u"encoding"_s, true);
    return asset;
}

//! The app's user is the address, unless it is none; then who sends is.
void putIdentity(Account &account, const QString &user, const QString &sender)
{
    if (isMailAddress(user)) {
        account.identity.address = user;
        account.identity.sender = sender == user ? QString() : sender;
        return;
    }
    account.identity.address = sender;
    account.outgoing.user = user;
}

void putPort(Server &server, const QString &port, NoteList &notes)
{
    server.port = port;
    if (port.isEmpty()) {
        server.port = server.security == Security::Tls ? u"465"_s : u"25"_s; // smtplib's
        notes.note(Code::Guessed, u"outgoing.port"_s);
    }
    if (portOf(server) == defaultPort(server.protocol, server.security)) {
        server.port.clear();
    }
}

void noteMissing(const Account &account, NoteList &notes)
{
    if (account.outgoing.host.isEmpty()) {
        notes.warn(Code::Missing, u"outgoing.host"_s);
    }
    if (account.identity.address.isEmpty()) {
        notes.warn(Code::Missing, u"identity.address"_s);
    }
    if (account.outgoing.security != Security::Tls) {
        notes.warn(Code::Insecure, u"outgoing.security"_s);
    }
}

ReadProfile profileOf(const SplunkAsset &asset, NoteList &notes)
{
    ReadProfile profile;
    Account account;
    AssetValues values(asset.configuration, notes);
    account.incoming = {.protocol = Protocol::None};
    auto &server = account.outgoing;
    server.host = values.text("server"_L1);
    server.security = securityOf(values.choice(
        "ssl_config"_L1, {u"StartTLS"_s, u"SSL"_s, u"None"_s}, u"outgoing.security"_s));
    putPort(server, values.number("port"_L1), notes);
    const auto type
        = credentialType(values.choice("auth_type"_L1, authTypes(), u"outgoing.credential.type"_s));
    const auto scopes = values.text("scopes"_L1).simplified();
    server.credential = takeSignIn(values, type, profile);
    if (!scopes.isEmpty()
        && (type == CredentialType::Automatic || type == CredentialType::AuthorizationCode)) {
        server.credential.scopes = scopes.split(u' ');
    }
    if (values.has("allow_smtputf8"_L1)) {
        server.smtpUtf8 = values.flag("allow_smtputf8"_L1, true) ? SmtpUtf8::On : SmtpUtf8::Off;
    }
    const auto user = values.text("username"_L1);
    putIdentity(account, user, values.text("sender_address"_L1));
    values.skip("encoding"_L1, true);
    values.skip("ph_0"_L1, QJsonValue());
    values.noteTheRest();
    putName(account, asset);
    noteMissing(account, notes);
    profile.accounts << account;
    return profile;
}

Result<ReadProfile> read(const QByteArray &bytes)
{
    NoteList notes;
    notes.setAccount(0);
    return readSplunkAsset(bytes, app(), notes).map([&notes](const SplunkAsset &asset) {
        auto profile = profileOf(asset, notes);
        profile.notes = notes.notes();
        return profile;
    });
}

Account represented(const Account &account)
{
    NoteList notes;
    return profileOf(assetOf(account, {}), notes).accounts.first();
}

QList<ProfileNote> limits(const Account &account)
{
    NoteList notes;
    const auto &server = account.outgoing;
    if (server.protocol != Protocol::Smtp) {
        notes.error(Code::Required, u"outgoing.protocol"_s, u"smtp"_s);
        return notes.notes();
    }
    if (server.host.isEmpty()) {
        notes.error(Code::Required, u"outgoing.host"_s);
    }
    if (portOf(server) == 0) {
        notes.error(Code::NotAllowed, u"outgoing.port"_s, u"1-65535"_s);
    }
    const auto credential = credentialOf(account, Side::Outgoing);
    const auto &told = server.credential.type;
    const bool isLent = told == CredentialType::SameAsIncoming && server.authenticationRequired;
    if (!authType(credential.type) || (isLent && account.incoming.protocol == Protocol::None)) {
        notes.error(Code::NotAllowed,
            (isLent && account.incoming.protocol != Protocol::None ? u"incoming"_s : u"outgoing"_s)
                + u".credential.type"_s,
            u"none, secret, authorizationCode, automatic"_s);
    }
    if (credential.type == CredentialType::AuthorizationCode) {
        judgeOAuth(credential, isLent ? u"incoming"_s : u"outgoing"_s, notes);
    }
    if (account.identity.address.isEmpty() && signInUser(account, Side::Outgoing).isEmpty()) {
        notes.error(Code::Required, u"identity.address"_s);
    }
    if (server.security != Security::Tls) {
        // The app goes on in clear where a server does not offer STARTTLS.
        notes.warn(Code::Insecure, u"outgoing.security"_s);
    }
    return notes.notes();
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fit = checkSecrets(accounts, options, [](const QString &) { return true; });
        !fit) {
        return tl::unexpected(fit.error());
    }
    QList<ProfileFile> files;
    for (const auto &account : accounts) {
        files << ProfileFile{fileNameOf(account.name, u"json"_s),
            splunkAssetBytes(assetOf(account, options), app())};
    }
    return files;
}

} // namespace

ProfileFormat splunkSmtpFormat()
{
    return {.name = u"splunk-smtp"_s,
        .suffixes = {u"json"_s},
        .mimeType = u"application/json"_s,
        .isSecretKept = true,
        .otherSecrets = {u"clientSecret"_s},
        .recognizes = [](const QByteArray &bytes) { return isSplunkAsset(bytes, app()); },
        .read = read,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
