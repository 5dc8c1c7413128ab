// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/dnsrecords.h"
#include "protocols/discovery/sourcesearch.h"
#include "protocols/discovery/webpage.h"

namespace mailrig {

//! Fetches a provider's user agent configuration, and the record of DNS that vouches for it. A
//! document whose digest is another is refused; one nobody vouches for is not complete, and
//! plain whatever it came by.
class PaccSearch : public SourceSearch {
    Q_OBJECT

public:
    using SourceSearch::SourceSearch;
    void start() override;
    void consent(bool isGranted) override;

private:
    void judge();

    WebFetch *m_fetch = nullptr; //!< a child of this
    std::optional<Result<WebPage>> m_page;
    std::optional<Result<DnsAnswer>> m_records;
};

} // namespace mailrig
