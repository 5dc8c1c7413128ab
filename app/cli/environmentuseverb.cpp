// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto name = invocation.arguments().value(0);
    const auto done = invocation.store().and_then([&](AccountStore *store) {
        return store->environments().chosen(name).and_then([&](const Environment &) {
            auto settings = store->settings();
            settings.environment = name;
            return store->saveSettings(settings);
        });
    });
    if (!done) {
        return invocation.console.fail(done.error());
    }
    invocation.console.tell({{u"name"_s, name}});
    invocation.console.say(name.isEmpty() ? Texts::tr("No environment is in use now.")
                                          : Texts::tr("%1 is in use now.").arg(name));
    return ExitCode::Ok;
}

} // namespace

Verb environmentUseVerb()
{
    return {.words = u"environment use"_s,
        .arguments = u"[NAME]"_s,
        .summary = Texts::tr("Choose the environment that holds without --environment; or none."),
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
