// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/usage.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<void> remove(const QString &name, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    auto apps = (*store)->oauthApps();
    const auto *app = apps.find(name);
    if (!app) {
        return failure(Cause::NotFound, name);
    }
    QStringList users;
    for (const auto &use : appUses(app->id, (*store)->accounts())) {
        users << use.name;
    }
    if (!users.isEmpty() && !invocation.has("force")) {
        users.removeDuplicates();
        return failure(Cause::InUse, users.join(u", "));
    }
    return apps.remove(app->id).and_then([&] { return (*store)->saveOAuthApps(apps); });
}

ExitCode run(Invocation &invocation)
{
    const auto name = invocation.arguments().constFirst();
    if (const auto gone = remove(name, invocation); !gone) {
        return invocation.console.fail(gone.error());
    }
    invocation.console.tell({{u"removed"_s, name}});
    invocation.console.say(Texts::tr("Removed %1.").arg(name));
    return ExitCode::Ok;
}

} // namespace

Verb oauthAppRemoveVerb()
{
    return {.words = u"oauth-app remove"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Remove an OAuth app. Its secret stays: see “secret remove”."),
        .options = {{u"force"_s, Texts::tr("Even if accounts still refer to it.")}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
