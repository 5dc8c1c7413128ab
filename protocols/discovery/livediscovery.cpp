// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/livediscovery.h"

#include "models/discovery/askedhosts.h"
#include "models/discovery/candidates.h"
#include "models/discovery/providertable.h"
#include "models/formats/published/placeholders.h"
#include "models/hostname.h"
#include "models/mailaddress.h"
#include "protocols/discovery/autoconfigsearch.h"
#include "protocols/discovery/autodiscoversearch.h"
#include "protocols/discovery/mxsearch.h"
#include "protocols/discovery/paccsearch.h"
#include "protocols/discovery/probesearch.h"
#include "protocols/discovery/srvsearch.h"

#include <algorithm>

namespace mailrig {

LiveDiscovery::LiveDiscovery(DiscoveryRequest request, QThreadPool &threads, QObject *parent)
    : DiscoveryRun(parent)
    , m_request(std::move(request))
    , m_threads(threads)
{
    for (const auto each : allSources()) {
        m_discovery.sources << SourceState{.source = each};
    }
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &LiveDiscovery::takeTimeout);
}

LiveDiscovery::~LiveDiscovery() = default;

void LiveDiscovery::start()
{
    m_clock.start();
    const auto domain = domainOf(m_request.address).toLower();
    if (!isMailAddress(m_request.address) || !isHostName(domain)) {
        endAll(Phase::Failed, Error{Cause::Validation, m_request.address});
        return;
    }
    m_discovery.notes = providerNotes(domain);
    const auto &options = m_request.options;
    const SearchContext context{.address = m_request.address,
        .domain = domain,
        .options = options,
        .deadline = QDeadlineTimer(options.deadline, Qt::PreciseTimer),
        .threads = &m_threads};
    const auto allowed = allowedSources(options);
    for (const auto each : allSources()) {
        if (!allowed.contains(each)) {
            state(each).phase = Phase::Skipped;
        }
    }
    for (const auto each : allowed) {
        if (each == DiscoverySource::ProviderTable) {
            takeFound(each, bundledCandidates(m_request.address));
            end(each, state(each).candidates > 0 ? Phase::Answered : Phase::Nothing, {});
        } else if (state(each).phase == Phase::Waiting) { // nobody cancelled it meanwhile
            begin(each, context);
        }
    }
    watchTime();
    finishIfOver();
}

std::unique_ptr<SourceSearch> LiveDiscovery::search(
    DiscoverySource source, const SearchContext &context)
{
    switch (source) {
    case DiscoverySource::ProviderTable:
        break;
    case DiscoverySource::Autoconfig:
        return std::make_unique<AutoconfigSearch>(
            context, source, autoconfigUrls(context, context.domain));
    case DiscoverySource::WellKnownAutoconfig:
        return std::make_unique<AutoconfigSearch>(
            context, source, wellKnownUrls(context, context.domain));
    case DiscoverySource::Ispdb:
        return std::make_unique<AutoconfigSearch>(
            context, source, ispdbUrls(context, context.domain));
    case DiscoverySource::Mx:
        return std::make_unique<MxSearch>(context, nullptr);
    case DiscoverySource::Srv:
        return std::make_unique<SrvSearch>(context, nullptr);
    case DiscoverySource::Pacc:
        return std::make_unique<PaccSearch>(context, nullptr);
    case DiscoverySource::Autodiscover:
        return std::make_unique<AutodiscoverSearch>(context, nullptr);
    case DiscoverySource::Probe:
        return std::make_unique<ProbeSearch>(context, nullptr);
    }
    return {};
}

void LiveDiscovery::begin(DiscoverySource source, const SearchContext &context)
{
    auto *made = search(source, context).release();
    made->setParent(this);
    m_searches.insert(source, made);
    state(source).phase = Phase::Asking;
    connect(made, &SourceSearch::asking, this, [this, source](const QString &host) {
        // What is asked beside it takes no question away.
        if (auto &now = state(source); now.phase != Phase::ConsentNeeded) {
            now.phase = Phase::Asking;
            now.host = host;
            tell();
        }
    });
    connect(made, &SourceSearch::found, this,
        [this, source](const QList<Candidate> &candidates) { takeFound(source, candidates); });
    connect(made, &SourceSearch::consentNeeded, this,
        [this, source](const QString &host) { ask(source, host); });
    connect(made, &SourceSearch::ended, this,
        [this, source](const std::optional<Error> &error) { takeEnd(source, error); });
    made->start();
}

SourceState &LiveDiscovery::state(DiscoverySource source)
{
    return m_discovery.sources[static_cast<int>(source)];
}

void LiveDiscovery::ask(DiscoverySource source, const QString &host)
{
    auto &now = state(source);
    if (now.phase != Phase::ConsentNeeded) {
        m_times[source].asked = this->now();
    }
    now.phase = Phase::ConsentNeeded;
    now.host = host;
    tell();
}

