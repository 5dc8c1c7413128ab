// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/webvisit.h"

#include "protocols/discovery/reach.h"
#include "protocols/transport/connection.h"
#include "protocols/transport/tlscontext.h"

#include <QPromise>
#include <QThreadPool>

namespace mailrig {

Result<TlsFacts> visitWebServer(
    const QString &host, const DiscoveryOptions &options, const Bounds &bounds)
{
    constexpr quint16 https = 443;
    const auto reach = reachWithin(bounds, options.redirections, host, https);
    if (!reach) {
        return tl::unexpected(reach.error());
    }
    ConnectionSettings settings{.host = host,
        .port = https,
        // All reasons are told, none ends the handshake: nothing is going to be said.
        .identityCheck = {.mode = IdentityMode::Off},
        .trust = options.trust,
        .proxy = options.proxy};
    if (reach->host != host || reach->port != https) {
        settings.reachedAt = ConnectionSettings::Place{reach->host, reach->port};
    }
    Transcript transcript;
    Connection connection(settings, bounds, transcript);
    const auto opened = connection.open([](const CheckStep &) {});
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    auto facts = connection.tls();
    connection.close();
    return facts;
}

QFuture<Result<TlsFacts>> startWebVisit(
    QThreadPool &threads, const QString &host, const DiscoveryOptions &options)
{
    auto promise = std::make_shared<QPromise<Result<TlsFacts>>>();
    promise->start();
    const auto future = promise->future();
    threads.start([promise, host, options, deadline = QDeadlineTimer(options.deadline)] {
        const Bounds bounds(deadline, [promise] { return promise->isCanceled(); });
        promise->addResult(visitWebServer(host, options, bounds));
        promise->finish();
        leaveTls();
    });
    return future;
}

} // namespace mailrig
