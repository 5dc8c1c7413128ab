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
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    Account named{.name = invocation.arguments().value(0)};
    if (named.name.isEmpty() && !invocation.has("name") && !invocation.has("from")) {
        return invocation.console.usage(Texts::tr("“accounts add” needs the account's name."));
    }
    const auto account
        = changedByOptions(named, invocation)
              .and_then([&](const Account &described) -> Result<Account> {
                  // Before a secret is asked for and kept in vain.
                  if ((*store)->find(described.name)) {
                      return failure(Cause::NameTaken, described.name);
                  }
                  return described;
              })
              .and_then([&](const Account &wanted) { return readyToStore(wanted, invocation); })
              .and_then([&](const Account &good) { return (*store)->add(good); });
    if (!account) {
        return invocation.console.fail(account.error());
    }
    invocation.console.tell(accountToJson(*account));
    invocation.console.say(Texts::tr("Added %1. “mailrig verify %1” tests it.").arg(account->name));
    return ExitCode::Ok;
}

} // namespace

Verb accountsAddVerb()
{
    return {.words = u"accounts add"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Add an account."),
        .details = accountOptionsDetails(),
        .options = accountOptions(),
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
