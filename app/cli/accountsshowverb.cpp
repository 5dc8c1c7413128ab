// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/fieldaccess.h"
#include "app/cli/invocation.h"
#include "app/cli/nearest.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"
#include "models/macro.h"
#include "models/usage.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Ids of secrets and apps say nothing to a person.
QString shown(const FieldAccess &field, const AccountStore &store)
{
    if (field.kind == FieldAccess::Kind::Secret) {
        const auto *secret = store.secrets().find(QUuid::fromString(field.value));
        return secret ? secret->name : field.value;
    }
    if (field.kind == FieldAccess::Kind::App) {
        const auto *app = store.oauthApps().find(QUuid::fromString(field.value));
        return app ? app->name : field.value;
    }
    return field.value;
}

QStringList bundlesOf(const Account &account, const AccountStore &store)
{
    QStringList names;
    for (const auto &each : accountUses(account.id, store.bundles())) {
        names << each.name;
    }
    return names;
}

QString inRows(Account account, const AccountStore &store)
{
    QHash<QString, QString> usual;
    Account fresh;
    eachField(fresh, [&usual](const FieldAccess &field) { usual[field.path] = field.value; });
    QList<QStringList> rows;
    eachField(account, [&](const FieldAccess &field) {
        if (field.value != usual.value(field.path)) {
            rows << QStringList{field.path, texts::visible(shown(field, store))};
        }
    });
    for (const auto &each : bundlesOf(account, store)) {
        rows << QStringList{Texts::tr("in the bundle"), texts::visible(each, 100)};
    }
    return columns(rows);
}

ExitCode showField(Account account, const QString &path, Invocation &invocation)
{
    std::optional<QString> value;
    eachField(account, [&](const FieldAccess &field) {
        if (field.path == path) {
            value = field.value;
        }
    });
    if (!value) {
        const auto meant = nearest(path, fieldPaths());
        const auto text = Texts::tr("--field: there is no field “%1”.").arg(path);
        return invocation.console.usage(
            meant.isEmpty() ? text : text + u' ' + Texts::tr("Did you mean “%1”?").arg(meant));
    }
    invocation.console.tell({{path, *value}});
    invocation.console.say(*value);
    return ExitCode::Ok;
}

Result<Account> chosen(const QString &nameOrId, Invocation &invocation)
{
    return invocation.account(nameOrId).and_then([&](const Account &account) -> Result<Account> {
        if (!invocation.has("expand")) {
            return account;
        }
        return invocation.environment().and_then([&](const Environment &environment) {
            return expanded(account, environment, processVariable);
        });
    });
}

ExitCode run(Invocation &invocation)
{
    bool isFirst = true;
    for (const auto &each : invocation.arguments()) {
        const auto account = chosen(each, invocation);
        if (!account) {
            return invocation.console.fail(account.error());
        }
        if (invocation.has("field")) {
            const auto code = showField(*account, invocation.value("field"), invocation);
            if (code != ExitCode::Ok) {
                return code;
            }
            continue;
        }
        auto object = accountToJson(*account);
        if (const auto bundles = bundlesOf(*account, **invocation.store()); !bundles.isEmpty()) {
            object.insert(u"bundles"_s, QJsonArray::fromStringList(bundles));
        }
        invocation.console.tell(object);
        invocation.console.say(
            (isFirst ? QString() : u"\n"_s) + inRows(*account, **invocation.store()));
        isFirst = false;
    }
    return ExitCode::Ok;
}

} // namespace

Verb accountsShowVerb()
{
    return {.words = u"accounts show"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Show accounts: every field that is not as usual, and their bundles."),
        .details
        = Texts::tr("With --json the whole account, as --from of “accounts add” takes it."),
        .options = {{u"field"_s, Texts::tr("Only the value of this field."), u"FIELD"_s},
            {u"expand"_s, Texts::tr("Replace the macros by what they stand for.")}},
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
