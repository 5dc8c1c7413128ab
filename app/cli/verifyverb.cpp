// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkoptions.h"
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/reporting.h"
#include "app/cli/storedaccount.h"
#include "app/cli/testable.h"
#include "app/cli/verbs.h"
#include "models/historystore.h"
#include "ui/texts/errortexts.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<QList<Account>> chosenAccounts(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto names = invocation.arguments();
    if (names.isEmpty() != invocation.has("all")) {
        return failure(
            Cause::Usage, Texts::tr("“verify” needs the names of accounts, or else --all."));
    }
    if (invocation.has("incoming") && invocation.has("outgoing")) {
        return failure(Cause::Usage,
            Texts::tr(
                "--incoming and --outgoing exclude each other; without either both are tested."));
    }
    if (names.isEmpty()) {
        return (*store)->accounts();
    }
    QList<Account> accounts;
    for (const auto &name : names) {
        const auto account = invocation.account(name);
        if (!account) {
            return tl::unexpected(account.error());
        }
        if (!accounts.contains(*account)) {
            accounts << *account;
        }
    }
    return accounts;
}

//! A secret for this once; empty without the options for it.
Result<Secret> typedSecret(const QList<Account> &accounts, const Invocation &invocation)
{
    if (!invocation.has("secret-fd") && !invocation.has("ask-secret")) {
        return Secret();
    }
    if (accounts.size() != 1) {
        return failure(Cause::Usage,
            Texts::tr("--secret-fd and --ask-secret are for the test of a single account."));
    }
    return invocation.secretValue(Texts::tr("Password of %1: ").arg(accounts.constFirst().name));
}

//! A result that cannot be kept is still a result: only said.
void keep(QUuid account, const CheckReport &report, HistoryStore &history, Console &console)
{
    if (const auto kept = history.add(account, report); !kept) {
        console.warn(Texts::tr("mailrig: The result of %1 is not kept in its history: %2")
                         .arg(report.account, texts::error(kept.error())));
    }
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto accounts = chosenAccounts(invocation);
    if (!accounts) {
        return console.fail(accounts.error());
    }
    const auto typed = typedSecret(*accounts, invocation);
    if (!typed) {
        return console.fail(typed.error());
    }
    const auto validation = validationContext(invocation);
    if (!validation) {
        return console.fail(validation.error());
    }
    const auto atATime = invocation.number("parallel", 1, 256, 32);
    if (!atATime) {
        return console.fail(atATime.error());
    }
    const auto tested = testOptions(invocation);
    if (typed->isEmpty()) {
        invocation.readAhead(testSecrets(*accounts, invocation, tested, *validation));
    }
    const bool isOnly = accounts->size() == 1;
    const auto checker = invocation.adapters.checker(*atATime);
    HistoryStore history((*invocation.store())->folder());
    QObject owner;
    QList<CheckRun *> checks;
    QList<ExitCode> codes;
    for (const auto &account : *accounts) {
        // Checks started before go on while a secret is fetched.
        const auto request = testable(account, *typed, invocation, tested, *validation);
        if (!request && request.error().code == Cause::Usage) {
            return console.fail(request.error());
        }
        if (!request) {
            codes << tellNotTested(account.name, request.error(), console);
            continue;
        }
        checks << new CheckRun(*request, *checker, &owner);
        QObject::connect(
            checks.last(), &CheckRun::ended, &owner, [&, id = account.id, check = checks.last()] {
                keep(id, check->report(), history, console);
                codes << (isOnly ? tellReport(check->report(), console)
                                 : tellReportInShort(check->report(), console));
            });
    }
    waitFor(checks, invocation);
    return combined(codes);
}

} // namespace

Verb verifyVerb()
{
    return {.words = u"verify"_s,
        .arguments = u"[NAME…]"_s,
        .summary = Texts::tr("Test accounts against their live servers."),
        .details
        = Texts::tr("Several accounts are tested at the same time, and told as each ends;\n"
                    "with --json one object a line. The exit code is that of the failure,\n"
                    "or 1 if there were several kinds."),
        .options
        = QList<QCommandLineOption>{{u"all"_s, Texts::tr("Test all accounts.")},
              {u"incoming"_s, Texts::tr("Only the incoming server.")},
              {u"outgoing"_s, Texts::tr("Only the outgoing server.")},
              {u"send-test"_s, Texts::tr("Send a message to the account and see it arrive.")},
              {u"secret-fd"_s, Texts::tr("Sign in with what this descriptor holds, this once."),
                  u"N"_s},
              {u"ask-secret"_s, Texts::tr("The same, typed at the terminal.")},
              {u"parallel"_s, Texts::tr("How many accounts at a time; usually 32."), u"N"_s}}
            + checkOptions(),
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
