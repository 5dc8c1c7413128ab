// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/exportrun.h"
#include "app/cli/profilenotes.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    if (invocation.value("to").isEmpty()) {
        return console.usage(Texts::tr("“convert” needs --to; see “mailrig formats”."));
    }
    const auto plan = readPlan(
        invocation.arguments().constFirst(), {.address = invocation.value("address")}, invocation);
    if (!plan) {
        return console.fail(plan.error());
    }
    auto settings = changedByOptions({}, invocation);
    if (!settings) {
        return console.fail(settings.error());
    }
    settings->format = invocation.value("to");
    ExportSource source{
        .request = {.format = settings->format,
            .macros = settings->macros,
            .options = {.organization = settings->organization,
                .profileName = settings->profileName,
                .domain = settings->domain,
                .isForEverybody = settings->isForEverybody,
                .delivery = delivery(settings->delivery).value_or(WriteOptions::Delivery::Add)}},
        .context = {.process = processVariable},
        .known = plan->secrets};
    if (invocation.has("environment")) {
        const auto environment = invocation.environment();
        if (!environment) {
            return console.fail(environment.error());
        }
        source.context.environment = *environment;
    }
    warnOf(plan->format, plan->notes, {}, console);
    for (const auto &each : plan->entries) {
        warnOf(each.account.name, each.notes, {}, console);
        auto account = each.account;
        account.id = QUuid::createUuidV5({}, account.name); // the same each time
        source.request.accounts << account;
    }
    const auto done = runExport(*settings, source, invocation);
    return done ? ExitCode::Ok : console.fail(done.error());
}

QList<QCommandLineOption> options()
{
    auto all = exportOptions();
    all.removeIf(
        [](const QCommandLineOption &each) { return each.names().constFirst() == u"format"; });
    return QList<QCommandLineOption>{
               {u"to"_s, Texts::tr("Format to write; see “mailrig formats”."), u"FORMAT"_s},
               {u"format"_s, Texts::tr("Take the file for this format, whatever it looks like."),
                   u"FORMAT"_s},
               {u"address"_s, Texts::tr("Whose account it is, of a file for anybody at a domain."),
                   u"ADDRESS"_s},
               {u"skip-refused"_s, Texts::tr("Write the others, if some are refused.")},
               {u"dry-run"_s, Texts::tr("Only say what would be lost.")}}
    + all;
}

} // namespace

Verb convertVerb()
{
    return {.words = u"convert"_s,
        .arguments = u"FILE|-"_s,
        .summary = Texts::tr("Turn a profile into one of another format."),
        .details = Texts::tr("Nothing is stored. Passwords stay out, unless --with-secrets takes "
                             "them over.\n"
                             "Example:\n"
                             "  mailrig convert sales.mobileconfig --to autoconfig -o config.xml"),
        .options = options(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
