// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/discovery/discovery.h"

namespace mailrig::cli {

//! A server that an audit has called at: a mail server, or a web server by its name alone.
struct AuditVisit {
    //! `server.protocol` is None for a web server; `problem`: all that went wrong.
    ServerOffer said = {};
    bool isWeb = false;
    bool isNeeded = true; //!< settings name it, or came from it

    //! Of the certificate that it shows; invalid: it shows none.
    [[nodiscard]] QDateTime expiry() const;
};

//! Calls at each server that settings name, and at the web servers of the domain; those of the
//! usual names that are not in DNS are left out. Cancelled by Ctrl-C, at once.
[[nodiscard]] Result<QList<AuditVisit>> auditVisits(const QString &domain,
    const Discovery &discovery, const DiscoveryOptions &options, Invocation &invocation);

[[nodiscard]] QJsonObject toJson(const AuditVisit &visit);
[[nodiscard]] QString inWords(const AuditVisit &visit, const Console &console);

//! A certificate that does not hold is worse than a server that is not there.
[[nodiscard]] ExitCode verdict(const QList<AuditVisit> &visits);

} // namespace mailrig::cli
