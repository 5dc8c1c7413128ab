// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/bydomain.h"

#include "models/formats/published/placeholders.h"
#include "models/hostname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

QList<DomainAccounts> byDomain(const QList<Account> &accounts, const WriteOptions &options)
{
    QList<DomainAccounts> all;
    const auto asked = asciiHost(options.domain);
    for (const auto &account : accounts) {
        const auto domain
            = asked.isEmpty() ? domainOf(account.identity.address).toLower() : asked.toLower();
        const auto found = std::find_if(all.begin(), all.end(),
            [&](const DomainAccounts &each) { return each.domain == domain; });
        if (found == all.end()) {
            all << DomainAccounts{domain, {account}};
        } else {
            found->accounts << account;
        }
    }
    return all;
}

void judgeDomain(FormatLimits &limits, const Account &account)
{
    using Code = ProfileNote::Code;
    const auto judge = [&](const QString &path, const Server &server, QList<Protocol> allowed) {
        limits.server(path, server, allowed);
        if (isIpLiteral(server.host)) {
            limits.error(Code::NotAllowed, path + u".host"_s, u"RFC 1123"_s);
        }
    };
    const bool sends = account.outgoing.protocol != Protocol::None;
    if (account.incoming.protocol != Protocol::None || !sends) {
        judge(u"incoming"_s, account.incoming, {Protocol::Imap, Protocol::Pop3});
    }
    if (sends) {
        judge(u"outgoing"_s, account.outgoing, {Protocol::Smtp});
    }
    const auto domain = domainOf(account.identity.address);
    if (domain.isEmpty() || isIpLiteral(domain)) {
        limits.error(Code::Required, u"identity.address"_s);
    }
}

} // namespace mailrig
