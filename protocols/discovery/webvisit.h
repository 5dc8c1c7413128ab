// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/discovery/discoveryoptions.h"
#include "models/result.h"
#include "protocols/transport/bounds.h"

#include <QFuture>

class QThreadPool;

namespace mailrig {

//! Connects to the web server of a host, at 443, for its certificates, and leaves without a
//! question; what speaks against them stands among the reasons. Errors: those of `Connection`.
//! Blocks up to the bounds; not in the GUI's thread.
[[nodiscard]] Result<TlsFacts> visitWebServer(
    const QString &host, const DiscoveryOptions &options, const Bounds &bounds);

//! The same in a thread of the pool.
[[nodiscard]] QFuture<Result<TlsFacts>> startWebVisit(
    QThreadPool &threads, const QString &host, const DiscoveryOptions &options);

} // namespace mailrig
