// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/reach.h"

#include "models/hostname.h"
#include "protocols/transport/waiter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

Reach redirected(const Redirections &redirections, const QString &host, quint16 port)
{
    const auto &all = redirections.hosts;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Redirections::Entry &each) {
        return (each.host.isEmpty() || each.host.compare(host, Qt::CaseInsensitive) == 0)
            && (each.port == 0 || each.port == port);
    });
    if (found == all.end()) {
        return {host, port};
    }
    return {
        found->toHost.isEmpty() ? host : found->toHost, found->toPort == 0 ? port : found->toPort};
}

} // namespace

QFuture<Result<Reach>> reachOf(const Redirections &redirections, const QString &host, quint16 port)
{
    const auto reach = redirected(redirections, host, port);
    const NameServer server(redirections);
    if (!server.isRedirected() || isIpLiteral(reach.host)) {
        return QtFuture::makeReadyFuture(Result<Reach>(reach));
    }
    return server.ask(asciiHost(reach.host), DnsType::A)
        .then([reach](const Result<DnsAnswer> &answer) {
            return answer.and_then([&](const DnsAnswer &found) -> Result<Reach> {
                if (found.records.isEmpty()) {
                    return failure(Cause::NameNotFound, reach.host);
                }
                return Reach{found.records.first().address.toString(), reach.port};
            });
        });
}

Result<Reach> reachWithin(
    const Bounds &bounds, const Redirections &redirections, const QString &host, quint16 port)
{
    auto asked = reachOf(redirections, host, port);
    Waiter waiter(bounds);
    if (const auto within = waiter.until([&] { return asked.isFinished(); }); !within) {
        return tl::unexpected(within.error());
    }
    return asked.result();
}

} // namespace mailrig
