// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"

#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "models/messages/messagejson.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

ExitCode changeMessages(MessageChange change, const QStringList &ids, Invocation &invocation)
{
    auto &console = invocation.console;
    const auto messages = messageIds(ids);
    if (!messages) {
        return console.fail(messages.error());
    }
    change.messages = *messages;
    const auto box = mailbox(invocation);
    if (!box) {
        return console.fail(box.error());
    }
    const auto result = invocation.awaited((*box)->change(change));
    if (!result) {
        return failMail(result.error(), texts::MailTask::Change, invocation);
    }
    console.tell(toJson(*result));
    for (const auto &each : result->messages) {
        console.say(
            u"%1  %2"_s.arg(texts::visible(each.id.text()), texts::changeOutcome(each.outcome)));
    }
    if (result->error) {
        console.warn(u"mailrig: "_s + texts::mailError(*result->error, texts::MailTask::Change));
        return exitCode(result->error->code);
    }
    const bool isDone = std::all_of(result->messages.cbegin(), result->messages.cend(),
        [](const ChangedMessage &each) { return each.outcome == ChangeOutcome::Done; });
    return isDone ? ExitCode::Ok : ExitCode::Other;
}

ExitCode changeInto(ChangeKind kind, Invocation &invocation)
{
    const auto arguments = invocation.arguments();
    return changeMessages(
        {.kind = kind, .target = arguments.constFirst()}, arguments.mid(1), invocation);
}

} // namespace mailrig::cli
