// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/livediscoverer.h"

#include "protocols/discovery/livediscovery.h"
#include "protocols/discovery/serverprobe.h"
#include "protocols/discovery/webvisit.h"

namespace mailrig {

namespace {

constexpr int mostProbes = 32; // at a time: they wait most of theirs

} // namespace

LiveDiscoverer::LiveDiscoverer()
{
    m_threads.setMaxThreadCount(mostProbes);
}

LiveDiscoverer::~LiveDiscoverer()
{
    m_threads.clear();
    m_threads.waitForDone();
}

std::unique_ptr<DiscoveryRun> LiveDiscoverer::run(const DiscoveryRequest &request)
{
    return std::make_unique<LiveDiscovery>(request, m_threads);
}

QFuture<Result<ServerOffer>> LiveDiscoverer::visit(
    const Server &server, const DiscoveryOptions &options)
{
    return startProbe(m_threads,
        {.protocol = server.protocol,
            .security = server.security,
            .host = server.host,
            .port = server.port.toUShort(),
            .options = options},
        QDeadlineTimer(options.deadline));
}

QFuture<Result<TlsFacts>> LiveDiscoverer::visitWeb(
    const QString &host, const DiscoveryOptions &options)
{
    return startWebVisit(m_threads, host, options);
}

} // namespace mailrig
