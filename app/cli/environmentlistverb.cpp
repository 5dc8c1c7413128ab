// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    const auto &chosen = (*store)->settings().environment;
    QJsonArray environments;
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("VARIABLES")}};
    for (const auto &each : (*store)->environments().list) {
        environments << QJsonObject{{u"name"_s, each.name}, {u"used"_s, each.name == chosen},
            {u"variables"_s, static_cast<int>(each.variables.size())}};
        rows << QStringList{texts::visible(each.name) + (each.name == chosen ? u" *"_s : u""_s),
            texts::visible(QStringList(each.variables.keys()).join(u", "))};
    }
    invocation.console.tell({{u"environments"_s, environments}});
    invocation.console.say(
        environments.isEmpty() ? Texts::tr(
            "There are no environments yet. “mailrig environment set NAME VAR=VALUE” makes one.")
                               : columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb environmentListVerb()
{
    return {.words = u"environment list"_s,
        .summary = Texts::tr("List all environments; * is the one in use."),
        .run = run};
}

} // namespace mailrig::cli
