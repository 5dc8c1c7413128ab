// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/serverprobe.h"
#include "protocols/discovery/sourcesearch.h"

#include <QTimer>

namespace mailrig {

//! Tries the usual host names at the usual ports: all hosts at once, the ports of each 100 ms
//! apart, TLS before STARTTLS, which is left out where TLS has been found to work.
class ProbeSearch : public SourceSearch {
    Q_OBJECT

public:
    using SourceSearch::SourceSearch;
    ~ProbeSearch() override;
    void start() override;

private:
    struct Attempt {
        QString host = {};
        Protocol protocol = Protocol::Imap;
        Security security = Security::Tls;
        int turn = 0; //!< which 100 ms
    };
    void startTurn();
    void begin(const Attempt &attempt);
    void take(const Attempt &attempt, const Result<ServerOffer> &offer);
    [[nodiscard]] bool isAnswered(const Attempt &attempt) const;
    void tell();
    void finishIfOver();

    QList<Attempt> m_planned;
    QList<std::pair<int, ServerOffer>> m_offers; //!< with their places in likelyHosts
    QList<QFuture<Result<ServerOffer>>> m_running;
    QTimer m_pulse;
    int m_turn = 0;
    int m_waiting = 0;
    std::optional<Error> m_error;
};

} // namespace mailrig
