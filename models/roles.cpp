// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"

namespace mailrig {

QStringList missingRoles(const Account &account, const QStringList &machine)
{
    auto missing = account.requiredRoles;
    missing.removeIf([&machine](const QString &role) { return machine.contains(role); });
    missing.removeDuplicates();
    return missing;
}

} // namespace mailrig
