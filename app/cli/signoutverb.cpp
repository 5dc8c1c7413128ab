// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/oauthaccount.h"
#include "app/cli/verbs.h"
#include "models/signinclient.h"
#include "ui/texts/errortexts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto account = invocation.account(invocation.arguments().constFirst());
    if (!account) {
        return invocation.console.fail(account.error());
    }
    const auto sides = signers(*account);
    if (sides.isEmpty()) {
        return invocation.console.fail(noSignIn(*account));
    }
    const auto gone = signOut(*account, invocation);
    if (!gone) {
        return invocation.console.fail(gone.error());
    }
    invocation.console.tell({{u"signedOut"_s, account->name}});
    invocation.console.say(Texts::tr("Signed out: no token of %1 is kept.").arg(account->name));
    return ExitCode::Ok;
}

} // namespace

Verb signOutVerb()
{
    return {.words = u"signout"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Revoke and forget the OAuth tokens of an account."),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
