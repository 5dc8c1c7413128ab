// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bundle.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

template <class V> void fields(V &v, Bundle &x)
{
    v.id("id"_L1, x.id);
    v.plain("name"_L1, x.name);
    v.texts("accounts"_L1, x.accounts);
    v.plain("format"_L1, x.format);
    v.plain("target"_L1, x.target);
    v.onlyIfSet();
    v.plain("environment"_L1, x.environment);
    v.map("macros"_L1, x.macros);
    v.plain("profileName"_L1, x.profileName);
    v.plain("organization"_L1, x.organization);
    v.plain("domain"_L1, x.domain);
    v.plain("delivery"_L1, x.delivery);
    v.flag("forEverybody"_L1, x.isForEverybody);
    v.flag("withSecrets"_L1, x.withSecrets);
    v.flag("asPicture"_L1, x.asPicture);
    v.plain("signCertificate"_L1, x.signCertificate);
    v.plain("signKey"_L1, x.signKey);
    v.secretId("signPassphrase"_L1, x.signPassphrase);
    v.plain("encryptFor"_L1, x.encryptFor);
    v.secretId("passphrase"_L1, x.passphrase);
    v.map("exported"_L1, x.exported);
    v.map("exportedLabels"_L1, x.exportedLabels);
    v.map("exportedProtocols"_L1, x.exportedProtocols);
    v.map("exportedFiles"_L1, x.exportedFiles);
    v.plain("exportedAt"_L1, x.exportedAt);
}

template <class V> void fields(V &v, Bundles &x)
{
    v.groups("bundles"_L1, x.list);
}

namespace {

template <class F> const Bundle *firstOf(const QList<Bundle> &list, F isIt)
{
    const auto found = std::find_if(list.begin(), list.end(), isIt);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

QList<QUuid> Bundle::accountIds() const
{
    QList<QUuid> ids;
    for (const auto &each : accounts) {
        ids << QUuid::fromString(each);
    }
    return ids;
}

void Bundle::setAccounts(const QList<QUuid> &ids)
{
    accounts.clear();
    for (const auto &each : ids) {
        accounts << each.toString(QUuid::WithoutBraces);
    }
}

const Bundle *Bundles::find(QUuid id) const
{
    return firstOf(list, [id](const Bundle &each) { return each.id == id; });
}

const Bundle *Bundles::find(QStringView name) const
{
    return firstOf(list, [name](const Bundle &each) { return each.name == name; });
}

Result<Bundle> Bundles::put(Bundle bundle)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (bundle.name.trimmed().isEmpty()
        || std::any_of(bundle.name.cbegin(), bundle.name.cend(), isControl)) {
        return failure(Cause::Validation, u"bundles.name"_s);
    }
    const auto *taken = firstOf(list, [&bundle](const Bundle &each) {
        return each.id != bundle.id && each.name.compare(bundle.name, Qt::CaseInsensitive) == 0;
    });
    if (taken) {
        return failure(Cause::NameTaken, taken->name);
    }
    if (bundle.id.isNull()) {
        bundle.id = QUuid::createUuid();
        list.append(bundle);
        return bundle;
    }
    const auto place = std::find_if(
        list.begin(), list.end(), [&bundle](const Bundle &each) { return each.id == bundle.id; });
    if (place == list.end()) {
        return failure(Cause::NotFound, bundle.id.toString(QUuid::WithoutBraces));
    }
    *place = bundle;
    return bundle;
}

Result<void> Bundles::remove(QUuid id)
{
    if (!list.removeIf([id](const Bundle &each) { return each.id == id; })) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    return {};
}

QJsonObject bundlesToJson(const Bundles &bundles)
{
    return toJson(bundles);
}

Result<Bundles> bundlesFromJson(const QJsonObject &object)
{
    return fromJson<Bundles>(object);
}

} // namespace mailrig
