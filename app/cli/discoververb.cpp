// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/discoveraddress.h"
#include "app/cli/discoveraudit.h"
#include "app/cli/discoverlines.h"
#include "app/cli/discoveroptions.h"
#include "app/cli/discoverrun.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"
#include "models/discovery/candidates.h"
#include "models/discovery/discoveryjson.h"
#include "models/formats/published/placeholders.h"
#include "models/oauthdefaults.h"
#include "models/validation.h"
#include "ui/texts/candidatetexts.h"
#include "ui/texts/visible.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! If only a token signs it in.
bool isByOAuth(const Account &account)
{
    const bool receives = account.incoming.protocol != Protocol::None;
    return isOAuth((receives ? account.incoming : account.outgoing).credential.type);
}

QString added(const Account &account)
{
    return isByOAuth(account)
        ? Texts::tr("Added %1. “mailrig signin %1” signs it in with OAuth.").arg(account.name)
        : Texts::tr("Added %1. “mailrig accounts set %1 --ask-secret” keeps its password.")
              .arg(account.name);
}

//! The best settings as an account that signs in with whatever the person gives it later.
Result<Account> saved(const Discovery &discovery, const QString &address, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto &best = discovery.candidates.first();
    auto account = accountOf(best, address);
    account.name = invocation.value("save");
    return (*store)->add(account);
}

ExitCode failNothing(const Discovery &discovery, const QString &address, Console &console)
{
    return isUnknownDomain(discovery)
        ? console.fail({Cause::NotFound},
            Texts::tr("The name server knows no domain %1: look for a slip in the address.")
                .arg(texts::visible(domainOf(address))))
        : console.fail({Cause::NotFound},
            Texts::tr("No settings were found for %1: “mailrig accounts add” takes them by hand.")
                .arg(texts::visible(address)));
}

ExitCode tellFound(const Discovery &discovery, const QString &address, Invocation &invocation)
{
    auto &console = invocation.console;
    auto object = toJson(discovery, address);
    if (discovery.candidates.isEmpty()) {
        console.tell(object);
        sayDiscovery(discovery, console);
        return failNothing(discovery, address, console);
    }
    const auto &best = discovery.candidates.first();
    Result<Account> account = Account();
    if (invocation.has("save") && best.isUsable()) {
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
    if (invocation.has("save") && !best.isUsable()) {
        const auto problem = best.problem().value_or(Error{Cause::EncryptionRequired, {}});
        return console.fail(problem,
            Texts::tr("The best settings were not kept. %1").arg(texts::problemTitle(problem)));
    }
    if (invocation.has("save")) {
        console.say(added(*account));
    }
    return ExitCode::Ok;
}

//! Of options that rule each other out none is passed over.
Result<void> judgePairs(const Invocation &invocation)
{
    static constexpr std::array pairs{
        std::pair("offline", "online"), std::pair("audit", "save"), std::pair("hosts", "save")};
    for (const auto &[one, other] : pairs) {
        if (invocation.has(one) && invocation.has(other)) {
            return failure(Cause::Usage,
                Texts::tr("--%1 and --%2 cannot be used together.")
                    .arg(QLatin1String(one), QLatin1String(other)));
        }
    }
    return {};
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

ExitCode find(const QString &typed, const DiscoveryOptions &options, Invocation &invocation)
{
    auto &console = invocation.console;
    const auto address = typedAddress(typed);
    if (!address) {
        return console.fail({Cause::Validation}, address.error().detail);
    }
    DiscoveryRequest request{.address = *address, .options = options};
    // What is known already is asked of nobody.
    const bool isKnown = !invocation.has("online") && !invocation.has("source")
        && !bundledCandidates(*address).isEmpty();
    request.options.offline = options.offline || isKnown;
    if (invocation.has("hosts")) {
        return tellHosts(request, invocation);
    }
    const auto discovery = searched(request, invocation);
    return discovery ? tellFound(*discovery, *address, invocation)
                     : console.fail(discovery.error(), Texts::tr("The search was cancelled."));
}

ExitCode run(Invocation &invocation)
{
    const auto judged = judgePairs(invocation).and_then([&] {
        return invocation.has("save") ? judgeName(invocation.value("save"), invocation)
                                      : Result<void>();
    });
    if (!judged) {
        return invocation.console.fail(judged.error());
    }
    const auto options = discoveryOptions(invocation);
    if (!options) {
        return invocation.console.fail(options.error());
    }
    const auto what = invocation.arguments().constFirst();
    return invocation.has("audit") ? audit(what, *options, invocation)
                                   : find(what, *options, invocation);
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
