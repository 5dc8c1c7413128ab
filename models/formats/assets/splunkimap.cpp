// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/assets/splunkimap.h"

#include "models/formats/assets/splunkasset.h"
#include "models/formats/canonical.h"
#include "models/formats/signinside.h"
#include "models/mailaddress.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

const SplunkApp &app()
{
    static const SplunkApp imap{u"IMAP"_s, u"9f2e9f72-b0e5-45d6-92a7-09ef820476c1"_s};
    return imap;
}

//! What an asset has besides: how Splunk fetches and takes messages apart, as its form begins.
const QJsonObject &usualValues()
{
    static const QJsonObject usual{{u"folder"_s, u"inbox"_s},
        {u"ingest_manner"_s, u"oldest first"_s}, {u"first_run_max_emails"_s, 2000},
        {u"max_emails"_s, 100}, {u"extract_attachments"_s, true}, {u"extract_urls"_s, true},
        {u"extract_ips"_s, true}, {u"extract_domains"_s, true}, {u"extract_hashes"_s, true},
        {u"add_body_to_header_artifacts"_s, false}};
    return usual;
}

SplunkAsset assetOf(const Account &account, const WriteOptions &options)
{
    auto asset = namedSplunkAsset(account, options);
    const auto &server = account.incoming;
    const auto &credential = server.credential;
    const bool isOAuth = credential.type == CredentialType::AuthorizationCode;
    auto values = usualValues();
    values.insert(u"server"_s, server.host);
    values.insert(u"auth_type"_s, isOAuth ? u"OAuth"_s : u"Basic"_s);
    values.insert(u"username"_s, userOf(account, server));
    putSignIn(values, credential, options);
    if (!credential.scopes.isEmpty()) {
        const QJsonDocument list(QJsonArray::fromStringList(credential.scopes));
        values.insert(u"scopes"_s, QString::fromUtf8(list.toJson(QJsonDocument::Compact)));
    }
    values.insert(u"use_ssl"_s, server.security == Security::Tls);
    values.insert(u"verify_server_cert"_s, server.identityCheck.mode != IdentityMode::Off);
    asset.configuration = values;
    return asset;
}

//! A JSON list in a text; or, as people type it, words.
QStringList scopesOf(const QString &text, NoteList &notes)
{
    const auto list = QJsonDocument::fromJson(text.toUtf8());
    QStringList scopes;
    if (list.isArray()) {
        for (const auto each : list.array()) {
            if (each.isString()) {
                scopes << each.toString();
            }
        }
        return scopes;
    }
    notes.note(Code::Repaired, u"incoming.credential.scopes"_s, text);
    return text.split(u' ', Qt::SkipEmptyParts);
}

void noteMissing(const Account &account, NoteList &notes)
{
    if (account.incoming.host.isEmpty()) {
        notes.warn(Code::Missing, u"incoming.host"_s);
    }
    if (account.identity.address.isEmpty()) {
        notes.warn(Code::Missing, u"identity.address"_s);
    }
    if (account.incoming.identityCheck.mode == IdentityMode::Off) {
        notes.warn(Code::Insecure, u"incoming.identityCheck.mode"_s);
    }
}

ReadProfile profileOf(const SplunkAsset &asset, NoteList &notes)
{
    ReadProfile profile;
    Account account;
    account.outgoing = {.protocol = Protocol::None};
    AssetValues values(asset.configuration, notes);
    auto &server = account.incoming;
    server.host = values.text("server"_L1);
    const auto user = values.text("username"_L1);
    if (isMailAddress(user)) {
        account.identity.address = user;
    } else {
        server.user = user;
    }
    const auto type
        = values.choice("auth_type"_L1, {u"Basic"_s, u"OAuth"_s}, u"incoming.credential.type"_s);
    const bool isOAuth = type == u"OAuth"_s;
    const auto scopes = values.text("scopes"_L1);
    server.credential = takeSignIn(
        values, isOAuth ? CredentialType::AuthorizationCode : CredentialType::Secret, profile);
    if (isOAuth && !scopes.isEmpty()) {
        server.credential.scopes = scopesOf(scopes, notes);
    }
    const bool isTls = values.flag("use_ssl"_L1, true) || isOAuth;
    server.security = isTls ? Security::Tls : Security::StartTls;
    if (!values.flag("verify_server_cert"_L1, true)) {
        server.identityCheck.mode = IdentityMode::Off;
    }
    for (auto each = usualValues().begin(); each != usualValues().end(); ++each) {
        const auto key = each.key().toLatin1();
        values.skip(QLatin1StringView(key), each.value());
    }
    values.skip("ph"_L1, QJsonValue());
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

void judgeConnection(const Server &server, NoteList &notes)
{
    const bool isOAuth = server.credential.type == CredentialType::AuthorizationCode;
    if (server.security == Security::None || (isOAuth && server.security != Security::Tls)) {
        notes.error(
            Code::NotAllowed, u"incoming.security"_s, isOAuth ? u"tls"_s : u"tls, starttls"_s);
    } else if (portOf(server) != defaultPort(server.protocol, server.security)) {
        notes.error(Code::NotAllowed, u"incoming.port"_s,
            QString::number(defaultPort(server.protocol, server.security)));
    }
}

QList<ProfileNote> limits(const Account &account)
{
    NoteList notes;
    const auto &server = account.incoming;
    if (server.protocol != Protocol::Imap) {
        notes.error(Code::NotAllowed, u"incoming.protocol"_s, u"imap"_s);
        return notes.notes();
    }
    if (server.host.isEmpty()) {
        notes.error(Code::Required, u"incoming.host"_s);
    }
    if (userOf(account, server).isEmpty()) {
        notes.error(Code::Required, u"incoming.user"_s);
    }
    judgeConnection(server, notes);
    if (server.credential.type == CredentialType::AuthorizationCode) {
        judgeOAuth(server.credential, u"incoming"_s, notes);
    } else if (server.credential.type != CredentialType::Secret) {
        notes.error(
            Code::NotAllowed, u"incoming.credential.type"_s, u"secret, authorizationCode"_s);
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

ProfileFormat splunkImapFormat()
{
    return {.name = u"splunk-imap"_s,
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
