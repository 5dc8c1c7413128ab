// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/own/mailrigjson.h"

#include "models/accountjson.h"
#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/formats/notelist.h"
#include "models/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr qsizetype largest = qsizetype(16) << 20;
constexpr qsizetype mostAccounts = 10'000;
constexpr qsizetype mostIndented = 1000; // accounts; nobody reads more of them
constexpr qsizetype mostContainers = 40 * mostAccounts; // a full account has 14
constexpr qsizetype mostMembers = 200 * mostAccounts; // … and 100

//! Before anything is parsed: a tree of millions of empty lists takes a hundred times its text.
Result<QJsonObject> boundedObject(const QByteArray &bytes)
{
    if (bytes.count('{') + bytes.count('[') > mostContainers || bytes.count(',') > mostMembers) {
        return failure(Cause::FileMalformed, u"> %1"_s.arg(mostAccounts));
    }
    return jsonObject(bytes);
}

bool isAccount(const QJsonObject &object)
{
    return object.value("identity"_L1).isObject() && object.value("incoming"_L1).isObject()
        && object.value("outgoing"_L1).isObject();
}

bool isList(const QJsonObject &object)
{
    return object.value("format"_L1) == QJsonValue(u"mailrig"_s);
}

bool recognizes(const QByteArray &bytes)
{
    if (!bytes.contains("\"mailrig\"") && !bytes.contains("\"identity\"")) {
        return false;
    }
    const auto object = boundedObject(bytes);
    return object && (isList(*object) || isAccount(*object));
}

//! As text where it is one: people look into these files.
QJsonValue secretValue(QByteArrayView secret)
{
    if (secret.isValidUtf8()) {
        return QString::fromUtf8(secret);
    }
    return QJsonObject{{u"base64"_s, QString::fromLatin1(secret.toByteArray().toBase64())}};
}

std::optional<Secret> secretFrom(const QJsonValue &value)
{
    if (value.isString()) {
        return Secret(value.toString().toUtf8());
    }
    const auto text = value["base64"_L1].toString().toLatin1();
    const auto bytes
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes && !text.isEmpty() ? std::optional(Secret(QByteArray(bytes.decoded)))
                                    : std::nullopt;
}

//! Reads the accounts of a file one by one.
class OwnReader {
public:
    [[nodiscard]] Result<void> readSecrets(const QJsonValue &value);
    [[nodiscard]] Result<void> readAccount(const QJsonObject &object);
    void noteTheRest(const QJsonObject &rest);
    [[nodiscard]] ReadProfile profile();

private:
    ReadProfile m_profile;
    NoteList m_notes;
    QHash<QUuid, QUuid> m_newIds; //!< of the file's secrets
    QSet<QUuid> m_accounts;
};

Result<void> OwnReader::readSecrets(const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isObject()) {
        return failure(Cause::FileMalformed, u"secrets: object"_s);
    }
    const auto secrets = value.toObject();
    for (auto each = secrets.begin(); each != secrets.end(); ++each) {
        const auto id = QUuid::fromString(each.key());
        auto secret = secretFrom(*each);
        if (id.isNull() || !secret) {
            return failure(Cause::FileMalformed, u"secrets.%1: text"_s.arg(each.key()));
        }
        const auto newId = QUuid::createUuid();
        m_newIds.insert(id, newId);
        m_profile.secrets.insert(newId, *secret);
    }
    return {};
}

Result<void> OwnReader::readAccount(const QJsonObject &object)
{
    const auto index = m_profile.accounts.size();
    if (index == mostAccounts) {
        return failure(Cause::FileMalformed, u"> %1"_s.arg(mostAccounts));
    }
    auto account = accountFromJson(object);
    if (!account) {
        return failure(Cause::FileMalformed,
            u"accounts[%1].%2"_s.arg(QString::number(index), account.error().detail));
    }
    m_notes.setAccount(int(index));
    if (!account->id.isNull() && m_accounts.contains(account->id)) {
        m_notes.warn(Code::Duplicate, u"id"_s, account->id.toString(QUuid::WithoutBraces));
        account->id = QUuid();
    }
    m_accounts << account->id;
    if (account->name.isEmpty()) {
        account->name = nameFrom(*account);
    }
    const auto renew = [this](const QString &path, QUuid &id) {
        const auto known = m_newIds.value(id);
        if (!id.isNull() && known.isNull()) {
            m_notes.note(Code::Missing, path);
        }
        id = known;
    };
    walk(*account, {.secret = renew, .app = renew});
    m_profile.accounts << *account;
    return {};
}

