// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountoptions.h"
#include "app/cli/clitexts.h"
#include "app/cli/storedaccount.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto before = invocation.account(invocation.arguments().constFirst());
    if (!before) {
        return invocation.console.fail(before.error());
    }
    auto &store = **invocation.store();
    const auto account = changedByOptions(*before, invocation)
                             .and_then([&](const Account &wanted) {
                                 return readyToStore(wanted, invocation, &*before);
                             })
                             .and_then([&](const Account &good) {
                                 return store.save(good).map([&good] { return good; });
                             });
    if (!account) {
        return invocation.console.fail(account.error());
    }
    invocation.console.tell(accountToJson(*account));
    invocation.console.say(*account == *before
            ? Texts::tr("Nothing to change in %1.").arg(account->name)
            : Texts::tr("Changed %1.").arg(account->name));
    return ExitCode::Ok;
}

} // namespace

Verb accountsSetVerb()
{
    return {.words = u"accounts set"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Change an account."),
        .details = accountOptionsDetails(),
        .options = accountOptions(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
