// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/autoconfigsearch.h"
#include "protocols/discovery/dnsrecords.h"

namespace mailrig {

//! Finds out who receives a domain's mail, and what is known of that provider: in the bundled
//! table, else at the same places as for a domain. Without DNSSEC nobody vouches for it.
class MxSearch : public SourceSearch {
    Q_OBJECT

public:
    using SourceSearch::SourceSearch;
    void start() override;
    void consent(bool isGranted) override;

private:
    void take(const Result<DnsAnswer> &answer);
    [[nodiscard]] bool takeBundled(const QString &exchange);
    void askProvider(const QString &domain);
    void tell(QList<Candidate> candidates, SourceTrust trust);

    bool m_isAuthentic = false;
    AutoconfigSearch *m_asked = nullptr; //!< a child of this
};

} // namespace mailrig