void OwnReader::noteTheRest(const QJsonObject &rest)
{
    m_notes.setAccount(-1);
    for (auto each = rest.begin(); each != rest.end(); ++each) {
        m_notes.note(Code::NotUnderstood, {}, each.key());
    }
}

ReadProfile OwnReader::profile()
{
    m_profile.notes = m_notes.notes();
    return m_profile;
}

Result<void> readList(OwnReader &reader, QJsonObject object)
{
    if (const auto version = takeVersion(object); !version) {
        return version;
    }
    if (!object.value("accounts"_L1).isArray()) {
        return failure(Cause::FileMalformed, u"accounts: list of objects"_s);
    }
    if (const auto read = reader.readSecrets(object.value("secrets"_L1)); !read) {
        return read;
    }
    for (const auto each : object.take("accounts"_L1).toArray()) {
        if (!each.isObject()) {
            return failure(Cause::FileMalformed, u"accounts: list of objects"_s);
        }
        if (const auto read = reader.readAccount(each.toObject()); !read) {
            return read;
        }
    }
    object.remove("secrets"_L1);
    object.remove("format"_L1);
    reader.noteTheRest(object);
    return {};
}

Result<ReadProfile> read(const QByteArray &bytes)
{
    const auto object = boundedObject(bytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    OwnReader reader;
    const auto outcome = isList(*object) ? readList(reader, *object)
        : isAccount(*object)             ? reader.readAccount(*object)
                             : Result<void>(failure(Cause::FileMalformed, u"format: mailrig"_s));
    return outcome.map([&reader] { return reader.profile(); });
}

QJsonObject secretsOf(const QList<Account> &accounts, const WriteOptions &options)
{
    QJsonObject secrets;
    const auto add = [&](const QString &, const QUuid &id) {
        const auto found = options.secrets.constFind(id);
        if (found != options.secrets.constEnd() && !id.isNull()) {
            secrets.insert(id.toString(QUuid::WithoutBraces), secretValue(found->view()));
        }
    };
    for (auto account : accounts) {
        walk(account, {.secret = add});
    }
    return secrets;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (accounts.size() > mostAccounts) {
        return failure(Cause::Validation, u"> %1"_s.arg(mostAccounts));
    }
    QJsonArray list;
    for (const auto &each : accounts) {
        list << accountToJson(each);
    }
    QJsonObject object{{u"format"_s, u"mailrig"_s}, {u"version"_s, 1}, {u"accounts"_s, list}};
    if (const auto secrets = secretsOf(accounts, options); !secrets.isEmpty()) {
        object.insert(u"secrets"_s, secrets);
    }
    const bool isIndented = accounts.size() <= mostIndented;
    const auto bytes = QJsonDocument(object).toJson(
        isIndented ? QJsonDocument::Indented : QJsonDocument::Compact);
    if (bytes.size() > largest) { // which nobody could read again
        return failure(Cause::Validation, u"> 16 MiB"_s);
    }
    const auto name = !options.profileName.isEmpty() ? options.profileName
        : accounts.isEmpty()                         ? QString()
                                                     : accounts.first().name;
    return QList<ProfileFile>{{fileNameOf(name, u"json"_s), bytes}};
}

} // namespace

ProfileFormat mailrigFormat()
{
    return {.name = u"mailrig"_s,
        .suffixes = {u"json"_s},
        .mimeType = u"application/json"_s,
        .holdsMany = true,
        .keepsMacros = true,
        .isSecretKept = true,
        .otherSecrets = {u"clientSecret"_s, u"clientCertificatePassphrase"_s, u"passphrase"_s},
        .recognizes = recognizes,
        .read = read,
        .represented = [](const Account &account) { return account; },
        .limits = [](const Account &) { return QList<ProfileNote>(); },
        .write = write};
}

} // namespace mailrig
