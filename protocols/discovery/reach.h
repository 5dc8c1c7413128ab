// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/nameserver.h"
#include "protocols/transport/bounds.h"

namespace mailrig {

//! Where to connect to for a host.
struct Reach {
    QString host = {};
    quint16 port = 0;
    bool operator==(const Reach &) const = default;
};

//! The host and port themselves, but for what the redirections say. With a name server of the
//! tests it is asked for the address: NameNotFound, TimedOut … as of `dnsAnswer`.
[[nodiscard]] QFuture<Result<Reach>> reachOf(
    const Redirections &redirections, const QString &host, quint16 port);

//! The same, waited for: not in the GUI's thread. TimedOut and Cancelled of the bounds.
[[nodiscard]] Result<Reach> reachWithin(
    const Bounds &bounds, const Redirections &redirections, const QString &host, quint16 port);

} // namespace mailrig
