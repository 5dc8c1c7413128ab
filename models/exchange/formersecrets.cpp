// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formersecrets.h"

#include "models/fieldwalk.h"
#include "models/usage.h"

namespace mailrig {

QList<FormerSecret> formerSecrets(Account before, Account after, const QSet<QUuid> &brought)
{
    QHash<QString, QUuid> own;
    walk(before, {.secret = [&own](const QString &path, QUuid &id) { own.insert(path, id); }});
    QList<FormerSecret> found;
    walk(after, {.secret = [&](const QString &path, QUuid &id) {
        const FormerSecret each{.id = own.value(path), .successor = id};
        if (!each.id.isNull() && each.id != id && brought.contains(id) && !found.contains(each)) {
            found << each;
        }
    }});
    return found;
}

bool isUnused(QUuid secret, const AccountStore &store)
{
    return store.unreadable().isEmpty() // nobody knows what those refer to
        && secretUses(secret, store.accounts(), store.settings(), store.oauthApps()).isEmpty()
        && secretUses(secret, store.bundles()).isEmpty();
}

SecretList withoutFormer(SecretList secrets, const FormerSecret &former)
{
    const auto *entry = secrets.find(former.id);
    if (!entry) {
        return secrets;
    }
    const auto name = entry->name;
    if (secrets.remove(former.id)) {
        // A successor that cannot have it keeps the name it has.
        static_cast<void>(secrets.rename(former.successor, name));
    }
    return secrets;
}

} // namespace mailrig
