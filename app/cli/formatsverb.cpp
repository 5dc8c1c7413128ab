// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/exchange/exportplan.h"
#include "ui/texts/profiletexts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! A format as the command line names it.
struct Named {
    QString name = {};
    const ProfileFormat *row = nullptr;
    bool isRead = false;
};

QList<Named> allFormats(const ProfileWrappers &wrappers)
{
    QList<Named> all;
    for (const auto &row : profileFormats()) {
        all << Named{row.name, &row, row.read != nullptr};
        if (row.name == u"mailrig" && wrappers.seal && !profileFormat(u"mailrig-encrypted"_s)) {
            all << Named{u"mailrig-encrypted"_s, &row, true};
        }
    }
    return all;
}

QJsonObject toJson(const Named &format)
{
    return {{u"name"_s, format.name}, {u"title"_s, texts::formatName(format.name)},
        {u"hint"_s, texts::formatHint(format.name)}, {u"read"_s, format.isRead},
        {u"written"_s, format.row->write != nullptr},
        {u"suffixes"_s, QJsonArray::fromStringList(format.row->suffixes)},
        {u"mimeType"_s, format.row->mimeType}, {u"holdsMany"_s, format.row->holdsMany},
        {u"keepsMacros"_s, format.row->keepsMacros}, {u"holdsSecrets"_s, format.row->isSecretKept}};
}

ExitCode run(Invocation &invocation)
{
    QJsonArray formats;
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("READ"), Texts::tr("WRITTEN"),
        Texts::tr("ACCOUNTS"), Texts::tr("PASSWORDS"), Texts::tr("WHAT")}};
    const auto yes = [](bool is) { return is ? Texts::tr("yes") : u"-"_s; };
    for (const auto &each : allFormats(invocation.adapters.wrappers)) {
        formats << toJson(each);
        rows << QStringList{each.name, yes(each.isRead), yes(each.row->write != nullptr),
            each.row->holdsMany ? Texts::tr("many") : Texts::tr("one"), yes(each.row->isSecretKept),
            texts::formatName(each.name)};
    }
    invocation.console.tell({{u"formats"_s, formats}});
    invocation.console.say(columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb formatsVerb()
{
    return {.words = u"formats"_s,
        .summary = Texts::tr("List the formats of profiles that are read and written."),
        .details = Texts::tr("ACCOUNTS: how many a file may hold. PASSWORDS: whether it may hold "
                             "them; they stay out unless asked for."),
        .run = run};
}

} // namespace mailrig::cli
