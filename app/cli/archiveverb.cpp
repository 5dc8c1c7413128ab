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
    return changeMessages({.kind = ChangeKind::Archive, .target = invocation.value("into")},
        invocation.arguments(), invocation);
}

} // namespace

Verb archiveVerb()
{
    return {.words = u"archive"_s,
        .arguments = u"ID…"_s,
        .summary = Texts::tr("Move messages into the archive."),
        .details = Texts::tr("That is the folder the server says to be the archive, or --into."),
        .options = QList<QCommandLineOption>{{u"into"_s,
                       Texts::tr("The folder to take as the archive."), u"FOLDER"_s}}
            + mailOptions(),
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
