// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace mailrig {

template <> QStringList allNames<ProxySettings::Kind>()
{
    return {u"system"_s, u"none"_s, u"socks5"_s, u"http"_s};
}

template <> std::optional<ProxySettings::Kind> fromName(QStringView text)
{
    const auto index = allNames<ProxySettings::Kind>().indexOf(text);
    return index < 0 ? std::nullopt : std::optional(static_cast<ProxySettings::Kind>(index));
}

QString name(ProxySettings::Kind value)
{
    return allNames<ProxySettings::Kind>().at(static_cast<int>(value));
}

template <class V> void fields(V &v, Trust &x)
{
    v.plain("caFile"_L1, x.caFile);
    v.flag("systemStore"_L1, x.systemStore);
}

template <class V> void fields(V &v, ProxySettings &x)
{
    v.choice("kind"_L1, x.kind);
    v.onlyIfSet();
    v.plain("host"_L1, x.host);
    int port = x.port;
    v.number("port"_L1, port);
    x.port = static_cast<quint16>(port);
    v.plain("user"_L1, x.user);
}

template <class V> void fields(V &v, Settings &x)
{
    v.texts("roles"_L1, x.roles);
    v.plain("environment"_L1, x.environment);
    v.number("deadlineSeconds"_L1, x.deadlineSeconds);
    v.group("trust"_L1, x.trust);
    v.group("proxy"_L1, x.proxy);
    v.onlyIfSet();
    v.secretId("proxyPassword"_L1, x.proxyPassword);
}

QJsonObject settingsToJson(const Settings &settings)
{
    auto stored = settings;
    stored.proxy.password = {};
    return toJson(stored);
}

Result<Settings> settingsFromJson(const QJsonObject &object)
{
    auto settings = fromJson<Settings>(object);
    if (settings && settings->deadlineSeconds < 1) {
        return failure(Cause::FileMalformed, u"deadlineSeconds: > 0"_s);
    }
    const auto port = object[u"proxy"][u"port"].toInteger(0);
    if (settings && (port < 0 || port > 65535)) {
        return failure(Cause::FileMalformed, u"proxy.port: 0-65535"_s);
    }
    return settings;
}

} // namespace mailrig
