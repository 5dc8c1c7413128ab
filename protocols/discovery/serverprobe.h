// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"
#include "protocols/transport/bounds.h"

#include <QFuture>

class QThreadPool;

namespace mailrig {

//! A server that may be there.
struct ProbeQuestion {
    Protocol protocol = Protocol::Imap;
    Security security = Security::Tls;
    QString host = {};
    quint16 port = 0; //!< 0: the usual one
    DiscoveryOptions options = {};
};

//! Connects, hears what the server can do and who it is, and leaves: nobody signs in. A certificate
//! that does not hold is the offer's problem. Errors: there is no such server (all causes of the
//! network), Cancelled. Blocks up to the bounds; not in the GUI's thread.
[[nodiscard]] Result<ServerOffer> probeServer(const ProbeQuestion &question, const Bounds &bounds);

//! The same in a thread of the pool.
[[nodiscard]] QFuture<Result<ServerOffer>> startProbe(
    QThreadPool &threads, const ProbeQuestion &question, QDeadlineTimer deadline);

} // namespace mailrig
