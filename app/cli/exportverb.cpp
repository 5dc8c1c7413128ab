// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/exportrun.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! The bundle of --bundle, or an empty one with the accounts that were named.
Result<Bundle> wanted(Invocation &invocation, const AccountStore &store)
{
    const int sources = int(invocation.has("bundle")) + int(invocation.has("all"))
        + int(!invocation.arguments().isEmpty());
    if (sources != 1) {
        return failure(Cause::Usage,
            Texts::tr("“export” needs either names of accounts, or --all, or --bundle."));
    }
    if (invocation.has("bundle")) {
        const auto *known = store.bundles().find(invocation.value("bundle"));
        return known ? Result<Bundle>(*known)
                     : failure(Cause::NotFound, invocation.value("bundle"));
    }
    Bundle bundle;
    QList<QUuid> ids;
    for (const auto &each : invocation.has("all") ? store.accounts() : QList<Account>()) {
        ids << each.id;
    }
    for (const auto &each : invocation.arguments()) {
        const auto account = invocation.account(each);
        if (!account) {
            return tl::unexpected(account.error());
        }
        if (!ids.contains(account->id)) {
            ids << account->id;
        }
    }
    bundle.setAccounts(ids);
    return bundle;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto store = invocation.store();
    if (!store) {
        return console.fail(store.error());
    }
    const auto bundle
        = wanted(invocation, **store)
              .and_then([&](const Bundle &each) { return changedByOptions(each, invocation); })
              .and_then([](const Bundle &each) -> Result<Bundle> {
                  if (each.format.isEmpty()) {
                      return failure(Cause::Usage,
                          Texts::tr("“export” needs --format; see “mailrig formats”."));
                  }
                  return each;
              });
    if (!bundle) {
        return console.fail(bundle.error());
    }
    const auto *stored = (*store)->bundles().find(bundle->id);
    const bool isStored = stored && *stored == *bundle;
    const auto done
        = sourceOf(*bundle, invocation)
              .and_then([&](ExportSource source) {
                  source.mayOverwrite = source.mayOverwrite && isStored;
                  return runExport(*bundle, source, invocation);
              })
              .and_then([&](const FinishedExport &exported) {
                  const bool isRun = isStored && !invocation.has("dry-run");
                  return isRun ? keepRun(*bundle, exported, invocation) : Result<void>();
              });
    return done ? ExitCode::Ok : console.fail(done.error());
}

} // namespace

Verb exportVerb()
{
    return {.words = u"export"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Write accounts as profiles for other programs."),
        .details
        = Texts::tr("What a format cannot hold is listed on standard error, or with --json. If an "
                    "account is refused, nothing is written. Passwords stay out.\n"
                    "Example:\n"
                    "  mailrig export sales --format mobileconfig -o sales.mobileconfig\n"
                    "  mailrig export --all --format email2-syncml -o profiles/ "
                    "--map address='$EMAIL$'"),
        .options = QList<QCommandLineOption>{{u"all"_s, Texts::tr("All accounts.")},
                       {u"bundle"_s, Texts::tr("What this bundle exports, and how."), u"BUNDLE"_s},
                       {u"skip-refused"_s, Texts::tr("Write the others, if some are refused.")},
                       {u"dry-run"_s, Texts::tr("Only say what would be lost.")}}
            + exportOptions(),
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
