// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/exportrun.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! The accounts that were named, if any were.
Result<Bundle> withAccounts(Bundle bundle, Invocation &invocation)
{
    QList<QUuid> ids;
    for (const auto &each : invocation.arguments().mid(1)) {
        const auto account = invocation.account(each);
        if (!account) {
            return tl::unexpected(account.error());
        }
        if (!ids.contains(account->id)) {
            ids << account->id;
        }
    }
    if (!ids.isEmpty()) {
        bundle.setAccounts(ids);
    }
    return bundle;
}

Result<Bundle> withSecretNames(Bundle bundle, Invocation &invocation)
{
    for (const auto &[option, member] : {std::pair("passphrase", &Bundle::passphrase),
             std::pair("key-passphrase", &Bundle::signPassphrase)}) {
        if (!invocation.has(option)) {
            continue;
        }
        const auto name = invocation.value(option);
        const auto entry
            = name.isEmpty() ? Result<SecretEntry>(SecretEntry()) : invocation.secret(name);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        bundle.*member = entry->id;
    }
    return bundle;
}

Result<Bundle> complete(Bundle bundle, Invocation &invocation)
{
    if (invocation.has("rename")) {
        bundle.name = invocation.value("rename");
    }
    for (const auto &[option, member] : {std::pair("no-for-everybody", &Bundle::isForEverybody),
             std::pair("no-picture", &Bundle::asPicture),
             std::pair("no-secrets", &Bundle::withSecrets)}) {
        bundle.*member = bundle.*member && !invocation.has(option);
    }
    if (invocation.has("no-map")) {
        bundle.macros.clear();
    }
    if (!writtenFormat(bundle.format)) {
        return failure(Cause::Usage,
            bundle.format.isEmpty()
                ? Texts::tr("A bundle needs --format; see “mailrig formats”.")
                : Texts::tr("“%1” is no format that is written; see “mailrig formats”.")
                      .arg(bundle.format));
    }
    if (bundle.target.isEmpty() || bundle.target == u"-") {
        return failure(Cause::Usage, Texts::tr("A bundle needs --output, a file or a folder."));
    }
    if (bundle.accounts.isEmpty()) {
        return failure(Cause::Usage, Texts::tr("A bundle needs accounts."));
    }
    return bundle;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto store = invocation.store();
    if (!store) {
        return console.fail(store.error());
    }
    const auto name = invocation.arguments().constFirst();
    const auto *known = (*store)->bundles().find(name);
    const bool isKnown = known != nullptr;
    const auto kept
        = changedByOptions(isKnown ? *known : Bundle{.name = name}, invocation)
              .and_then([&](const Bundle &each) { return withAccounts(each, invocation); })
              .and_then([&](const Bundle &each) { return withSecretNames(each, invocation); })
              .and_then([&](const Bundle &each) { return complete(each, invocation); })
              .and_then([&](const Bundle &each) {
                  auto bundles = (*store)->bundles();
                  return bundles.put(each).and_then([&](const Bundle &put) {
                      return (*store)->saveBundles(bundles).map([&put] { return put; });
                  });
              });
    if (!kept) {
        return console.fail(kept.error());
    }
    console.tell({{u"id"_s, kept->id.toString(QUuid::WithoutBraces)}, {u"name"_s, kept->name}});
    console.say(isKnown
            ? Texts::tr("Changed %1.").arg(kept->name)
            : Texts::tr("Added %1. “mailrig bundle run %1” writes it.").arg(kept->name));
    return ExitCode::Ok;
}

} // namespace

Verb bundleSetVerb()
{
    auto options = exportOptions();
    options.removeIf([](const QCommandLineOption &each) {
        return each.names().contains(u"force"_s) || each.names().contains(u"secret-fd"_s);
    });
    return {.words = u"bundle set"_s,
        .arguments = u"NAME ACCOUNT…"_s,
        .summary = Texts::tr("Add a bundle (an export to be run again), or change it."),
        .details = Texts::tr("Accounts that are named replace those it had.\n"
                             "Example:\n"
                             "  mailrig bundle set office sales support --format mobileconfig \\\n"
                             "      --output /srv/profiles/"),
        .options
        = QList<QCommandLineOption>{{u"passphrase"_s,
                                        Texts::tr("Name of the secret that seals the file."),
                                        u"SECRET"_s},
              {u"key-passphrase"_s, Texts::tr("Name of the secret that opens the key."),
                  u"SECRET"_s},
              {u"no-secrets"_s, Texts::tr("Leave passwords out again.")},
              {u"no-picture"_s, Texts::tr("Write the text of the QR code again.")},
              {u"no-for-everybody"_s, Texts::tr("For one person again.")},
              {u"no-map"_s, Texts::tr("Forget the variables of the device manager.")},
              {u"rename"_s, Texts::tr("Give it another name."), u"NAME"_s}}
            + options,
        .least = 1,
        .most = -1,
        .run = run};
}

} // namespace mailrig::cli
