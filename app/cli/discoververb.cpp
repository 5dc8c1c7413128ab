// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/discoveraudit.h"
#include "app/cli/discoveroptions.h"
#include "app/cli/discoverrun.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"
#include "models/discovery/askedhosts.h"
#include "models/discovery/candidates.h"
#include "models/discovery/discoverer.h"
#include "models/discovery/discoveryjson.h"
#include "models/mailaddress.h"
#include "models/validation.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode tellHosts(const DiscoveryRequest &request, Console &console)
{
    QJsonArray hosts;
    for (const auto &each : hostsAsked(request.address, request.options)) {
        hosts << toJson(each);
    }
    console.tell({{u"address"_s, request.address}, {u"hosts"_s, hosts}});
    const auto lines = askedLines(request);
    console.say(lines.isEmpty() ? Texts::tr("Nobody is asked.") : lines.join(u'\n'));
    return ExitCode::Ok;
}

//! The best settings as an account that signs in with whatever the person gives it later.
Result<Account> saved(const Discovery &discovery, const QString &address, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto &best = discovery.candidates.first();
    if (!best.isUsable()) {
        return tl::unexpected(best.problem().value_or(Error{Cause::EncryptionRequired, {}}));
    }
    auto account = accountOf(best, address);
    account.name = invocation.value("save");
    return (*store)->add(account);
}

ExitCode tellFound(const Discovery &discovery, const QString &address, Invocation &invocation)
{
    auto &console = invocation.console;
    auto object = toJson(discovery, address);
    if (discovery.candidates.isEmpty()) {
        console.tell(object);
        sayDiscovery(discovery, console);
        return console.fail({Cause::NotFound},
            Texts::tr("No settings were found for %1: “mailrig accounts add” takes them by hand.")
                .arg(texts::visible(address)));
    }
    Result<Account> account = Account();
    if (invocation.has("save")) {
        account = saved(discovery, address, invocation);
        if (account) {
            object.insert("account"_L1, accountToJson(*account));
        }
    }
    console.tell(object);
    sayDiscovery(discovery, console);
    if (!account) {
        return console.fail(account.error());
    }
    if (invocation.has("save")) {
        console.say(Texts::tr("Added %1. “mailrig accounts set %1 --ask-secret” keeps its "
                              "password.")
                        .arg(account->name));
    }
    return ExitCode::Ok;
}

//! Whether the account may be called so: before anybody is asked in vain.
Result<void> judgeName(const QString &name, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    if ((*store)->find(name)) {
        return failure(Cause::NameTaken, name);
    }
    const auto found = issues(Account{.name = name}, {});
    const bool isBad = std::any_of(found.begin(), found.end(), [](const Issue &each) {
        return each.field == "name"_L1 && each.severity == Severity::Error;
    });
    return isBad ? failure(Cause::Usage,
               Texts::tr("“%1” cannot be the name of an account.").arg(texts::visible(name)))
                 : Result<void>();
}

ExitCode run(Invocation &invocation)
{
    if (invocation.has("save")) {
        if (const auto judged = judgeName(invocation.value("save"), invocation); !judged) {
            return invocation.console.fail(judged.error());
        }
    }
    const auto options = discoveryOptions(invocation);
    if (!options) {
        return invocation.console.fail(options.error());
    }
    const auto what = invocation.arguments().constFirst();
    if (invocation.has("audit")) {
        return audit(what, *options, invocation);
    }
    DiscoveryRequest request{.address = what, .options = *options};
    if (!isMailAddress(what)) {
        return invocation.console.fail({Cause::Validation},
            Texts::tr("“%1” is no mail address: it needs a name, an @ and a domain.")
                .arg(texts::visible(what)));
    }
    if (invocation.has("hosts")) {
        return tellHosts(request, invocation.console);
    }
    // What is known already is asked of nobody.
    const bool isKnown = !invocation.has("online") && !invocation.has("source")
        && !bundledCandidates(what).isEmpty();
    request.options.offline = options->offline || isKnown;
    const auto discovery = searched(request, invocation);
    return discovery ? tellFound(*discovery, what, invocation)
                     : invocation.console.fail(discovery.error());
}

} // namespace

Verb discoverVerb()
{
    return {.words = u"discover"_s,
        .arguments = u"ADDRESS|DOMAIN"_s,
        .summary = Texts::tr("Find the settings of a mail address."),
        .details = Texts::tr(
            "  mailrig discover me@example.org --save me\n"
            "  mailrig discover --audit example.org\n"
            "The bundled list is looked at first, and nobody is asked if it has the domain. Who is "
            "asked\notherwise, and what they learn, is said before; --hosts says only that.\n"
            "Sources: providerTable, autoconfig, wellKnownAutoconfig, ispdb, mx, srv, pacc, "
            "autodiscover\n(with --allow-address) and probe."),
        .options
        = QList<QCommandLineOption>{{u"save"_s, Texts::tr("Keep the best settings as an account."),
                                        u"NAME"_s},
              {u"audit"_s,
                  Texts::tr("Say what a domain publishes, what differs, which certificates its "
                            "servers have,\nand what mail programs would take.")}}
            + discoverOptions(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
