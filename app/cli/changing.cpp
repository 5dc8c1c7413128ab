// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changing.h"

#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "models/messages/messagejson.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/visible.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString inWords(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Done:
        return Texts::tr("done");
    case ChangeOutcome::NotFound:
        return Texts::tr("is not there");
    case ChangeOutcome::Unknown:
        return Texts::tr("the connection was lost: it is still there, or moved");
    case ChangeOutcome::CopiedOnly:
        return Texts::tr("copied, but not taken out of its folder");
    case ChangeOutcome::Marked:
        return Texts::tr(
            "marked as deleted; it stays, as others are marked too and would go with it");
    }
    return {};
}

} // namespace

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
        return console.fail(result.error());
    }
    console.tell(toJson(*result));
    for (const auto &each : result->messages) {
        console.say(u"%1  %2"_s.arg(texts::visible(each.id.text()), inWords(each.outcome)));
    }
    if (result->error) {
        console.warn(texts::error(*result->error));
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
