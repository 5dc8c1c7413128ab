// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usage.h"

#include "models/bundle.h"
#include "models/fieldwalk.h"
#include "models/macro.h"
#include "models/oauthapp.h"
#include "models/settings.h"

using namespace Qt::StringLiterals;

namespace mailrig {

QList<Use> secretUses(
    QUuid secret, const QList<Account> &accounts, const Settings &settings, const OAuthApps &apps)
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
    for (const auto &app : apps.list) {
        if (app.clientSecret == secret) {
            uses << Use{{}, app.name, u"oauthApps.clientSecret"_s};
        }
        if (app.clientCertificatePassphrase == secret) {
            uses << Use{{}, app.name, u"oauthApps.clientCertificatePassphrase"_s};
        }
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

QList<Use> accountUses(QUuid account, const Bundles &bundles)
{
    QList<Use> uses;
    for (const auto &bundle : bundles.list) {
        if (bundle.accountIds().contains(account)) {
            uses << Use{{}, bundle.name, u"bundles.accounts"_s};
        }
    }
    return uses;
}

QList<Use> secretUses(QUuid secret, const Bundles &bundles)
{
    QList<Use> uses;
    for (const auto &bundle : bundles.list) {
        if (bundle.signPassphrase == secret) {
            uses << Use{{}, bundle.name, u"bundles.signPassphrase"_s};
        }
        if (bundle.passphrase == secret) {
            uses << Use{{}, bundle.name, u"bundles.passphrase"_s};
        }
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

QList<Reference> references(Account account)
{
    QList<Reference> all;
    const auto add = [&all](const Reference &reference, const QString &field) {
        for (auto &each : all) {
            if (each.kind == reference.kind && each.id == reference.id
                && each.variable == reference.variable) {
                each.fields << field;
                return;
            }
        }
        all << reference;
        all.last().fields << field;
    };
    const auto addId = [&add](Reference::Kind kind) {
        return [&add, kind](const QString &path, QUuid &id) {
            if (!id.isNull()) {
                add({.kind = kind, .id = id}, path);
            }
        };
    };
    walk(account,
        {.macroText =
                [&add](const QString &path, QString &text) {
                    for (const auto &name : variablesIn(text)) {
                        // Names of the process, too, are no variables of an environment.
                        if (isVariableName(name)) {
                            add({.kind = Reference::Kind::Variable, .variable = name}, path);
                        }
                    }
                },
            .secret = addId(Reference::Kind::Secret),
            .app = addId(Reference::Kind::App)});
    return all;
}

} // namespace mailrig
