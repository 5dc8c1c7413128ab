// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <functional>

namespace mailrig {

//! A service record of a domain (RFC 2782).
struct SrvRecord {
    QString service = {}; //!< "imaps", without the underscore
    QString host = {}; //!< empty: ".", the service is decidedly not offered
    quint16 port = 0;
    int priority = 0, weight = 0;
    bool operator==(const SrvRecord &) const = default;
};

//! The services that are asked for: what starts encrypted first (RFC 8314 §5.1, RFC 6186 §3).
[[nodiscard]] QStringList mailServices();

//! The order in which to try the records of one service (RFC 2782): by priority, and by chance in
//! proportion to their weights within one. `upTo(n)`: a random number from 0 to n.
[[nodiscard]] QList<SrvRecord> inOrderOfTrial(
    QList<SrvRecord> records, const std::function<int(int)> &upTo);

//! Of the records of all services, each in the order of trial. Without source and trust.
[[nodiscard]] QList<Candidate> srvCandidates(const QList<SrvRecord> &records);

} // namespace mailrig
