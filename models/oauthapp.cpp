// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthapp.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

template <class V> void fields(V &v, OAuthApp &x)
{
    v.id("id"_L1, x.id);
    v.plain("name"_L1, x.name);
    v.onlyIfSet();
    v.plain("provider"_L1, x.provider);
    v.macro("authority"_L1, x.authority);
    v.macro("clientId"_L1, x.clientId);
    v.macro("tenant"_L1, x.tenant);
    v.macro("redirectUri"_L1, x.redirectUri);
    v.macro("authorizationUrl"_L1, x.authorizationUrl);
    v.macro("tokenUrl"_L1, x.tokenUrl);
    v.macro("deviceAuthorizationUrl"_L1, x.deviceAuthorizationUrl);
    v.macro("revocationUrl"_L1, x.revocationUrl);
    v.macro("registrationUrl"_L1, x.registrationUrl);
    v.secretId("clientSecret"_L1, x.clientSecret);
    v.macro("clientCertificateFile"_L1, x.clientCertificateFile);
    v.secretId("clientCertificatePassphrase"_L1, x.clientCertificatePassphrase);
    v.macros("scopes"_L1, x.scopes);
}

template <class V> void fields(V &v, OAuthApps &x)
{
    v.groups("oauthApps"_L1, x.list);
}

namespace {

template <class F> const OAuthApp *firstOf(const QList<OAuthApp> &list, F isIt)
{
    const auto found = std::find_if(list.begin(), list.end(), isIt);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const OAuthApp *OAuthApps::find(QUuid id) const
{
    return firstOf(list, [id](const OAuthApp &each) { return each.id == id; });
}

const OAuthApp *OAuthApps::find(QStringView name) const
{
    return firstOf(list, [name](const OAuthApp &each) { return each.name == name; });
}

Result<OAuthApp> OAuthApps::put(OAuthApp app)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (app.name.trimmed().isEmpty()
        || std::any_of(app.name.cbegin(), app.name.cend(), isControl)) {
        return failure(Cause::Validation, u"oauthApps.name"_s);
    }
    const auto *taken = firstOf(list, [&app](const OAuthApp &each) {
        return each.id != app.id && each.name.compare(app.name, Qt::CaseInsensitive) == 0;
    });
    if (taken) {
        return failure(Cause::NameTaken, taken->name);
    }
    if (app.id.isNull()) {
        app.id = QUuid::createUuid();
        list.append(app);
        return app;
    }
    const auto place = std::find_if(
        list.begin(), list.end(), [&app](const OAuthApp &each) { return each.id == app.id; });
    if (place == list.end()) {
        return failure(Cause::NotFound, app.id.toString(QUuid::WithoutBraces));
    }
    *place = app;
    return app;
}

Result<void> OAuthApps::remove(QUuid id)
{
    if (!list.removeIf([id](const OAuthApp &each) { return each.id == id; })) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    return {};
}

QJsonObject oauthAppsToJson(const OAuthApps &apps)
{
    return toJson(apps);
}

Result<OAuthApps> oauthAppsFromJson(const QJsonObject &object)
{
    return fromJson<OAuthApps>(object);
}

} // namespace mailrig
