// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bundlerun.h"

#include "models/accountjson.h"
#include "models/formats/canonical.h"
#include "models/names.h"

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
    for (const auto &notWritten : {u"id"_s, u"name"_s, u"accounts"_s, u"target"_s, u"exported"_s,
             u"exportedAt"_s, u"exportedLabels"_s, u"exportedProtocols"_s, u"exportedFiles"_s}) {
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

//! The accounts that the last run has handed out, as far as it remembers them.
QHash<QUuid, Account> deliveredOf(const Bundle &bundle)
{
    QHash<QUuid, Account> all;
    for (auto each = bundle.exportedLabels.begin(); each != bundle.exportedLabels.end(); ++each) {
        const auto protocol = fromName<Protocol>(bundle.exportedProtocols.value(each.key()));
        if (protocol) {
            Account account{.label = each.value()};
            account.incoming.protocol = *protocol;
            all.insert(QUuid::fromString(each.key()), account);
        }
    }
    return all;
}

void judgeFiles(const Bundle &bundle, const FileReader &read, BundleDrift &drift)
{
    if (!read) {
        return;
    }
    for (auto each = bundle.exportedFiles.begin(); each != bundle.exportedFiles.end(); ++each) {
        const auto bytes = read(each.key());
        if (!bytes) {
            drift.filesMissing << each.key();
        } else if (fileDigest(*bytes) != each.value()) {
            drift.filesChanged << each.key();
        }
    }
}

} // namespace

bool BundleDrift::isCurrent() const
{
    return wasRun && changed.isEmpty() && added.isEmpty() && removed.isEmpty() && missing.isEmpty()
        && refused.isEmpty() && filesMissing.isEmpty() && filesChanged.isEmpty();
}

ExportRequest requestOf(const Bundle &bundle, const AccountStore &store)
{
    ExportRequest request{.format = bundle.format,
        .macros = bundle.macros,
        .options = {.organization = bundle.organization,
            .profileName = bundle.profileName,
            .domain = bundle.domain,
            .isForEverybody = bundle.isForEverybody,
            .delivery = delivery(bundle.delivery).value_or(WriteOptions::Delivery::Add),
            .delivered = deliveredOf(bundle)}};
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

Result<BundleDrift> driftOf(const BundleState &state, const FileReader &read)
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
    judgeFiles(bundle, read, drift);
    return drift;
}

void nameByBundle(QList<ProfileFile> &files, const Bundle &bundle, const ExportPlan &plan)
{
    const auto accounts = plan.accepted();
    if (files.size() != 1 || accounts.size() < 2 || bundle.name.isEmpty()
        || !bundle.profileName.isEmpty()) {
        return;
    }
    auto &name = files.first().name;
    const auto stem = name.left(name.lastIndexOf(u'.'));
    const auto &first = accounts.first();
    // Names that a program looks for, and those of a domain, stay.
    for (const auto &each : {first.label, first.name}) {
        if (!each.isEmpty() && fileNameOf(each, {}).chopped(1) == stem) {
            name = fileNameOf(bundle.name, name.mid(stem.size() + 1));
            return;
        }
    }
}

QString fileDigest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList leftOver(const Bundle &before, const QMap<QString, QString> &files)
{
    auto paths = QStringList(before.exportedFiles.keys());
    paths.removeIf([&files](const QString &each) { return files.contains(each); });
    return paths;
}

Bundle afterRun(Bundle bundle, const ExportPlan &plan, const QMap<QString, QString> &files,
    const QDateTime &now)
{
    bundle.exported.clear();
    bundle.exportedLabels.clear();
    bundle.exportedProtocols.clear();
    bundle.exportedFiles = files;
    for (const auto &entry : plan.entries) {
        if (!entry.isRefused()) {
            const auto &account = entry.written;
            const auto label = account.label.trimmed();
            const auto id = idOf(entry);
            bundle.exported.insert(id, digestOf(bundle, entry));
            bundle.exportedLabels.insert(id, label.isEmpty() ? account.name : label);
            bundle.exportedProtocols.insert(id, name(account.incoming.protocol));
        }
    }
    bundle.exportedAt = now.toUTC().toString(Qt::ISODate);
    return bundle;
}

} // namespace mailrig
