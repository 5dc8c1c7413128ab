// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/providertable.h"

#include "models/jsonreader.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

// Outside of the namespace: the macro declares a function.
static void initializeResource()
{
    Q_INIT_RESOURCE(providers);
}

namespace mailrig {

namespace {

struct TableServer {
    QString protocol = {}, host = {}, port = {}, security = {}, user = {};
    QStringList authentication = {};
    QJsonObject unknown = {};
};
struct TableOAuth {
    QString issuer = {}, scope = {}, authUrl = {}, tokenUrl = {};
};
struct TableProvider {
    QString id = {}, name = {};
    QStringList domains = {};
    QList<TableServer> incoming = {}, outgoing = {};
    TableOAuth oauth = {};
    QJsonObject unknown = {};
};
struct Table {
    QString about = {};
    QList<TableProvider> providers = {};
    QJsonObject unknown = {};
};

template <class V> void fields(V &v, TableServer &x)
{
    v.plain("protocol"_L1, x.protocol);
    v.plain("host"_L1, x.host);
    v.port("port"_L1, x.port);
    v.plain("security"_L1, x.security);
    v.texts("authentication"_L1, x.authentication);
    v.plain("user"_L1, x.user);
}

template <class V> void fields(V &v, TableOAuth &x)
{
    v.plain("issuer"_L1, x.issuer);
    v.plain("scope"_L1, x.scope);
    v.plain("authURL"_L1, x.authUrl);
    v.plain("tokenURL"_L1, x.tokenUrl);
}

template <class V> void fields(V &v, TableProvider &x)
{
    v.plain("id"_L1, x.id);
    v.plain("name"_L1, x.name);
    v.texts("domains"_L1, x.domains);
    v.groups("incoming"_L1, x.incoming);
    v.groups("outgoing"_L1, x.outgoing);
    v.group("oauth2"_L1, x.oauth);
}

template <class V> void fields(V &v, Table &x)
{
    v.plain("about"_L1, x.about);
    v.groups("providers"_L1, x.providers);
}

//! The table's words in autoconfig's.
QString inAutoconfig(const QString &word)
{
    static const QHash<QString, QString> words{{u"password"_s, u"password-cleartext"_s},
        {u"encrypted"_s, u"password-encrypted"_s}, {u"oauth2"_s, u"OAuth2"_s}, {u"tls"_s, u"SSL"_s},
        {u"starttls"_s, u"STARTTLS"_s}, {u"none"_s, u"plain"_s}};
    return words.value(word, word);
}

QList<AutoconfigServer> serversOf(const QList<TableServer> &servers)
{
    QList<AutoconfigServer> all;
    for (const auto &each : servers) {
        AutoconfigServer server{.type = each.protocol,
            .host = each.host,
            .port = each.port,
            .socketType = inAutoconfig(each.security),
            .user = each.user,
            .hasUser = !each.user.isEmpty()};
        for (const auto &word : each.authentication) {
            server.authentications << (word == "none"_L1 ? word : inAutoconfig(word));
        }
        all << server;
    }
    return all;
}

AutoconfigFile fileOf(const TableProvider &provider)
{
    return {.id = provider.id,
        .domains = provider.domains,
        .displayName = provider.name,
        .incoming = serversOf(provider.incoming),
        .outgoing = serversOf(provider.outgoing),
        .oauth = {.issuer = provider.oauth.issuer,
            .scope = provider.oauth.scope,
            .authUrl = provider.oauth.authUrl,
            .tokenUrl = provider.oauth.tokenUrl}};
}

QList<AutoconfigFile> readTable()
{
    initializeResource();
    QFile file(u":/providers.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("providers.json is missing");
    }
    const auto table = jsonObject(file.readAll()).and_then([](const QJsonObject &object) {
        return fromJson<Table>(object);
    });
    if (!table) {
        qFatal("providers.json: %s", qPrintable(table.error().detail));
    }
    QList<AutoconfigFile> all;
    for (const auto &each : table->providers) {
        all << fileOf(each);
    }
    return all;
}

} // namespace

const QList<AutoconfigFile> &bundledProviders()
{
    static const auto all = readTable();
    return all;
}

const AutoconfigFile *bundledProvider(const QString &domain)
{
    static const auto byDomain = [] {
        QHash<QString, const AutoconfigFile *> found;
        for (const auto &provider : bundledProviders()) {
            for (const auto &each : provider.domains) {
                found.insert(each.toLower(), &provider);
            }
        }
        return found;
    }();
    return byDomain.value(domain.toLower());
}

} // namespace mailrig
