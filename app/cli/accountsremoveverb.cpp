// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/oauthaccount.h"
#include "app/cli/verbs.h"
#include "models/historystore.h"
#include "ui/texts/errortexts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    // All are looked up before the first goes.
    QList<Account> accounts;
    for (const auto &each : invocation.arguments()) {
        const auto account = invocation.account(each);
        if (!account) {
            return invocation.console.fail(account.error());
        }
        if (!accounts.contains(*account)) {
            accounts << *account;
        }
    }
    HistoryStore history((*invocation.store())->folder());
    QJsonArray removed;
    for (const auto &account : accounts) {
        // While the account can still say whose tokens they are; a server that is away keeps
        // nobody from removing it.
        if (const auto signedOut = signOut(account, invocation); !signedOut) {
            invocation.console.warn(Texts::tr("mailrig: %1: signing out: %2")
                                        .arg(account.name, texts::error(signedOut.error())));
        }
        if (const auto gone = (*invocation.store())->remove(account.id); !gone) {
            return invocation.console.fail(gone.error());
        }
        if (const auto forgotten = history.remove(account.id); !forgotten) {
            invocation.console.warn(forgotten.error().detail);
        }
        removed << account.name;
        invocation.console.say(Texts::tr("Removed %1.").arg(account.name));
    }
    invocation.console.tell({{u"removed"_s, removed}});
    return ExitCode::Ok;
}

} // namespace

Verb accountsRemoveVerb()
{
    return {.words = u"accounts remove"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Remove accounts, their history and their OAuth tokens. Secrets stay: "
                             "see “secret remove”."),
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
