// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoverer.h"
#include "protocols/discovery/sourcesearch.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

class QThreadPool;

namespace mailrig {

//! Asks all sources at once, within one deadline, and ranks what comes in.
class LiveDiscovery : public DiscoveryRun {
    Q_OBJECT

public:
    //! `threads` outlives it.
    LiveDiscovery(DiscoveryRequest request, QThreadPool &threads, QObject *parent = nullptr);
    ~LiveDiscovery() override;

    void start() override;
    void cancel() override;
    void cancel(DiscoverySource source) override;
    void consent(DiscoverySource source, bool isGranted) override;
    [[nodiscard]] const Discovery &discovery() const override { return m_discovery; }

private:
    using Phase = SourceState::Phase;

    [[nodiscard]] std::unique_ptr<SourceSearch> search(
        DiscoverySource source, const SearchContext &context);
    void begin(DiscoverySource source, const SearchContext &context);
    void takeFound(DiscoverySource source, const QList<Candidate> &candidates);
    void takeEnd(DiscoverySource source, const std::optional<Error> &error);
    void end(DiscoverySource source, Phase phase, const std::optional<Error> &error);
    void takeTimeout();
    void limitPatience();
    void endAll(Phase phase, const std::optional<Error> &error);
    [[nodiscard]] SourceState &state(DiscoverySource source);
    void tell();
    void finishIfOver();

    const DiscoveryRequest m_request;
    QThreadPool &m_threads;
    Discovery m_discovery;
    QHash<DiscoverySource, SourceSearch *> m_searches; //!< children of this
    QElapsedTimer m_clock;
    QTimer m_deadline;
};

} // namespace mailrig
