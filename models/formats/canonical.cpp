// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"

#include "models/fieldwalk.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype longestName = 32; // EMAIL2's SERVICENAME, the shortest of the formats

void makeCanonical(const Account &account, Server &server)
{
    if (server.protocol == Protocol::None) {
        server = {.protocol = Protocol::None};
        return;
    }
    if (portOf(server) == defaultPort(server.protocol, server.security)) {
        server.port.clear();
    }
    if (server.user == account.identity.address) {
        server.user.clear();
    }
}

} // namespace

Account canonical(Account account)
{
    makeCanonical(account, account.incoming);
    makeCanonical(account, account.outgoing);
    account.id = {};
    account.name.clear();
    account.unknown = {};
    const auto clear = [](const QString &, QUuid &id) { id = {}; };
    walk(account, {.secret = clear, .app = clear});
    return account;
}

quint16 portOf(const Server &server)
{
    if (server.port.isEmpty()) {
        return defaultPort(server.protocol, server.security);
    }
    bool isNumber = false;
    const auto port = server.port.toUShort(&isNumber);
    return isNumber ? port : 0;
}

QString userOf(const Account &account, const Server &server)
{
    return server.user.isEmpty() ? account.identity.address : server.user;
}

QString nameFrom(const Account &account)
{
    auto name = account.label.simplified();
    if (name.isEmpty()) {
        name = account.identity.address.simplified();
    }
    if (name.size() > longestName) {
        name = name.left(longestName).trimmed();
    }
    name.replace(u' ', u'-');
    return name.isEmpty() ? u"account"_s : name;
}

QString fileNameOf(const QString &name, const QString &suffix)
{
    QString kept;
    for (const auto each : name) {
        const bool isPlain = each.isLetterOrNumber() || u"-_."_s.contains(each);
        kept += isPlain ? each : u'-';
    }
    while (kept.startsWith(u'.') || kept.startsWith(u'-')) {
        kept.remove(0, 1);
    }
    return (kept.isEmpty() ? u"account"_s : kept) + u'.' + suffix;
}

} // namespace mailrig
