// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretuse.h"

#include "models/fieldwalk.h"

namespace mailrig::cli {

QStringList accountsUsing(QUuid secret, const AccountStore &store)
{
    QStringList names;
    for (auto account : store.accounts()) {
        bool uses = false;
        walk(account, {.secret = [&](const QString &, QUuid &id) { uses = uses || id == secret; }});
        if (uses) {
            names << account.name;
        }
    }
    return names;
}

} // namespace mailrig::cli
