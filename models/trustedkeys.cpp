// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trustedkeys.h"

#include "models/hostname.h"
#include "models/macro.h"

namespace mailrig {

namespace {

Server &serverOf(Account &account, Side side)
{
    return side == Side::Incoming ? account.incoming : account.outgoing;
}

} // namespace

QList<TrustedKey> trustedKeys(const QList<Account> &accounts)
{
    QList<TrustedKey> keys;
    for (const auto &account : accounts) {
        for (const auto side : {Side::Incoming, Side::Outgoing}) {
            const auto &server = side == Side::Incoming ? account.incoming : account.outgoing;
            if (server.protocol != Protocol::None
                && server.identityCheck.mode == IdentityMode::PinnedKey) {
                keys << TrustedKey{.account = account.id,
                    .name = account.name,
                    .side = side,
                    .host = server.host,
                    .port = server.port,
                    .spkiSha256 = server.identityCheck.spkiSha256};
            }
        }
    }
    return keys;
}

Account withTrustedKey(Account account, Side side, const QByteArray &spkiSha256)
{
    auto &check = serverOf(account, side).identityCheck;
    check.mode = IdentityMode::PinnedKey;
    check.spkiSha256 = spkiSha256;
    return account;
}

Account withoutTrustedKey(Account account, Side side)
{
    auto &check = serverOf(account, side).identityCheck;
    check.mode = IdentityMode::Strict;
    check.spkiSha256.clear();
    return account;
}

bool isStillAt(const Account &account, Side side, const QString &host, quint16 port,
    const Environment &environment, const ProcessEnvironment &process)
{
    auto full = expanded(account, environment, process);
    if (!full) {
        return false;
    }
    const auto &server = serverOf(*full, side);
    const auto actual = server.port.isEmpty() ? defaultPort(server.protocol, server.security)
                                              : server.port.toUShort();
    return actual == port && withoutBrackets(server.host) == host;
}

} // namespace mailrig
