// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/outgoingoptions.h"
#include "app/cli/sending.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto account = mailAccount(invocation);
    if (!account) {
        return console.fail(account.error());
    }
    auto message = outgoingMessage(*account, invocation);
    if (!message) {
        return message.error().code == Cause::Validation
            ? failMail(message.error(), texts::MailTask::Send, invocation)
            : console.fail(message.error());
    }
    const auto request = mailRequest(*account, {Side::Outgoing}, invocation);
    if (!request) {
        return console.fail(request.error());
    }
    const auto messenger = invocation.adapters.postOffice().messenger(*request);
    return tellSent(
        invocation.awaited(messenger->send(*std::move(message)), sendProgress(console)), console);
}

} // namespace

Verb sendVerb()
{
    return {.words = u"send"_s,
        .summary = Texts::tr("Send a message as an account."),
        .details = Texts::tr("Recipients the server refuses are told; the others get the message,\n"
                             "and the exit code is that of a refusal."),
        .options = outgoingOptions() + reportOptions() + mailOptions(),
        .run = run};
}

} // namespace mailrig::cli
