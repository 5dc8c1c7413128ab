// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoveryoptions.h"
#include "protocols/discovery/dnsrecords.h"

#include <QFuture>

namespace mailrig {

//! Asks the system's name server, or the one that tests put in its place. (QDnsLookup of Qt 6.4
//! takes no port, and tells nothing of DNSSEC.) Copies are alike; any thread.
class NameServer {
public:
    explicit NameServer(Redirections redirections = {})
        : m_redirections(std::move(redirections))
    {
    }
    //! Causes as of `dnsAnswer`; TimedOut and HostUnreachable where nobody answers. Blocks nobody;
    //! whoever asked may go at any time: a question that hangs ends by itself within 10 s.
    //! Validation by DNSSEC is believed of a name server on this machine, and where the system's
    //! configuration says so (resolv.conf's trust-ad).
    [[nodiscard]] QFuture<Result<DnsAnswer>> ask(const QString &name, DnsType type) const;
    //! Whether names have to be looked up here: the tests' name server knows them, not the system.
    [[nodiscard]] bool isRedirected() const { return !m_redirections.nameServer.isEmpty(); }

private:
    Redirections m_redirections;
};

} // namespace mailrig
