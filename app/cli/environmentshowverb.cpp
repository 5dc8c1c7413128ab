// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto environment = invocation.store().and_then([&](const AccountStore *store) {
        return store->environments().chosen(invocation.arguments().constFirst());
    });
    if (!environment) {
        return invocation.console.fail(environment.error());
    }
    QJsonObject variables;
    QList<QStringList> rows;
    for (auto each = environment->variables.cbegin(); each != environment->variables.cend();
         ++each) {
        variables.insert(each.key(), each.value());
        rows << QStringList{each.key(), texts::visible(each.value())};
    }
    invocation.console.tell({{u"name"_s, environment->name}, {u"variables"_s, variables}});
    invocation.console.say(columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb environmentShowVerb()
{
    return {.words = u"environment show"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Show the variables of an environment."),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
