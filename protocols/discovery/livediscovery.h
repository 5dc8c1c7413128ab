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
    void consent(DiscoverySource source, const QString &host, bool isGranted) override;
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
    //! Wakes up when the next source's time is up.
    void watchTime();
    //! How long each source may take by itself.
    [[nodiscard]] std::chrono::milliseconds limit() const;
    void ask(DiscoverySource source, const QString &host);
    void endAll(Phase phase, const std::optional<Error> &error);
    [[nodiscard]] SourceState &state(DiscoverySource source);
    void tell();
    void finishIfOver();

    const DiscoveryRequest m_request;
    QThreadPool &m_threads;
    Discovery m_discovery;
    QHash<DiscoverySource, SourceSearch *> m_searches; //!< children of this
    //! A source's own time: it stands still while a person is asked, and begins anew behind it.
    struct OwnTime {
        std::chrono::milliseconds begun{0}; //!< when what it is given began
        std::chrono::milliseconds asked{0}; //!< when the question came that stands
        std::chrono::milliseconds waited{0}; //!< for answers, in all
    };
    [[nodiscard]] std::chrono::milliseconds now() const;
    QHash<DiscoverySource, OwnTime> m_times;
    QElapsedTimer m_clock;
    QTimer m_deadline;
};

} // namespace mailrig