void LiveDiscovery::takeFound(DiscoverySource source, const QList<Candidate> &candidates)
{
    auto &all = m_discovery.asSaid;
    all.removeIf([source](const Candidate &each) { return each.source == source; });
    all += candidates;
    m_discovery.candidates = ranked(all);
    state(source).candidates = static_cast<int>(candidates.size());
    tell();
}

void LiveDiscovery::takeEnd(DiscoverySource source, const std::optional<Error> &error)
{
    if (state(source).candidates > 0) {
        end(source, Phase::Answered, {});
    } else if (error && error->code == Cause::Cancelled) {
        end(source, Phase::Cancelled, {}); // consent was refused
    } else {
        end(source, !error || isNothing(*error) ? Phase::Nothing : Phase::Failed, error);
    }
}

void LiveDiscovery::end(DiscoverySource source, Phase phase, const std::optional<Error> &error)
{
    auto &now = state(source);
    if (isEnd(now.phase)) {
        return;
    }
    // What was found stays, even if more was to come.
    const bool hasFound = now.candidates > 0 && phase != Phase::Cancelled;
    const auto time = m_times.value(source);
    const auto answered = now.phase == Phase::ConsentNeeded ? time.asked : this->now();
    now.phase = hasFound ? Phase::Answered : phase;
    now.error = hasFound ? std::nullopt : error;
    now.elapsed = answered - time.waited;
    if (auto *search = m_searches.take(source)) {
        search->disconnect(this);
        search->deleteLater(); // it may be the one that is telling
    }
    tell();
    watchTime();
    finishIfOver();
}

void LiveDiscovery::endAll(Phase phase, const std::optional<Error> &error)
{
    for (const auto each : allSources()) {
        end(each, phase, error);
    }
}

std::chrono::milliseconds LiveDiscovery::now() const
{
    return std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
}

std::chrono::milliseconds LiveDiscovery::limit() const
{
    const auto &found = m_discovery.candidates;
    const bool isFound = std::any_of(found.begin(), found.end(),
        [](const Candidate &each) { return each.isUsable() && each.isTrusted(); });
    if (!isFound) {
        return m_request.options.deadline;
    }
    std::chrono::milliseconds slowest{0};
    for (const auto &each : m_discovery.sources) {
        const bool hasAnswered = each.phase == Phase::Answered || each.phase == Phase::Nothing;
        slowest = hasAnswered ? std::max(slowest, each.elapsed) : slowest;
    }
    return std::min(m_request.options.deadline, std::max(m_request.options.patience, 3 * slowest));
}

void LiveDiscovery::takeTimeout()
{
    const auto most = limit(); // for all alike, though each end may change it
    for (const auto each : allSources()) {
        // A person who reads a question is not hurried.
        if (state(each).phase != Phase::ConsentNeeded && now() - m_times[each].begun >= most) {
            end(each, Phase::Failed, Error{Cause::TimedOut, {}});
        }
    }
    watchTime();
}

void LiveDiscovery::watchTime()
{
    if (!m_clock.isValid()) {
        return; // cancelled before the start
    }
    std::optional<std::chrono::milliseconds> next;
    for (const auto &each : std::as_const(m_discovery.sources)) {
        if (!isEnd(each.phase) && each.phase != Phase::ConsentNeeded) {
            const auto begun = m_times.value(each.source).begun;
            next = std::min(next.value_or(begun), begun);
        }
    }
    if (next) {
        m_deadline.start(std::max(*next + limit() - now(), std::chrono::milliseconds(0)));
    } else {
        m_deadline.stop();
    }
}

void LiveDiscovery::cancel()
{
    endAll(Phase::Cancelled, {});
}

void LiveDiscovery::cancel(DiscoverySource source)
{
    end(source, Phase::Cancelled, {});
}

void LiveDiscovery::consent(DiscoverySource source, const QString &host, bool isGranted)
{
    if (state(source).phase != Phase::ConsentNeeded || state(source).host != host) {
        return;
    }
    state(source).phase = Phase::Asking;
    auto &time = m_times[source];
    time.begun = now();
    time.waited += time.begun - time.asked;
    if (auto *search = m_searches.value(source)) {
        search->consent(isGranted);
    }
    watchTime();
    tell();
}

void LiveDiscovery::tell()
{
    if (!m_discovery.isOver) {
        Q_EMIT changed();
    }
}

void LiveDiscovery::finishIfOver()
{
    const bool isOver = std::all_of(m_discovery.sources.begin(), m_discovery.sources.end(),
        [](const SourceState &each) { return isEnd(each.phase); });
    if (isOver && !m_discovery.isOver) {
        m_deadline.stop();
        Q_EMIT changed();
        m_discovery.isOver = true;
        Q_EMIT finished();
    }
}

} // namespace mailrig
