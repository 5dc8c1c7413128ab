// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bundlerun.h"

#include "models/accountjson.h"
#include "models/formats/canonical.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! The same for the same bytes of output, as far as the format holds the account.
QString digestOf(const Bundle &bundle, const ExportEntry &entry)
{
    const auto *row = writtenFormat(bundle.format);
    auto kept
        = canonical(row && row->represented ? row->represented(entry.written) : entry.written);
    kept.name = entry.written.name;
    auto options = bundlesToJson({.list = {bundle}});
    auto object = options.value(u"bundles"_s).toArray().first().toObject();
    for (const auto &notWritten :
        {u"id"_s, u"name"_s, u"accounts"_s, u"target"_s, u"exported"_s, u"exportedAt"_s}) {
        object.remove(notWritten);
    }
    const QJsonObject all{{u"account"_s, accountToJson(kept)}, {u"bundle"_s, object}};
    const auto bytes = QJsonDocument(all).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString idOf(const ExportEntry &entry)
{
    return entry.account.id.toString(QUuid::WithoutBraces);
}

} // namespace

bool BundleDrift::isCurrent() const
{
    return wasRun && changed.isEmpty() && added.isEmpty() && removed.isEmpty() && missing.isEmpty()
        && refused.isEmpty();
}

ExportRequest requestOf(const Bundle &bundle, const AccountStore &store)
{
    ExportRequest request{.format = bundle.format,
        .macros = bundle.macros,
        .options = {.organization = bundle.organization,
            .profileName = bundle.profileName,
            .domain = bundle.domain,
            .isForEverybody = bundle.isForEverybody,
            .delivery = delivery(bundle.delivery).value_or(WriteOptions::Delivery::Add)}};
    for (const auto &id : bundle.accountIds()) {
        if (const auto *account = store.find(id)) {
            request.accounts << *account;
        }
    }
    return request;
}

Result<ValidationContext> contextOf(
    const Bundle &bundle, const AccountStore &store, const ProcessEnvironment &process)
{
    const auto &wanted
        = bundle.environment.isEmpty() ? store.settings().environment : bundle.environment;
    return store.environments().chosen(wanted).map([&](const Environment &environment) {
        ValidationContext context{.environment = environment,
            .process = process,
            .roles = store.settings().roles,
            .apps = store.oauthApps()};
        for (const auto &each : store.secrets().list) {
            context.secrets << each.id;
        }
        return context;
    });
}

Result<BundleDrift> driftOf(
    const Bundle &bundle, const AccountStore &store, const ProcessEnvironment &process)
{
    const auto plan = contextOf(bundle, store, process).and_then([&](const auto &context) {
        return exportPlan(requestOf(bundle, store), context);
    });
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    BundleDrift drift{.wasRun = !bundle.exportedAt.isEmpty()};
    const auto ids = bundle.accountIds();
    for (const auto &id : ids) {
        if (!store.find(id)) {
            drift.missing << id;
        }
    }
    for (const auto &entry : plan->entries) {
        if (entry.isRefused()) {
            drift.refused << entry.account.name;
        } else if (drift.wasRun && !bundle.exported.contains(idOf(entry))) {
            drift.added << entry.account.name;
        } else if (drift.wasRun && bundle.exported.value(idOf(entry)) != digestOf(bundle, entry)) {
            drift.changed << entry.account.name;
        }
    }
    for (auto each = bundle.exported.begin(); each != bundle.exported.end(); ++each) {
        if (!ids.contains(QUuid::fromString(each.key()))) {
            drift.removed << QUuid::fromString(each.key());
        }
    }
    return drift;
}

Bundle afterRun(Bundle bundle, const ExportPlan &plan, const QDateTime &now)
{
    bundle.exported.clear();
    for (const auto &entry : plan.entries) {
        if (!entry.isRefused()) {
            bundle.exported.insert(idOf(entry), digestOf(bundle, entry));
        }
    }
    bundle.exportedAt = now.toUTC().toString(Qt::ISODate);
    return bundle;
}

} // namespace mailrig
