// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/candidates.h"
#include "models/discovery/discoverer.h"

#include <QHash>
#include <QPointer>
#include <QPromise>

#include <algorithm>
#include <memory>

namespace mailrig {

//! A search whose answers a test deals out one by one.
class FakeDiscoveryRun : public DiscoveryRun {
public:
    explicit FakeDiscoveryRun(DiscoveryRequest request)
        : request(std::move(request))
    {
        for (const auto each : allSources()) {
            m_discovery.sources << SourceState{.source = each};
        }
    }
    void start() override
    {
        ++starts;
        for (auto &each : m_discovery.sources) {
            each.phase = request.options.sources.contains(each.source)
                ? SourceState::Phase::Asking
                : SourceState::Phase::Skipped;
        }
        Q_EMIT changed();
    }
    void cancel() override
    {
        ++cancels;
        for (auto &each : m_discovery.sources) {
            if (!isEnd(each.phase)) {
                each.phase = SourceState::Phase::Cancelled;
            }
        }
        tell();
    }
    void cancel(DiscoverySource source) override
    {
        cancelled << source;
        set({.source = source, .phase = SourceState::Phase::Cancelled});
    }
    void consent(DiscoverySource source, const QString &host, bool isGranted) override
    {
        consents << std::pair(source, isGranted);
        consentHosts << host;
        set({.source = source,
            .phase = isGranted ? SourceState::Phase::Asking : SourceState::Phase::Cancelled});
    }
    [[nodiscard]] const Discovery &discovery() const override { return m_discovery; }

    //! A source's new state; the last end finishes the search.
    void set(const SourceState &state)
    {
        m_discovery.sources[static_cast<int>(state.source)] = state;
        tell();
    }
    //! A source answers with these, marked as its own.
    void answer(DiscoverySource source, QList<Candidate> candidates)
    {
        for (auto &each : candidates) {
            each.source = source;
        }
        m_all += candidates;
        m_discovery.candidates = ranked(m_all);
        set({.source = source,
            .phase
            = candidates.isEmpty() ? SourceState::Phase::Nothing : SourceState::Phase::Answered,
            .elapsed = std::chrono::milliseconds(120),
            .candidates = static_cast<int>(candidates.size())});
    }
    void fail(DiscoverySource source, const Error &error)
    {
        set({.source = source, .phase = SourceState::Phase::Failed, .error = error});
    }

    const DiscoveryRequest request;
    int starts = 0, cancels = 0;
    QList<DiscoverySource> cancelled;
    QList<std::pair<DiscoverySource, bool>> consents;
    QStringList consentHosts;

private:
    void tell()
    {
        const bool wasOver = m_discovery.isOver;
        m_discovery.isOver = std::all_of(m_discovery.sources.begin(), m_discovery.sources.end(),
            [](const SourceState &each) { return isEnd(each.phase); });
        Q_EMIT changed();
        if (m_discovery.isOver && !wasOver) {
            Q_EMIT finished();
        }
    }
    Discovery m_discovery;
    QList<Candidate> m_all;
};

//! Finds what a test tells it to.
class FakeDiscoverer : public Discoverer {
public:
    [[nodiscard]] std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) override
    {
        auto made = std::make_unique<FakeDiscoveryRun>(request);
        last = made.get();
        requests << request;
        return made;
    }
    [[nodiscard]] QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions & /*options*/) override
    {
        visited << server;
        if (slow) {
            return slow->future();
        }
        auto offer = said.value(server.host, ServerOffer{});
        offer.server = server;
        return QtFuture::makeReadyFuture(Result<ServerOffer>(offer));
    }
    [[nodiscard]] QFuture<Result<TlsFacts>> visitWeb(
        const QString & /*host*/, const DiscoveryOptions & /*options*/) override
    {
        return QtFuture::makeReadyFuture(Result<TlsFacts>(TlsFacts{}));
    }

    QList<DiscoveryRequest> requests;
    QList<Server> visited;
    QHash<QString, ServerOffer> said; //!< by whom it is visited, by host
    std::shared_ptr<QPromise<Result<ServerOffer>>> slow; //!< set: visits wait for it
    QPointer<FakeDiscoveryRun> last;
};

} // namespace mailrig
