// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/messagejson.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto arguments = invocation.arguments();
    const auto mark = messageMark(arguments.constFirst());
    if (!mark) {
        return invocation.console.usage(
            Texts::tr("A mark is seen, unseen, flagged, unflagged or answered, not “%1”.")
                .arg(arguments.constFirst()));
    }
    return changeMessages({.kind = ChangeKind::Mark, .mark = *mark}, arguments.mid(1), invocation);
}

} // namespace

Verb markVerb()
{
    return {.words = u"mark"_s,
        .arguments = u"MARK ID…"_s,
        .summary = Texts::tr("Mark messages."),
        .details = Texts::tr("MARK is seen, unseen, flagged, unflagged or answered."),
        .options = mailOptions(),
        .least = 2,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
