// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/secretuse.h"
#include "app/cli/verbs.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    QJsonArray secrets;
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("USED BY"), Texts::tr("KEYCHAIN")}};
    for (const auto &entry : (*store)->secrets().list) {
        const auto users = usersOf(entry.id, **store);
        QJsonObject object{{u"id"_s, entry.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, entry.name}, {u"usedBy"_s, QJsonArray::fromStringList(users)}};
        QString kept;
        if (invocation.has("check")) {
            const auto secret = invocation.read(entry.id);
            if (!secret && secret.error().code != Cause::SecretMissing) {
                return invocation.console.fail(secret.error());
            }
            object.insert(u"kept"_s, secret.has_value());
            kept = secret ? Texts::tr("kept") : Texts::tr("missing");
        }
        secrets << object;
        rows << QStringList{texts::visible(entry.name), texts::visible(users.join(u", ")), kept};
    }
    invocation.console.tell({{u"secrets"_s, secrets}});
    if (!invocation.has("check")) {
        for (auto &row : rows) {
            row.removeLast();
        }
    }
    invocation.console.say(secrets.isEmpty()
            ? Texts::tr("There are no secrets yet. “mailrig secret set NAME” makes one.")
            : columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb secretListVerb()
{
    return {.words = u"secret list"_s,
        .summary = Texts::tr("List the names of secrets and the accounts that use them."),
        .options = {{u"check"_s, Texts::tr("Look in the keychain whether each is there.")}},
        .run = run};
}

} // namespace mailrig::cli
