// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/oauthprovider.h"
#include "models/usage.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QStringList usersOf(const OAuthApp &app, const AccountStore &store)
{
    QStringList names;
    for (const auto &use : appUses(app.id, store.accounts())) {
        if (!names.contains(use.name)) {
            names << use.name;
        }
    }
    return names;
}

QString title(const OAuthApp &app)
{
    const auto *provider = oauthProvider(app.provider);
    return provider ? provider->title : app.authority.isEmpty() ? app.tokenUrl : app.authority;
}

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    const auto written = oauthAppsToJson((*store)->oauthApps()).value(u"oauthApps").toArray();
    QJsonArray apps;
    QList<QStringList> rows{
        {Texts::tr("NAME"), Texts::tr("SERVER"), Texts::tr("CLIENT ID"), Texts::tr("USED BY")}};
    for (qsizetype i = 0; i < written.size(); ++i) {
        const auto &app = (*store)->oauthApps().list.at(i);
        const auto users = usersOf(app, **store);
        auto object = written.at(i).toObject();
        object.insert(u"usedBy"_s, QJsonArray::fromStringList(users));
        apps << object;
        rows << QStringList{texts::visible(app.name), texts::visible(title(app)),
            texts::visible(app.clientId), texts::visible(users.join(u", "))};
    }
    invocation.console.tell({{u"oauthApps"_s, apps}});
    invocation.console.say(apps.isEmpty()
            ? Texts::tr("There are no OAuth apps yet. “mailrig oauth-app set NAME --provider "
                        "PROVIDER --client-id ID” makes one.")
            : columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb oauthAppListVerb()
{
    return {.words = u"oauth-app list"_s,
        .summary = Texts::tr("List the OAuth apps and the accounts that use them."),
        .run = run};
}

} // namespace mailrig::cli
