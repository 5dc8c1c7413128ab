// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/waiter.h"

#include <QTcpSocket>

#include <memory>

namespace mailrig {

//! The bytes of one TCP connection as they are on the wire, their number bounded.
class PlainStream {
public:
    //! `largest`: how many bytes a server may send in all.
    PlainStream(std::unique_ptr<QTcpSocket> socket, Waiter &waiter, qint64 largest)
        : m_socket(std::move(socket))
        , m_waiter(waiter)
        , m_left(largest)
    {
    }
    //! At least one byte. Errors: ConnectionLost at the end, WrongProtocol beyond the bound,
    //! TimedOut, Cancelled.
    [[nodiscard]] Result<QByteArray> read();
    //! Returns when the kernel has all of it.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] bool hasNews() const; //!< bytes, or the end
    [[nodiscard]] bool isConnected() const;
    void close() { m_socket->abort(); }

private:
    [[nodiscard]] tl::unexpected<Error> lost() const;

    std::unique_ptr<QTcpSocket> m_socket;
    Waiter &m_waiter;
    qint64 m_left;
};

} // namespace mailrig
