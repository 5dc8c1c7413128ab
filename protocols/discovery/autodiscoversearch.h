// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/autodiscovercandidates.h"
#include "protocols/discovery/consentqueue.h"
#include "protocols/discovery/dnsrecords.h"
#include "protocols/discovery/sourcesearch.h"
#include "protocols/discovery/webpage.h"

#include <QMap>
#include <QSet>

namespace mailrig {

//! Asks Autodiscover by POST of the address (MS-OXDISCO §3.1.5): at the domain and autodiscover.
//! DOMAIN at once, else where the SRV record leads. Another owner's host is asked only after
//! consent; no password is ever sent.
class AutodiscoverSearch : public SourceSearch {
    Q_OBJECT

public:
    AutodiscoverSearch(SearchContext context, QObject *parent);
    void start() override;
    void consent(bool isGranted) override;

private:
    //! Where one asks, for whose settings, and where it stands among the answers: the numbers of
    //! the places that led there, itself last.
    struct Place {
        QUrl url = {};
        QString address = {};
        QList<int> order = {};
    };
    void ask(const Place &place);
    //! Asks at once, or after consent if another owner has it.
    void askAt(const Place &place);
    //! Why somewhere cannot be asked at all.
    [[nodiscard]] std::optional<Error> obstacle(const QUrl &url) const;
    void take(const Place &place, const Result<WebPage> &page);
    void read(const WebPage &page, const Place &place);
    void askForRecord();
    void takeRecord(const DnsAnswer &answer);
    void finishOne();
    void remember(const Error &error);

    ConsentQueue m_consents;
    QSet<QUrl> m_asked; //!< loops end here
    QMap<QList<int>, QList<Candidate>> m_found; //!< by the order of the places
    int m_running = 0;
    bool m_hasAskedForRecord = false;
    std::optional<Error> m_error;
};

} // namespace mailrig
