// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/profilefiles.h"
#include "app/cli/storedaccount.h"
#include "app/cli/verbs.h"
#include "models/exchange/rosterexport.h"
#include "models/exchange/selfcontained.h"
#include "models/macro.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/visible.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Error wrongColumn(const QString &text)
{
    return {Cause::Usage,
        Texts::tr("--column takes HEADER=USE with a header of the file, where USE is a member "
                  "(“mailrig accounts fields”), ${VARIABLE}, password, outgoing-password or -; "
                  "not “%1”.")
            .arg(text)};
}

//! What --column says of one column.
Result<void> assign(QList<RosterColumn> &columns, const QString &text)
{
    const auto equals = text.lastIndexOf(u'=');
    const auto header = text.left(equals);
    const auto use = text.mid(equals + 1);
    const auto column = std::find_if(columns.begin(), columns.end(),
        [&header](const RosterColumn &each) { return each.header == header; });
    if (equals <= 0 || column == columns.end()) {
        return tl::unexpected(wrongColumn(text));
    }
    *column = {.header = header, .use = RosterColumn::Use::Ignored};
    if (use == u"password") {
        column->use = RosterColumn::Use::Password;
    } else if (use == u"outgoing-password") {
        column->use = RosterColumn::Use::OutgoingPassword;
    } else if (use.startsWith(u"${"_s) && use.endsWith(u'}')) {
        column->use = RosterColumn::Use::Variable;
        column->variable = use.mid(2).chopped(1);
        return isVariableName(column->variable) ? Result<void>()
                                                : tl::unexpected(wrongColumn(text));
    } else if (rosterFields().contains(use)) {
        column->use = RosterColumn::Use::Field;
        column->field = use;
    } else if (use != u"-") {
        return tl::unexpected(wrongColumn(text));
    }
    return {};
}

Result<QList<RosterColumn>> columnsOf(
    RosterReader &reader, const Account &pattern, const Invocation &invocation)
{
    return reader.headers().and_then(
        [&](const QStringList &headers) -> Result<QList<RosterColumn>> {
            auto columns = columnsFor(headers, variablesIn(pattern));
            for (const auto &each : invocation.options.values(u"column"_s)) {
                if (const auto done = assign(columns, each); !done) {
                    return tl::unexpected(done.error());
                }
            }
            return columns;
        });
}

QString useOf(const RosterColumn &column)
{
    switch (column.use) {
    case RosterColumn::Use::Field:
        return column.field;
    case RosterColumn::Use::Variable:
        return u"${"_s + column.variable + u'}';
    case RosterColumn::Use::Password:
        return u"password"_s;
    case RosterColumn::Use::OutgoingPassword:
        return u"outgoing-password"_s;
    case RosterColumn::Use::Ignored:
        return u"-"_s;
    }
    return {};
}

QJsonObject toJson(const RosterFault &fault)
{
    QJsonObject object{{u"line"_s, fault.line}, {u"code"_s, name(fault.kind)},
        {u"text"_s, texts::rosterFault(fault)}};
    if (!fault.field.isEmpty()) {
        object.insert(u"field"_s, fault.field);
    }
    return {{u"fault"_s, object}};
}

Result<const ProfileFormat *> wantedFormat(const Invocation &invocation)
{
    const auto name = invocation.value("format");
    const auto *row = profileFormat(name);
    if (!row || !row->write) {
        return failure(Cause::Usage,
            name.isEmpty()
                ? Texts::tr("“roster” needs --format; see “mailrig formats”.")
                : Texts::tr("“%1” is no format a roster is written in; see “mailrig formats”.")
                      .arg(name));
    }
    if (invocation.has("with-secrets") && !row->isSecretKept) {
        return failure(Cause::Usage,
            Texts::tr("--with-secrets: files of %1 hold no passwords.").arg(row->name));
    }
    if (invocation.has("one-file") && !row->holdsMany) {
        return failure(
            Cause::Usage, Texts::tr("--one-file: a file of %1 holds one account.").arg(row->name));
    }
    return row;
}

//! What a roster is written with, besides its rows.
struct Surroundings {
    const ProfileFormat *format = nullptr;
    Account pattern = {};
    ValidationContext context = {};
    QHash<QUuid, Secret> secrets = {}; //!< the template's, if they are to be written
};

Result<Surroundings> surroundings(Invocation &invocation)
{
    if (!invocation.has("template")) {
        return failure(
            Cause::Usage, Texts::tr("“roster” needs --template, the name of an account."));
    }
    if (!invocation.has("output") && !invocation.has("dry-run")) {
        return failure(Cause::Usage, Texts::tr("“roster” needs --output, a folder."));
    }
    Surroundings found;
    return wantedFormat(invocation)
        .and_then([&](const ProfileFormat *format) {
            found.format = format;
            return invocation.account(invocation.value("template"));
        })
        .and_then([&](const Account &account) {
            found.pattern = account;
            return validationContext(account, invocation);
        })
        .and_then([&](ValidationContext context) -> Result<Surroundings> {
            context.takenNames.clear();
            found.context = std::move(context);
            found.pattern = selfContained(found.pattern, *found.format, found.context.apps);
            QList<QUuid> wanted;
            for (const auto *side : {&found.pattern.incoming, &found.pattern.outgoing}) {
                wanted << side->credential.secret;
                if (found.format->otherSecrets.contains("clientSecret"_L1)) {
                    wanted << side->credential.clientSecret;
                }
            }
            for (const auto &id : wanted) {
                if (!invocation.has("with-secrets") || id.isNull()) {
                    continue;
                }
                const auto secret = invocation.read(id);
                if (!secret) {
                    return tl::unexpected(secret.error());
                }
                found.secrets.insert(id, *secret);
            }
            return found;
        });
}

