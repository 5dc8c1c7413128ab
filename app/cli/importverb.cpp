// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/optionvalues.h"
#include "app/cli/profilenotes.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"
#include "models/exchange/importer.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ImportContext contextOf(
    const AccountStore &store, const Environment &environment, const QString &address)
{
    ImportContext context{.existing = store.accounts(),
        .environment = environment,
        .process = processVariable,
        .address = address};
    for (const auto &each : store.secrets().list) {
        context.secrets << each.id;
    }
    for (const auto &each : store.oauthApps().list) {
        context.apps << each.id;
    }
    return context;
}

//! What --on-duplicate and --secrets say. A duplicate is left alone if nobody says anything.
Result<void> choose(ImportPlan &plan, const Invocation &invocation)
{
    const auto duplicates
        = invocation.has("on-duplicate") ? invocation.value("on-duplicate") : u"skip"_s;
    const auto choice = importChoice(duplicates);
    if (!choice || *choice == ImportChoice::Add) {
        return tl::unexpected(wrongValue(
            u"on-duplicate"_s, duplicates, {u"merge"_s, u"replace"_s, u"both"_s, u"skip"_s}));
    }
    const auto secrets = invocation.has("secrets") ? invocation.value("secrets") : u"keep"_s;
    const auto fate = secretChoice(secrets);
    if (!fate) {
        return tl::unexpected(wrongValue(u"secrets"_s, secrets, {u"keep"_s, u"drop"_s}));
    }
    plan.chooseForDuplicates(*choice);
    plan.chooseForSecrets(*fate);
    return {};
}

QJsonObject planJson(const ImportPlan &plan, const SecretList &secrets)
{
    QJsonArray accounts, choices;
    auto notes = toJson(plan.notes, secrets);
    for (int i = 0; i < plan.entries.size(); ++i) {
        const auto &entry = plan.entries.at(i);
        accounts << accountToJson(entry.account);
        choices << QJsonObject{{u"account"_s, i}, {u"name"_s, entry.account.name},
            {u"choice"_s, name(entry.choice)}, {u"duplicateOf"_s, entry.duplicateName},
            {u"repeats"_s, entry.twin >= 0 ? QJsonValue(entry.twin) : QJsonValue()},
            {u"secrets"_s, entry.secrets.size()}};
        for (const auto &each : toJson(entry.notes, secrets)) {
            notes << each;
        }
    }
    QJsonObject object{{u"format"_s, plan.format}, {u"accounts"_s, accounts},
        {u"entries"_s, choices}, {u"notes"_s, notes}, {u"secrets"_s, plan.secrets.size()}};
    if (plan.signature) {
        object.insert(u"signature"_s, toJson(*plan.signature));
    }
    return object;
}

QString planTable(const ImportPlan &plan)
{
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("ADDRESS"), Texts::tr("INCOMING"),
        Texts::tr("OUTGOING"), Texts::tr("PASSWORDS"), Texts::tr("WHAT TO DO")}};
    for (const auto &each : plan.entries) {
        const auto &account = each.account;
        const auto choice = each.duplicateName.isEmpty()
            ? name(each.choice)
            : u"%1 (%2)"_s.arg(name(each.choice), texts::visible(each.duplicateName, 100));
        rows << QStringList{texts::visible(account.name, 100),
            texts::visible(account.identity.address, 100),
            texts::visible(account.incoming.host, 100), texts::visible(account.outgoing.host, 100),
            QString::number(each.secrets.size()), choice};
    }
    return columns(rows);
}

void show(const ImportPlan &plan, const SecretList &secrets, Console &console)
{
    console.say(Texts::tr("%1: %2").arg(plan.format, texts::formatName(plan.format)));
    console.say(planTable(plan));
    warnOf(plan.format, plan.notes, secrets, console);
    for (const auto &each : plan.entries) {
        warnOf(each.account.name, each.notes, secrets, console);
    }
}

QJsonObject outcomeJson(QJsonObject object, const ImportOutcome &outcome)
{
    QJsonArray stored, left;
    for (const auto &each : outcome.stored) {
        stored << QJsonObject{{u"account"_s, each.entry}, {u"name"_s, each.name},
            {u"id"_s, each.account.toString(QUuid::WithoutBraces)},
            {u"choice"_s, name(each.choice)}};
    }
    for (const auto &each : outcome.leftBehind) {
        left << each.toString(QUuid::WithoutBraces);
    }
    object.insert(u"stored"_s, stored);
    object.insert(u"secretsKept"_s, QJsonArray::fromStringList(outcome.secrets));
    object.insert(u"secretsDropped"_s, outcome.dropped);
    object.insert(u"leftInKeychain"_s, left);
    return object;
}

//! Runs the event loop until the import has ended: it is not to be broken off in between.
ImportOutcome carriedOut(const ImportPlan &plan, Invocation &invocation, AccountStore &store)
{
    Importer importer(store, invocation.adapters.secrets);
    const auto future = importer.carryOut(plan);
    QEventLoop loop;
    QFutureWatcher<ImportOutcome> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec();
    }
    return future.result();
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto store = invocation.store();
    const auto environment = invocation.environment();
    if (!store || !environment) {
        return console.fail(store ? environment.error() : store.error());
    }
    auto plan = readPlan(invocation.arguments().constFirst(),
        contextOf(**store, *environment, invocation.value("address")), invocation);
    if (!plan) {
        return console.fail(plan.error());
    }
    if (const auto chosen = choose(*plan, invocation); !chosen) {
        return console.fail(chosen.error());
    }
    const auto object = planJson(*plan, (*store)->secrets());
    show(*plan, (*store)->secrets(), console);
    if (invocation.has("dry-run")) {
        console.tell(object);
        console.say(Texts::tr("Nothing was stored."));
        return ExitCode::Ok;
    }
    auto outcome = carriedOut(*plan, invocation, **store);
    if (outcome.error && invocation.unlockAfter(*outcome.error)) {
        outcome = carriedOut(*plan, invocation, **store); // the first was taken back
    }
    if (outcome.error) {
        console.say(texts::importOutcome(outcome));
        return console.fail(*outcome.error);
    }
    console.tell(outcomeJson(object, outcome));
    console.say(texts::importOutcome(outcome));
    return ExitCode::Ok;
}

} // namespace

Verb importVerb()
{
    return {.words = u"import"_s,
        .arguments = u"FILE|-"_s,
        .summary = Texts::tr("Read accounts from a profile, and store them."),
        .details
        = Texts::tr("The format is told by the content. Passwords in the profile go to the "
                    "keychain.\nExample:\n"
                    "  mailrig import sales.mobileconfig --dry-run\n"
                    "  mailrig import sales.mobileconfig --on-duplicate merge"),
        .options
        = {{u"format"_s, Texts::tr("Take it for this format; see “mailrig formats”."), u"FORMAT"_s},
            {u"address"_s, Texts::tr("Whose account it is, of a file for anybody at a domain."),
                u"ADDRESS"_s},
            {u"dry-run"_s, Texts::tr("Only show what would be stored.")},
            {u"secrets"_s, Texts::tr("What becomes of passwords: keep (in the keychain) or drop."),
                u"FATE"_s},
            {u"on-duplicate"_s,
                Texts::tr("What becomes of an account that is there already: merge, replace, both "
                          "or skip (if nothing is said)."),
                u"CHOICE"_s},
            {u"secret-fd"_s,
                Texts::tr("Read the passphrase of a sealed profile from this "
                          "descriptor."),
                u"N"_s}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
