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
    return changeEnvironments(invocation, Texts::tr("Changed %1.").arg(name),
        [&](Environments &environments) -> Result<void> {
            auto *environment = environments.find(name);
            if (!environment) {
                return failure(Cause::NotFound, name);
            }
            for (const auto &each : invocation.arguments().mid(1)) {
                if (environment->variables.remove(each) == 0) {
                    return failure(Cause::NotFound, each);
                }
            }
            return {};
        });
}

} // namespace

Verb environmentUnsetVerb()
{
    return {.words = u"environment unset"_s,
        .arguments = u"NAME VARIABLE…"_s,
        .summary = Texts::tr("Take variables out of an environment."),
        .least = 2,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
