// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

Verb copyVerb()
{
    return {.words = u"copy"_s,
        .arguments = u"FOLDER ID…"_s,
        .summary = Texts::tr("Copy messages into another folder."),
        .options = mailOptions(),
        .least = 2,
        .most = -1,
        .run = [](Invocation &invocation) { return changeInto(ChangeKind::Copy, invocation); }};
}

} // namespace mailrig::cli
