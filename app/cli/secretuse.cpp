// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretuse.h"

#include "app/cli/clitexts.h"
#include "models/usage.h"

namespace mailrig::cli {

QStringList usersOf(QUuid secret, const AccountStore &store)
{
    QStringList names;
    const auto uses = secretUses(secret, store.accounts(), store.settings(), store.oauthApps())
        + secretUses(secret, store.bundles());
    for (const auto &use : uses) {
        const auto name = use.name.isEmpty() ? Texts::tr("the proxy") : use.name;
        if (!names.contains(name)) {
            names << name;
        }
    }
    return names;
}

} // namespace mailrig::cli
