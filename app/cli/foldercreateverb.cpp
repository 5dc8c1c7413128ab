// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/messagejson.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto name = invocation.arguments().constFirst();
    if (name.isEmpty()) {
        return console.usage(Texts::tr("A folder needs a name."));
    }
    const auto box = mailbox(invocation);
    if (!box) {
        return console.fail(box.error());
    }
    const auto folder = invocation.awaited((*box)->createFolder(name));
    if (!folder) {
        return failMail(folder.error(), texts::MailTask::CreateFolder, invocation);
    }
    console.tell(toJson(*folder));
    console.say(Texts::tr("Created the folder %1.").arg(texts::visible(folder->name)));
    return ExitCode::Ok;
}

} // namespace

Verb folderCreateVerb()
{
    return {.words = u"folder create"_s,
        .arguments = u"FOLDER"_s,
        .summary = Texts::tr("Create a folder in an account's mailbox."),
        .options = mailOptions(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
