// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usage.h"

#include "models/fieldwalk.h"
#include "models/macro.h"
#include "models/settings.h"

using namespace Qt::StringLiterals;

namespace mailrig {

QList<Use> secretUses(QUuid secret, const QList<Account> &accounts, const Settings &settings)
{
    QList<Use> uses;
    for (auto account : accounts) {
        walk(account, {.secret = [&](const QString &path, QUuid &id) {
            if (id == secret) {
                uses << Use{account.id, account.name, path};
            }
        }});
    }
    if (settings.proxyPassword == secret) {
        uses << Use{{}, {}, u"settings.proxyPassword"_s};
    }
    return uses;
}

QList<Use> appUses(QUuid app, const QList<Account> &accounts)
{
    QList<Use> uses;
    for (auto account : accounts) {
        walk(account, {.app = [&](const QString &path, QUuid &id) {
            if (id == app) {
                uses << Use{account.id, account.name, path};
            }
        }});
    }
    return uses;
}

QList<Use> variableUses(
    const QString &variable, const QList<Account> &accounts, const Environments &environments)
{
    QList<Use> uses;
    for (auto account : accounts) {
        walk(account, {.macroText = [&](const QString &path, QString &text) {
            if (variablesIn(text).contains(variable)) {
                uses << Use{account.id, account.name, path};
            }
        }});
    }
    for (const auto &environment : environments.list) {
        const auto &variables = environment.variables;
        for (auto each = variables.begin(); each != variables.end(); ++each) {
            if (variablesIn(each.value()).contains(variable)) {
                uses << Use{{}, environment.name, u"variables."_s + each.key()};
            }
        }
    }
    return uses;
}

} // namespace mailrig
