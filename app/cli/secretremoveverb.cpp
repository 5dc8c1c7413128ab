// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/secretuse.h"
#include "app/cli/verbs.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<void> removeOne(const SecretEntry &entry, Invocation &invocation)
{
    auto &store = **invocation.store();
    const auto users = usersOf(entry.id, store);
    if (!users.isEmpty() && !invocation.has("force")) {
        return failure(Cause::InUse, users.join(u", "));
    }
    // The keychain first: a name without its secret can be removed again, the reverse is litter.
    return invocation.remove(entry.id).and_then([&] {
        auto secrets = store.secrets();
        return secrets.remove(entry.id).and_then([&] { return store.saveSecrets(secrets); });
    });
}

ExitCode run(Invocation &invocation)
{
    QList<SecretEntry> entries;
    for (const auto &each : invocation.arguments()) {
        const auto entry = invocation.secret(each);
        if (!entry) {
            return invocation.console.fail(entry.error());
        }
        if (!entries.contains(*entry)) {
            entries << *entry;
        }
    }
    QJsonArray removed;
    for (const auto &entry : entries) {
        if (const auto gone = removeOne(entry, invocation); !gone) {
            return invocation.console.fail(gone.error());
        }
        removed << entry.name;
        invocation.console.say(Texts::tr("Removed %1.").arg(entry.name));
    }
    invocation.console.tell({{u"removed"_s, removed}});
    return ExitCode::Ok;
}

} // namespace

Verb secretRemoveVerb()
{
    return {.words = u"secret remove"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Remove secrets from the keychain."),
        .options = {{u"force"_s, Texts::tr("Even if accounts still refer to it.")}},
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
