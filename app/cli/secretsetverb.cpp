// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/storedaccount.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto name = invocation.arguments().constFirst();
    // An unreadable store is said before anything is typed.
    const auto entry
        = invocation.store()
              .and_then([&](const AccountStore *) {
                  return invocation.secretValue(Texts::tr("Value of %1: ").arg(name));
              })
              .and_then([&](const Secret &secret) { return keepSecret(name, secret, invocation); });
    if (!entry) {
        return invocation.console.fail(entry.error());
    }
    invocation.console.tell(
        {{u"id"_s, entry->id.toString(QUuid::WithoutBraces)}, {u"name"_s, entry->name}});
    invocation.console.say(Texts::tr("The keychain keeps %1.").arg(entry->name));
    return ExitCode::Ok;
}

} // namespace

Verb secretSetVerb()
{
    return {.words = u"secret set"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Keep a secret in the keychain, new or instead of the old one."),
        .details = Texts::tr("The value is asked for at the terminal, without echo. For scripts:\n"
                             "  mailrig secret set sales --secret-fd 3 3< password-file"),
        .options = {{u"secret-fd"_s, Texts::tr("Read the value from this descriptor."), u"N"_s}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
