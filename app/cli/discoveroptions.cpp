// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoveroptions.h"

#include "app/cli/checkoptions.h"
#include "app/cli/clitexts.h"
#include "app/cli/optionvalues.h"
#include "models/discovery/askedhosts.h"
#include "models/hostname.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Error wrong(const QString &option, const QString &value)
{
    return {Cause::Usage, Texts::tr("--%1 does not take “%2”.").arg(option, value)};
}

quint16 portOf(const QString &text)
{
    return text.isEmpty() ? 0 : text.toUShort();
}

//! HOST:PORT:TO-HOST:TO-PORT, each of which may be empty.
Result<Redirections::Entry> connectTo(const QString &text)
{
    const auto parts = text.split(u':');
    const auto isPort = [](const QString &part) { return part.isEmpty() || part.toUShort() > 0; };
    if (parts.size() != 4 || !isPort(parts.at(1)) || !isPort(parts.at(3))) {
        return tl::unexpected(wrong(u"connect-to"_s, text));
    }
    return Redirections::Entry{parts.at(0), portOf(parts.at(1)), parts.at(2), portOf(parts.at(3))};
}

Result<Redirections> redirections(const Invocation &invocation)
{
    Redirections all;
    for (const auto &each : invocation.options.values(u"connect-to"_s)) {
        const auto entry = connectTo(each);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        all.hosts << *entry;
    }
    if (invocation.has("name-server")) {
        const auto text = invocation.value("name-server");
        const auto server = serverAddress(u"name-server"_s, text);
        if (!server || !isIpLiteral(server->host) || server->host.contains(u':')
            || (!server->port.isEmpty() && server->port.toUShort() == 0)) {
            return tl::unexpected(wrong(u"name-server"_s, text));
        }
        all.nameServer = server->host;
        all.nameServerPort = server->port.isEmpty() ? 53 : server->port.toUShort();
    }
    return all;
}

Result<void> takeSources(DiscoveryOptions &options, const Invocation &invocation)
{
    if (!invocation.has("source")) {
        return {};
    }
    options.sources.clear();
    for (const auto &wanted : invocation.options.values(u"source"_s)) {
        QStringList names;
        for (const auto each : allSources()) {
            names << name(each);
            if (names.last().compare(wanted, Qt::CaseInsensitive) == 0) {
                options.sources << each;
            }
        }
        if (!names.contains(wanted, Qt::CaseInsensitive)) {
            return tl::unexpected(wrongValue(u"source"_s, wanted, names));
        }
    }
    return {};
}

//! Sources that are asked for by name have to be allowed.
Result<void> judgeSources(const DiscoveryOptions &options)
{
    const auto allowed = allowedSources(options);
    for (const auto each : options.sources) {
        if (allowed.contains(each)) {
            continue;
        }
        if (options.offline) {
            return failure(Cause::Usage,
                Texts::tr("--offline asks nobody, so --source %1 cannot be asked.")
                    .arg(name(each)));
        }
        if (each == DiscoverySource::Autodiscover) {
            return failure(Cause::Usage,
                Texts::tr("--source %1 needs --allow-address: it asks with the whole address.")
                    .arg(name(each)));
        }
    }
    return {};
}

Result<void> takeSettings(DiscoveryOptions &options, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto &settings = (*store)->settings();
    options.trust = settings.trust;
    options.proxy = settings.proxy;
    if (!settings.ispdbUrl.isEmpty()) {
        options.ispdb = QUrl(settings.ispdbUrl);
    }
    if (!settings.proxyPassword.isNull() && !options.offline) {
        const auto password = invocation.read(settings.proxyPassword);
        if (!password) {
            return tl::unexpected(password.error());
        }
        options.proxy.password = *password;
    }
    return {};
}

} // namespace

QList<QCommandLineOption> discoverOptions()
{
    auto common = checkOptions();
    for (auto &each : common) {
        if (each.names().contains(u"deadline"_s)) {
            each.setDescription(Texts::tr("Seconds after which the search ends."));
        }
    }
    return QList<QCommandLineOption>{
               {u"offline"_s, Texts::tr("Ask nobody: the bundled list of providers only.")},
               {u"online"_s, Texts::tr("Ask the network even if the bundled list has the domain.")},
               {u"hosts"_s, Texts::tr("Only say who would be asked, and what they would learn.")},
               {u"allow-address"_s,
                   Texts::tr("Let web servers learn the whole address; else only its domain.")},
               {u"allow-http"_s, Texts::tr("Take settings without encryption, too.")},
               {u"follow"_s, Texts::tr("Ask hosts of other domains that an answer leads to.")},
               {u"source"_s, Texts::tr("Only this source; may be given more than once."),
                   u"SOURCE"_s},
               {u"ispdb"_s, Texts::tr("Address of the provider database."), u"URL"_s},
               {u"connect-to"_s,
                   Texts::tr("Connect elsewhere, as curl does: HOST:PORT:TO-HOST:TO-PORT."),
                   u"PLACES"_s},
               {u"name-server"_s, Texts::tr("Ask this name server (IPv4): ADDRESS:PORT."),
                   u"ADDRESS"_s}}
    + common;
}

Result<DiscoveryOptions> discoveryOptions(Invocation &invocation)
{
    DiscoveryOptions options{.offline = invocation.has("offline"),
        .allowAddress = invocation.has("allow-address"),
        .allowHttp = invocation.has("allow-http")};
    CheckRequest check{.deadline = options.deadline};
    const auto redirected = takeSettings(options, invocation)
                                .and_then([&] {
                                    check.trust = options.trust;
                                    return withCheckOptions(check, invocation);
                                })
                                .and_then([&] { return takeSources(options, invocation); })
                                .and_then([&] { return redirections(invocation); });
    if (!redirected) {
        return tl::unexpected(redirected.error());
    }
    options.deadline = check.deadline;
    options.trust = check.trust;
    options.redirections = *redirected;
    if (invocation.has("ispdb")) {
        options.ispdb = QUrl(invocation.value("ispdb"), QUrl::StrictMode);
        if (!options.ispdb.isValid() || options.ispdb.host().isEmpty()) {
            return tl::unexpected(wrong(u"ispdb"_s, invocation.value("ispdb")));
        }
    }
    const bool isJudged = invocation.has("source") && !invocation.has("audit");
    if (const auto judged = isJudged ? judgeSources(options) : Result<void>(); !judged) {
        return tl::unexpected(judged.error());
    }
    return options;
}

} // namespace mailrig::cli