Result<RosterProgress> carriedOut(RosterReader &reader, const QList<RosterColumn> &columns,
    const Surroundings &with, Invocation &invocation)
{
    const auto folder = invocation.value("output");
    const bool isTrial = invocation.has("dry-run");
    if (!isTrial) {
        if (const auto made = makeFolder(folder); !made) {
            return tl::unexpected(made.error());
        }
    }
    const FileTarget target{
        .path = folder, .mayOverwrite = invocation.has("force"), .isPrivate = true};
    Roster roster(reader, {.pattern = with.pattern, .columns = columns, .context = with.context});
    auto &console = invocation.console;
    return exportRoster(roster,
        {.format = with.format,
            .options = {.secrets = with.secrets, .organization = invocation.value("organization")},
            .withSecrets = invocation.has("with-secrets"),
            .isOneFile = invocation.has("one-file"),
            .keep =
                [&](const ProfileFile &file) {
                    return isTrial
                        ? Result<void>()
                        : writeFile(QDir(folder).filePath(file.name), file.bytes, target);
                },
            .onFault =
                [&console](const RosterFault &fault) {
                    console.tell(toJson(fault));
                    console.warn(texts::rosterFault(fault));
                },
            .onProgress =
                [&invocation](const RosterProgress & /*progress*/) {
                    QCoreApplication::processEvents(); // a signal, perhaps
                    return !invocation.adapters.interrupt.isRaised();
                }});
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto with = surroundings(invocation);
    if (!with) {
        return console.fail(with.error());
    }
    const auto path = invocation.arguments().constFirst();
    QFile file(path);
    const bool isOpen
        = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return console.fail({Cause::FileUnreadable, path + u": "_s + file.errorString()});
    }
    RosterReader reader(file);
    const auto columns = columnsOf(reader, with->pattern, invocation);
    if (!columns) {
        const auto &error = columns.error();
        return console.fail(error.code == Cause::Usage
                ? error
                : Error{error.code, path + u": "_s + texts::headerError(error, reader).detail});
    }
    const auto unused = unusedColumns(*columns, with->pattern, with->context.environment);
    QJsonObject uses;
    for (const auto &each : *columns) {
        uses.insert(each.header, useOf(each));
        console.say(u"%1: %2"_s.arg(texts::visible(each.header, 100), useOf(each)));
    }
    if (const auto text = texts::unusedColumns(*columns, unused); !text.isEmpty()) {
        console.warn(text);
    }
    const auto done = carriedOut(reader, *columns, *with, invocation);
    if (!done) {
        return console.fail(done.error());
    }
    console.tell({{u"columns"_s, uses}, {u"unused"_s, QJsonArray::fromStringList(unused)},
        {u"good"_s, done->good}, {u"bad"_s, done->bad},
        {u"files"_s, invocation.has("dry-run") ? 0 : done->files}});
    console.say(Texts::tr("Good rows: %1. Bad rows: %2. Files: %3.")
                    .arg(done->good)
                    .arg(done->bad)
                    .arg(invocation.has("dry-run") ? 0 : done->files));
    return done->bad > 0 ? ExitCode::Validation : ExitCode::Ok;
}

} // namespace

Verb rosterVerb()
{
    return {.words = u"roster"_s,
        .arguments = u"FILE|-"_s,
        .summary = Texts::tr("Write a profile for each person of a list."),
        .details = Texts::tr(
            "The list is CSV with a row of headers, or JSON Lines. Headers such as email, name or "
            "user fill members of the account, other columns the template's macros: ${TEAM}. A bad "
            "row is reported with its line, and the others are written.\n"
            "Example:\n"
            "  mailrig roster people.csv --template staff --format mobileconfig -o profiles/"),
        .options = {{u"template"_s, Texts::tr("Account that each row is put into."), u"ACCOUNT"_s},
            {u"format"_s, Texts::tr("Format of the files; see “mailrig formats”."), u"FORMAT"_s},
            {{u"o"_s, u"output"_s}, Texts::tr("Folder for the files."), u"DIR"_s},
            {u"column"_s,
                Texts::tr("Use a column for a member, ${VARIABLE}, password, outgoing-password or "
                          "nothing (-); may be repeated."),
                u"HEADER=USE"_s},
            {u"one-file"_s, Texts::tr("All in one file, in parts of 5,000 accounts.")},
            {u"organization"_s, Texts::tr("Who hands the profiles on."), u"TEXT"_s},
            {u"with-secrets"_s, Texts::tr("Write passwords into the files, which are in clear.")},
            {u"dry-run"_s, Texts::tr("Only look for bad rows.")},
            {u"force"_s, Texts::tr("Replace files that are there.")}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
