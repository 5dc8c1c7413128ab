// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

Verb moveVerb()
{
    return {.words = u"move"_s,
        .arguments = u"FOLDER ID…"_s,
        .summary = Texts::tr("Move messages into another folder."),
        .details = Texts::tr("None is lost or doubled, even if the connection is lost meanwhile."),
        .options = mailOptions(),
        .least = 2,
        .most = -1,
        .run = [](Invocation &invocation) { return changeInto(ChangeKind::Move, invocation); }};
}

} // namespace mailrig::cli
