// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/assets/splunkasset.h"

#include "models/formats/canonical.h"
#include "models/jsonreader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largest = qsizetype(1) << 20;

bool isFor(const QJsonObject &asset, const SplunkApp &app)
{
    if (!asset.value("configuration"_L1).isObject()) {
        return false;
    }
    const auto is = [&asset](QLatin1StringView key, const QString &value) {
        return asset.value(key).toString().compare(value, Qt::CaseInsensitive) == 0;
    };
    return is("app_guid"_L1, app.id) || is("appid"_L1, app.id)
        || (is("product_vendor"_L1, u"Generic"_s) && is("product_name"_L1, app.product));
}

QUuid keep(const QString &text, ReadProfile &profile)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto id = QUuid::createUuid();
    profile.secrets.insert(id, Secret(text.toUtf8()));
    return id;
}

void put(QJsonObject &configuration, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        configuration.insert(key, value);
    }
}

} // namespace

bool isSplunkAsset(const QByteArray &bytes, const SplunkApp &app)
{
    if (bytes.size() > largest || !bytes.contains("\"configuration\"")) {
        return false;
    }
    const auto object = jsonObject(bytes);
    return object && isFor(*object, app);
}

Result<SplunkAsset> readSplunkAsset(const QByteArray &bytes, const SplunkApp &app, NoteList &notes)
{
    if (bytes.size() > largest) {
        return failure(Cause::FileMalformed, u"> 1 MiB"_s);
    }
    auto object = jsonObject(bytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    if (!isFor(*object, app)) {
        return failure(Cause::FileMalformed, u"product_name: %1"_s.arg(app.product));
    }
    const SplunkAsset asset{.name = object->value("name"_L1).toString(),
        .description = object->value("description"_L1).toString(),
        .configuration = object->value("configuration"_L1).toObject()};
    for (const auto *known :
        {"name", "description", "configuration", "product_vendor", "product_name", "app_guid",
            "appid", "app_id", "id", "app_version", "type", "version", "guid", "disabled"}) {
        object->remove(QLatin1StringView(known));
    }
    for (auto each = object->begin(); each != object->end(); ++each) {
        notes.note(NoteList::Code::NotUnderstood, {}, each.key());
    }
    return asset;
}

QByteArray splunkAssetBytes(const SplunkAsset &asset, const SplunkApp &app)
{
    return QJsonDocument(
        QJsonObject{{u"app_guid"_s, app.id}, {u"configuration"_s, asset.configuration},
            {u"description"_s, asset.description}, {u"name"_s, asset.name},
            {u"product_name"_s, app.product}, {u"product_vendor"_s, u"Generic"_s}})
        .toJson();
}

SplunkAsset namedSplunkAsset(const Account &account, const WriteOptions &options)
{
    const auto &name = options.profileName.isEmpty() ? account.label : options.profileName;
    return {.name = name.isEmpty() ? nameFrom(account) : name, .description = account.description};
}

void putName(Account &account, const SplunkAsset &asset)
{
    account.description = asset.description;
    account.name = nameFrom(account);
    if (asset.name != account.name) {
        account.label = asset.name;
        account.name = nameFrom(account);
    }
}

void putSignIn(
    QJsonObject &configuration, const Credential &credential, const WriteOptions &options)
{
    const auto secret
        = [&options](QUuid id) { return QString::fromUtf8(options.secrets.value(id).view()); };
    put(configuration, u"password"_s, secret(credential.secret));
    put(configuration, u"client_id"_s, credential.clientId);
    put(configuration, u"client_secret"_s, secret(credential.clientSecret));
    put(configuration, u"auth_url"_s, credential.authorizationUrl);
    put(configuration, u"token_url"_s, credential.tokenUrl);
}

Credential takeSignIn(AssetValues &values, CredentialType type, ReadProfile &profile)
{
    Credential credential{.type = type};
    const auto password = values.text("password"_L1);
    const auto clientSecret = values.text("client_secret"_L1);
    credential.clientId = values.text("client_id"_L1);
    credential.authorizationUrl = values.text("auth_url"_L1);
    credential.tokenUrl = values.text("token_url"_L1);
    const bool isBasic = type == CredentialType::Secret;
    const bool isOAuth = type == CredentialType::AuthorizationCode;
    if (isBasic || type == CredentialType::Automatic) {
        credential.secret = keep(password, profile);
    }
    if (isOAuth || type == CredentialType::Automatic) {
        credential.clientSecret = keep(clientSecret, profile);
    } else {
        credential.clientId.clear(); // fields of a way to sign in that was not chosen
        credential.authorizationUrl.clear();
        credential.tokenUrl.clear();
    }
    return credential;
}

void judgeOAuth(const Credential &credential, const QString &side, NoteList &notes)
{
    const auto field = side + u".credential."_s;
    for (const auto &[name, value] : {std::pair(u"clientId"_s, credential.clientId),
             std::pair(u"authorizationUrl"_s, credential.authorizationUrl),
             std::pair(u"tokenUrl"_s, credential.tokenUrl)}) {
        if (value.isEmpty()) {
            notes.error(NoteList::Code::Required, field + name);
        }
    }
    if (credential.clientSecret.isNull()) {
        notes.warn(NoteList::Code::Required, field + u"clientSecret"_s);
    }
}

} // namespace mailrig
