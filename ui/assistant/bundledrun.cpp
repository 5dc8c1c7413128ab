// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/bundledrun.h"

#include "models/discovery/candidates.h"
#include "models/discovery/providertable.h"
#include "models/formats/published/placeholders.h"
#include "models/mailaddress.h"

#include <QElapsedTimer>

namespace mailrig {

BundledRun::BundledRun(DiscoveryRequest request, QObject *parent)
    : DiscoveryRun(parent)
    , m_request(std::move(request))
{
    for (const auto each : allSources()) {
        m_discovery.sources << SourceState{.source = each};
    }
}

void BundledRun::start()
{
    using Phase = SourceState::Phase;
    const bool isAddress = isMailAddress(m_request.address);
    for (auto &each : m_discovery.sources) {
        each.phase = isAddress ? Phase::Skipped : Phase::Failed;
        if (!isAddress) {
            each.error = Error{Cause::Validation, m_request.address};
        }
    }
    if (isAddress) {
        QElapsedTimer clock;
        clock.start();
        m_discovery.notes = providerNotes(domainOf(m_request.address));
        m_discovery.candidates = bundledCandidates(m_request.address);
        auto &table = m_discovery.sources[static_cast<int>(DiscoverySource::ProviderTable)];
        table.phase = m_discovery.candidates.isEmpty() ? Phase::Nothing : Phase::Answered;
        table.candidates = static_cast<int>(m_discovery.candidates.size());
        table.elapsed = std::chrono::milliseconds(clock.elapsed());
    }
    m_discovery.isOver = true;
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace mailrig
