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
    return changeEnvironments(invocation, Texts::tr("Removed %1.").arg(name),
        [&name](Environments &environments) { return environments.remove(name); });
}

} // namespace

Verb environmentRemoveVerb()
{
    return {.words = u"environment remove"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Remove an environment with its variables."),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
