// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/names.h"
#include "models/oauthprovider.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! As --oauth takes it.
QString word(OAuthFlow flow)
{
    switch (flow) {
    case OAuthFlow::ClientCredentials:
        return u"application"_s;
    case OAuthFlow::DeviceFlow:
        return u"device"_s;
    case OAuthFlow::AuthorizationCode:
        return u"browser"_s;
    }
    return {};
}

ExitCode run(Invocation &invocation)
{
    QJsonArray providers;
    QList<QStringList> rows{{Texts::tr("NAME"), Texts::tr("PROVIDER"), Texts::tr("SIGN-IN"),
        Texts::tr("REGISTER AN APP AT")}};
    for (const auto &provider : oauthProviders()) {
        QStringList flows, mechanisms;
        for (const auto flow : provider.flows) {
            flows << word(flow);
        }
        for (const auto mechanism : provider.mechanisms) {
            mechanisms << name(mechanism);
        }
        providers << QJsonObject{{u"name"_s, provider.name}, {u"title"_s, provider.title},
            {u"flows"_s, QJsonArray::fromStringList(flows)},
            {u"mechanisms"_s, QJsonArray::fromStringList(mechanisms)},
            {u"scopes"_s, QJsonArray::fromStringList(provider.app.scopes)},
            {u"registration"_s, provider.registration.toString()}};
        rows << QStringList{
            provider.name, provider.title, flows.join(u", "), provider.registration.toString()};
    }
    invocation.console.tell({{u"providers"_s, providers}});
    invocation.console.say(columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb oauthAppProvidersVerb()
{
    return {.words = u"oauth-app providers"_s,
        .summary = Texts::tr("List the providers whose OAuth addresses and scopes are known."),
        .run = run};
}

} // namespace mailrig::cli
