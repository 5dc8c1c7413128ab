// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/profilefiles.h"
#include "app/cli/verbs.h"
#include "models/exchange/bundlerun.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/visible.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QJsonObject driftJson(const BundleDrift &drift)
{
    const auto ids = [](const QList<QUuid> &list) {
        QJsonArray array;
        for (const auto &each : list) {
            array << each.toString(QUuid::WithoutBraces);
        }
        return array;
    };
    return {{u"run"_s, drift.wasRun}, {u"current"_s, drift.isCurrent()},
        {u"changed"_s, QJsonArray::fromStringList(drift.changed)},
        {u"added"_s, QJsonArray::fromStringList(drift.added)},
        {u"refused"_s, QJsonArray::fromStringList(drift.refused)},
        {u"removed"_s, ids(drift.removed)}, {u"missing"_s, ids(drift.missing)},
        {u"filesMissing"_s, QJsonArray::fromStringList(drift.filesMissing)},
        {u"filesChanged"_s, QJsonArray::fromStringList(drift.filesChanged)}};
}

Result<QByteArray> writtenBefore(const QString &path)
{
    // A pipe without a writer would be waited for without an end.
    return QFileInfo(path).isFile() ? profileInput(path) : failure(Cause::FileUnreadable, path);
}

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    auto bundles = bundlesToJson((*store)->bundles()).value(u"bundles"_s).toArray();
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("FORMAT"), Texts::tr("ACCOUNTS"),
        Texts::tr("TARGET"), Texts::tr("STATE")}};
    for (qsizetype i = 0; i < bundles.size(); ++i) {
        const auto &bundle = (*store)->bundles().list.at(i);
        const auto drift = driftOf(stateOf(bundle, **store, processVariable), writtenBefore);
        auto object = bundles.at(i).toObject();
        for (const auto &inner : {u"exported"_s, u"exportedLabels"_s, u"exportedProtocols"_s}) {
            object.remove(inner);
        }
        object.insert(u"drift"_s,
            drift ? driftJson(*drift)
                  : QJsonObject{{u"code"_s, codeName(drift.error().code)},
                      {u"detail"_s, drift.error().detail}});
        bundles.replace(i, object);
        rows << QStringList{texts::visible(bundle.name, 100), bundle.format,
            QString::number(bundle.accounts.size()), texts::visible(bundle.target, 4096),
            drift ? texts::drift(*drift) : texts::error(drift.error())};
    }
    invocation.console.tell({{u"bundles"_s, bundles}});
    invocation.console.say(bundles.isEmpty()
            ? Texts::tr("There are no bundles yet. “mailrig bundle set” makes one.")
            : columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb bundleListVerb()
{
    return {.words = u"bundle list"_s,
        .summary = Texts::tr("List the bundles, and what has changed since they were run."),
        .run = run};
}

} // namespace mailrig::cli
