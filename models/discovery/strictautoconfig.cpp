// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/strictautoconfig.h"

#include "models/formats/published/placeholders.h"
#include "models/hostname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

// RealAutoconfigParser of Thunderbird for Android 8; words as they are, of one case.
bool isWhole(const AutoconfigServer &server, const QString &address)
{
    bool isPort = false;
    (void)server.port.toUShort(&isPort);
    const auto host = fromPlaceholders(server.host, address).trimmed();
    const QStringList known{u"OAuth2"_s, u"password-cleartext"_s, u"password-encrypted"_s};
    return isPort && server.hasUser && (isHostName(host) || isIpLiteral(host))
        && (server.socketType == "SSL"_L1 || server.socketType == "STARTTLS"_L1)
        && std::any_of(server.authentications.begin(), server.authentications.end(),
            [&known](const QString &each) { return known.contains(each); });
}

bool areWhole(
    const QList<AutoconfigServer> &servers, QLatin1StringView type, const QString &address)
{
    return std::all_of(servers.begin(), servers.end(),
        [&](const AutoconfigServer &each) { return each.type != type || isWhole(each, address); });
}

} // namespace

bool isForStrictReaders(const AutoconfigFile &file, const QString &address)
{
    return isHostName(file.id)
        && std::any_of(file.domains.begin(), file.domains.end(),
            [&](const QString &each) { return isHostName(fromPlaceholders(each, address)); })
        && areWhole(file.incoming, "imap"_L1, address)
        && areWhole(file.outgoing, "smtp"_L1, address);
}

} // namespace mailrig
