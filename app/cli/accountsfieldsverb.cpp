// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/fieldaccess.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString kindName(const FieldAccess &field)
{
    switch (field.kind) {
    case FieldAccess::Kind::Text:
        return u"text"_s;
    case FieldAccess::Kind::Choice:
    case FieldAccess::Kind::Flag:
        return field.choices.join(u" | ");
    case FieldAccess::Kind::Number:
        return u"number"_s;
    case FieldAccess::Kind::List:
        return u"list"_s;
    case FieldAccess::Kind::Digest:
        return u"sha256"_s;
    case FieldAccess::Kind::Secret:
        return u"secret"_s;
    case FieldAccess::Kind::App:
        return u"oauth-app"_s;
    case FieldAccess::Kind::Id:
        return u"id"_s;
    }
    return {};
}

ExitCode run(Invocation &invocation)
{
    Account fresh;
    QJsonArray fields;
    QList<QStringList> rows{{Texts::tr("FIELD"), Texts::tr("USUALLY"), Texts::tr("TAKES")}};
    eachField(fresh, [&](const FieldAccess &field) {
        if (field.kind == FieldAccess::Kind::Id) {
            return;
        }
        fields << QJsonObject{
            {u"field"_s, field.path}, {u"takes"_s, kindName(field)}, {u"default"_s, field.value}};
        rows << QStringList{field.path, field.value, kindName(field)};
    });
    invocation.console.tell({{u"fields"_s, fields}});
    invocation.console.say(columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb accountsFieldsVerb()
{
    return {.words = u"accounts fields"_s,
        .summary = Texts::tr("List all fields that --set and --unset know."),
        .run = run};
}

} // namespace mailrig::cli
