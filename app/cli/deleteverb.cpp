// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    return changeMessages({.kind = ChangeKind::Delete}, invocation.arguments(), invocation);
}

} // namespace

Verb deleteVerb()
{
    return {.words = u"delete"_s,
        .arguments = u"ID…"_s,
        .summary = Texts::tr("Delete messages for good."),
        .details
        = Texts::tr("Others that are marked as deleted are not taken along. To keep them in\n"
                    "the trash, move them there."),
        .options = mailOptions(),
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
