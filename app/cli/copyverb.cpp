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
    const auto arguments = invocation.arguments();
    return changeMessages(
        {.kind = ChangeKind::Copy, .target = arguments.constFirst()}, arguments.mid(1), invocation);
}

} // namespace

Verb copyVerb()
{
    return {.words = u"copy"_s,
        .arguments = u"FOLDER ID…"_s,
        .summary = Texts::tr("Copy messages into another folder."),
        .options = mailOptions(),
        .least = 2,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
