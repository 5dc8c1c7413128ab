// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/autodiscovercandidates.h"
#include "protocols/discovery/dnsrecords.h"
#include "protocols/discovery/sourcesearch.h"
#include "protocols/discovery/webpage.h"

#include <QSet>

namespace mailrig {

//! Asks Autodiscover by POST of the address (MS-OXDISCO §3.1.5): at the domain and autodiscover.
//! DOMAIN at once, else where the SRV record leads. Another owner's host is asked only after
//! consent; no password is ever sent.
class AutodiscoverSearch : public SourceSearch {
    Q_OBJECT

public:
    using SourceSearch::SourceSearch;
    void start() override;
    void consent(bool isGranted) override;

private:
    void ask(const QUrl &url, const QString &address);
    //! Asks at once, or after consent if another owner has it.
    void askAt(const QUrl &url, const QString &address);
    void take(WebFetch *fetch, const QString &address, const Result<WebPage> &page);
    void read(const WebPage &page, const QString &address);
    void wait(const QString &host, std::function<void(bool)> decided);
    void askForRecord();
    void finishOne();
    void remember(const Error &error);

    struct Undecided {
        QString host = {};
        std::function<void(bool)> decided = {};
    };
    QList<Undecided> m_undecided; //!< the first one is being asked about
    QSet<QUrl> m_asked; //!< loops end here
    QList<Candidate> m_found;
    int m_running = 0;
    bool m_hasAskedForRecord = false;
    std::optional<Error> m_error;
};

} // namespace mailrig
