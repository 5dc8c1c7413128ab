// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/environmentchange.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto name = invocation.arguments().constFirst();
    const auto assignments = invocation.arguments().mid(1);
    for (const auto &each : assignments) {
        if (each.indexOf(u'=') < 1) {
            return invocation.console.usage(
                Texts::tr("“environment set” takes VARIABLE=VALUE, not “%1”.").arg(each));
        }
    }
    return changeEnvironments(
        invocation, Texts::tr("Changed %1.").arg(name), [&](Environments &environments) {
            const auto *known = environments.find(name);
            auto environment = known ? *known : Environment{.name = name};
            for (const auto &each : assignments) {
                environment.variables.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
            }
            return environments.put(environment);
        });
}

} // namespace

Verb environmentSetVerb()
{
    return {.words = u"environment set"_s,
        .arguments = u"NAME [VARIABLE=VALUE…]"_s,
        .summary = Texts::tr("Make an environment, or set variables of it."),
        .details = Texts::tr("  mailrig environment set test HOST=imap.test.example.org"),
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
