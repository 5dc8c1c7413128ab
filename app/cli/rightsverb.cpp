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

//! Of both servers, as far as the account has them: one that is not reached hides nothing of the
//! other.
struct Findings {
    RightsReport report = {};
    QList<Error> errors = {};
    bool isAny = false; //!< something was found out
};

RightRow unknown(Right right, const Error &why)
{
    return {.right = right, .detail = why.detail, .cause = why.code};
}

Result<Findings> findingsOf(const Account &account, Invocation &invocation)
{
    const auto request = mailRequest(account, {Side::Incoming, Side::Outgoing}, invocation);
    if (!request) {
        return tl::unexpected(request.error());
    }
    Findings found;
    auto &post = invocation.adapters.postOffice();
    if (texts::mailObstacle(account, Side::Outgoing).isEmpty()) {
        const auto messenger = post.messenger(*request);
        const auto row = invocation.awaited(messenger->maySend());
        if (!row && row.error().code == Cause::Cancelled) {
            return tl::unexpected(row.error());
        }
        found.isAny = row.has_value();
        found.report.rows << (row ? *row : unknown(Right::Send, row.error()));
        if (!row) {
            found.errors << row.error();
        }
    }
    if (texts::mailObstacle(account, Side::Incoming).isEmpty()) {
        const auto box = post.mailbox(*request);
        const auto rights = invocation.awaited(box->rights());
        if (!rights && rights.error().code == Cause::Cancelled) {
            return tl::unexpected(rights.error());
        }
        if (rights) {
            found.isAny = true;
            found.report.rows += rights->rows;
            found.report.leftBehind = rights->leftBehind;
            return found;
        }
        for (const auto right :
            {Right::Open, Right::List, Right::Create, Right::Move, Right::Delete}) {
            found.report.rows << unknown(right, rights.error());
        }
        found.errors << rights.error();
    }
    return found;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto found = mailAccount(invocation).and_then([&](const Account &account) {
        return findingsOf(account, invocation);
    });
    if (!found) {
        return console.fail(found.error());
    }
    if (!found->isAny && !found->errors.isEmpty()) {
        return failMail(found->errors.constFirst(), texts::MailTask::Change, invocation);
    }
    const auto &report = found->report;
    QList<QStringList> rows;
    for (const auto &each : report.rows) {
        rows << QStringList{texts::right(each.right), texts::permission(each.permission),
            texts::evidence(each.evidence), texts::reason(each)};
    }
    console.tell(toJson(report));
    console.say(columns(rows));
    for (const auto &each : report.leftBehind) {
        console.warn(Texts::tr("mailrig: the folder %1 could not be removed again.")
                         .arg(texts::visible(each)));
    }
    QList<ExitCode> codes;
    for (const auto &each : found->errors) {
        console.warn(u"mailrig: "_s + texts::mailError(each, texts::MailTask::Change));
        codes << exitCode(each.code);
    }
    return combined(codes);
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
