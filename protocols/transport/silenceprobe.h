// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace mailrig {

//! Finds out why a server does not greet: one that expects TLS waits for the client to begin. After
//! a while of silence a second connection says hello in TLS; only an answer in TLS proves it.
class SilenceProbe {
public:
    using Dial = std::function<std::unique_ptr<QTcpSocket>()>; //!< begins a connection

    //! Waits longer for SMTP, but at the port RFC 8314 gives to implicit TLS, and never longer than
    //! half of what is left of the deadline.
    SilenceProbe(Dial dial, Protocol protocol, quint16 port, QDeadlineTimer deadline);
    //! To be asked after each batch of events; true once TLS is proved.
    [[nodiscard]] bool advance();

private:
    Dial m_dial;
    QDeadlineTimer m_start;
    std::unique_ptr<QTcpSocket> m_socket;
    bool m_helloSent = false, m_isOver = false;
};

} // namespace mailrig
