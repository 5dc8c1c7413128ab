// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storednames.h"

namespace mailrig::cli {

namespace {

//! What `of` says of each.
template <class T, class F> QStringList all(const QList<T> &list, F of)
{
    QStringList names;
    for (const auto &each : list) {
        names << of(each);
    }
    return names;
}

} // namespace

StoredNames::StoredNames(Invocation &invocation)
    : m_invocation(invocation)
{
}

const AccountStore *StoredNames::store() const
{
    return m_invocation.store().value_or(nullptr);
}

QStringList StoredNames::accounts() const
{
    const auto *known = store();
    return known ? all(known->accounts(), std::mem_fn(&Account::name)) : QStringList();
}

QStringList StoredNames::tags() const
{
    const auto *known = store();
    return known ? all(known->accounts(), std::mem_fn(&Account::tags)) : QStringList();
}

QStringList StoredNames::roles() const
{
    const auto *known = store();
    return known
        ? known->settings().roles + all(known->accounts(), std::mem_fn(&Account::requiredRoles))
        : QStringList();
}

QStringList StoredNames::bundles() const
{
    const auto *known = store();
    return known ? all(known->bundles().list, std::mem_fn(&Bundle::name)) : QStringList();
}

QStringList StoredNames::secrets() const
{
    const auto *known = store();
    return known ? all(known->secrets().list, std::mem_fn(&SecretEntry::name)) : QStringList();
}

QStringList StoredNames::oauthApps() const
{
    QStringList names;
    if (const auto *opened = store()) {
        for (const auto &app : opened->oauthApps().list) {
            names << app.name;
        }
    }
    return names;
}

QStringList StoredNames::environments() const
{
    const auto *known = store();
    return known ? all(known->environments().list, std::mem_fn(&Environment::name)) : QStringList();
}

QStringList StoredNames::variables(const QString &environment) const
{
    const auto *known = store();
    const auto *found = known ? known->environments().find(environment) : nullptr;
    return found ? QStringList(found->variables.keys()) : QStringList();
}

} // namespace mailrig::cli
