// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoverer.h"

#include <QThreadPool>

namespace mailrig {

//! Finds settings in the bundled table, on the web, in DNS and at mail servers. Destroying it waits
//! for probes that still run, at most about 50 ms; its runs must be gone by then.
class LiveDiscoverer : public Discoverer {
public:
    LiveDiscoverer();
    ~LiveDiscoverer() override;

    [[nodiscard]] std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) override;
    [[nodiscard]] QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions &options) override;
    [[nodiscard]] QFuture<Result<TlsFacts>> visitWeb(
        const QString &host, const DiscoveryOptions &options) override;

private:
    QThreadPool m_threads;
};

} // namespace mailrig
