// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bundlerun.h"

#include "models/accountjson.h"
#include "models/formats/canonical.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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
    QHash<QUuid, const Account *> stored;
    for (const auto &each : store.accounts()) {
        stored.insert(each.id, &each);
    }
    for (const auto &id : bundle.accountIds()) {
        if (const auto *account = stored.value(id)) {
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

BundleState stateOf(
    const Bundle &bundle, const AccountStore &store, const ProcessEnvironment &process)
{
    return {bundle, requestOf(bundle, store), contextOf(bundle, store, process)};
}

Result<BundleDrift> driftOf(const BundleState &state)
{
    const auto &bundle = state.bundle;
    const auto plan = state.context.and_then(
        [&](const ValidationContext &context) { return exportPlan(state.request, context); });
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    BundleDrift drift{.wasRun = !bundle.exportedAt.isEmpty()};
    const auto ids = bundle.accountIds();
    QSet<QUuid> there;
    for (const auto &each : state.request.accounts) {
        there << each.id;
    }
    for (const auto &id : ids) {
        if (!there.contains(id)) {
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
    const QSet<QUuid> chosen(ids.begin(), ids.end());
    for (auto each = bundle.exported.begin(); each != bundle.exported.end(); ++each) {
        const auto id = QUuid::fromString(each.key());
        if (!chosen.contains(id)) {
            drift.removed << id;
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
