// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"

#include "models/formats/published/placeholders.h"
#include "models/mailaddress.h"

namespace mailrig {

namespace {

QString userOf(const Server &server, const QString &address)
{
    return server.user.isEmpty() ? address : server.user;
}

} // namespace

QStringList userVariants(const Candidate &candidate, const QString &address)
{
    QStringList variants;
    const bool receives = candidate.incoming.server.protocol != Protocol::None;
    const auto &server = receives ? candidate.incoming.server : candidate.outgoing.server;
    for (const auto &each : {userOf(server, address), address, localPartOf(address)}) {
        if (!each.isEmpty() && !variants.contains(each)) {
            variants << each;
        }
    }
    return variants;
}

Account accountOf(const Candidate &candidate, const QString &address, const QString &displayName)
{
    Account account;
    account.label = candidate.provider;
    account.identity = {.displayName = displayName, .address = address};
    account.incoming = candidate.incoming.server;
    account.outgoing = candidate.outgoing.server;
    for (auto *each : {&account.incoming, &account.outgoing}) {
        if (each->user == address) {
            each->user.clear();
        }
    }
    const auto &in = account.incoming;
    auto &out = account.outgoing;
    const bool isOneSignIn = in.protocol != Protocol::None && out.protocol != Protocol::None
        && out.credential.type != CredentialType::None && out.credential == in.credential
        && out.user == in.user && out.domain == in.domain;
    if (isOneSignIn) {
        out.credential = {.type = CredentialType::SameAsIncoming};
        out.user.clear();
        out.domain.clear();
    }
    return account;
}

} // namespace mailrig
