// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! The enumerator that has this place among the names.
template <class E> std::optional<E> valueOf(QStringView text)
{
    const auto index = allNames<E>().indexOf(text);
    return index < 0 ? std::nullopt : std::optional(static_cast<E>(index));
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

template <> QStringList allNames<ProxySettings::Kind>()
{
    return {u"system"_s, u"none"_s, u"socks5"_s, u"http"_s};
}

template <> std::optional<ProxySettings::Kind> fromName(QStringView text)
{
    return valueOf<ProxySettings::Kind>(text);
}

QString name(ProxySettings::Kind value)
{
    return allNames<ProxySettings::Kind>().at(static_cast<int>(value));
}

template <> QStringList allNames<Theme>()
{
    return {u"system"_s, u"light"_s, u"dark"_s};
}

template <> std::optional<Theme> fromName(QStringView text)
{
    return valueOf<Theme>(text);
}

QString name(Theme value)
{
    return allNames<Theme>().at(static_cast<int>(value));
}

template <> QStringList allNames<Language>()
{
    return {u"system"_s, u"english"_s, u"german"_s};
}

template <> std::optional<Language> fromName(QStringView text)
{
    return valueOf<Language>(text);
}

QString name(Language value)
{
    return allNames<Language>().at(static_cast<int>(value));
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
    v.choice("theme"_L1, x.theme);
    v.choice("language"_L1, x.language);
    v.number("clipboardSeconds"_L1, x.clipboardSeconds);
    v.plain("ispdbUrl"_L1, x.ispdbUrl);
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
    if (settings && !settings->ispdbUrl.isEmpty() && !isWebAddress(settings->ispdbUrl)) {
        return failure(Cause::FileMalformed, u"ispdbUrl: https://…"_s);
    }
    if (settings && settings->clipboardSeconds < 1) {
        return failure(Cause::FileMalformed, u"clipboardSeconds: > 0"_s);
    }
    const auto port = object[u"proxy"][u"port"].toInteger(0);
    if (settings && (port < 0 || port > 65535)) {
        return failure(Cause::FileMalformed, u"proxy.port: 0-65535"_s);
    }
    return settings;
}

} // namespace mailrig
