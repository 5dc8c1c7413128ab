// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/messagejson.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Of both servers, as far as the account has them.
Result<RightsReport> rightsOf(const Account &account, Invocation &invocation)
{
    const auto request = mailRequest(account, {Side::Incoming, Side::Outgoing}, invocation);
    if (!request) {
        return tl::unexpected(request.error());
    }
    RightsReport report;
    auto &post = invocation.adapters.postOffice();
    if (account.outgoing.protocol != Protocol::None) {
        const auto messenger = post.messenger(*request);
        const auto row = invocation.awaited(messenger->maySend());
        if (!row) {
            return tl::unexpected(row.error());
        }
        report.rows << *row;
    }
    if (account.incoming.protocol != Protocol::None) {
        const auto box = post.mailbox(*request);
        const auto rights = invocation.awaited(box->rights());
        if (!rights) {
            return rights;
        }
        report.rows += rights->rows;
        report.leftBehind = rights->leftBehind;
    }
    return report;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto report = mailAccount(invocation).and_then([&](const Account &account) {
        return rightsOf(account, invocation);
    });
    if (!report) {
        return console.fail(report.error());
    }
    QList<QStringList> rows;
    for (const auto &each : report->rows) {
        rows << QStringList{texts::right(each.right), texts::permission(each.permission),
            texts::evidence(each.evidence), texts::visible(each.detail)};
    }
    console.tell(toJson(*report));
    console.say(columns(rows));
    for (const auto &each : report->leftBehind) {
        console.warn(Texts::tr("mailrig: the folder %1 could not be removed again.")
                         .arg(texts::visible(each)));
    }
    return ExitCode::Ok;
}

} // namespace

Verb rightsVerb()
{
    return {.words = u"rights"_s,
        .summary = Texts::tr("Find out what an account may do at its servers."),
        .details
        = Texts::tr("Nothing is sent, and nothing is left behind: what can only be tried is\n"
                    "tried in folders that are removed again."),
        .options = mailOptions(),
        .run = run};
}

} // namespace mailrig::cli
