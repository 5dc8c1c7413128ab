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
    const auto reports = deliveryReports(invocation);
    const auto request = mailAccount(invocation).and_then([&](const Account &account) {
        return mailRequest(account, {Side::Outgoing}, invocation);
    });
    if (!reports || !request) {
        return console.fail(reports ? request.error() : reports.error());
    }
    auto message = wholeInput(invocation.arguments().constFirst());
    if (!message) {
        return failMail(message.error(), texts::MailTask::Send, invocation);
    }
    const auto messenger = invocation.adapters.postOffice().messenger(*request);
    return tellSent(invocation.awaited(
                        messenger->sendRaw(*std::move(message), *reports), sendProgress(console)),
        console);
}

} // namespace

Verb sendRawVerb()
{
    return {.words = u"send-raw"_s,
        .arguments = u"FILE"_s,
        .summary = Texts::tr("Send a whole message (RFC 5322) as it is."),
        .details
        = Texts::tr("“-” is standard input. Sender and recipients are those of its header;\n"
                    "Bcc fields are taken out."),
        .options = reportOptions() + mailOptions(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
