// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "protocols/transport/hostname.h"
#include "protocols/transport/runningstep.h"
#include "protocols/transport/waiter.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <memory>

namespace mailrig {

//! Makes TCP connections to one server: directly by happy eyeballs, or through a proxy, which then
//! resolves the name (and no name server of ours learns it).
class Dialer {
public:
    Dialer(HostName host, quint16 port, ProxySettings proxy, Waiter &waiter);

    //! Tells of the steps Resolve and Connect. Errors: NameNotFound, HostUnreachable,
    //! ConnectionRefused, ConnectionLost, TimedOut, Cancelled.
    [[nodiscard]] Result<std::unique_ptr<QTcpSocket>> dial(const StepSink &told);
    //! Another connection to the address that answered; begun, not waited for.
    [[nodiscard]] std::unique_ptr<QTcpSocket> dialAgain() const { return begin(m_answered); }
    [[nodiscard]] QString peerAddress() const { return m_answered.toString(); }

private:
    class Lookup;
    [[nodiscard]] Result<void> settleProxy();
    [[nodiscard]] std::unique_ptr<QTcpSocket> begin(const QHostAddress &address) const;
    [[nodiscard]] Error inContext(Error error) const;

    HostName m_host;
    quint16 m_port;
    ProxySettings m_proxy;
    Waiter &m_waiter;
    QHostAddress m_answered;
};

} // namespace mailrig
