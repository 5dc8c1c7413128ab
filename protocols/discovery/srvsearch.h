// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/srvcandidates.h"
#include "protocols/discovery/dnsrecords.h"
#include "protocols/discovery/sourcesearch.h"

#include <QHash>

namespace mailrig {

//! The records of one service in the order of trial (RFC 2782), equals by chance.
[[nodiscard]] QList<SrvRecord> recordsInOrder(const QString &service, const DnsAnswer &answer);

//! Asks DNS for the service records of a domain (RFC 6186, RFC 8314), all at once.
class SrvSearch : public SourceSearch {
    Q_OBJECT

public:
    using SourceSearch::SourceSearch;
    void start() override;

private:
    void take(const QString &service, const Result<DnsAnswer> &answer);
    void tell();

    QHash<QString, QList<SrvRecord>> m_records; //!< by service, in the order of trial
    bool m_isAuthentic = true;
    bool m_hasFound = false;
    qsizetype m_waiting = 0;
    std::optional<Error> m_error;
};

} // namespace mailrig
