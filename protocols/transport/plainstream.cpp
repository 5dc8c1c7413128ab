// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/plainstream.h"

#include <QNetworkProxy>

namespace mailrig {

bool PlainStream::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

bool PlainStream::hasNews() const
{
    return m_socket->bytesAvailable() > 0 || !isConnected();
}

tl::unexpected<Error> PlainStream::lost() const
{
    return failure(Cause::ConnectionLost, m_socket->errorString());
}

Result<QByteArray> PlainStream::read()
{
    if (const auto within = m_waiter.until([this] { return hasNews(); }); !within) {
        return tl::unexpected(within.error());
    }
    QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty()) {
        return lost();
    }
    m_left -= bytes.size();
    if (m_left < 0) {
        m_socket->abort();
        return failure(Cause::WrongProtocol, QStringLiteral("too many bytes"));
    }
    return bytes;
}

Result<void> PlainStream::write(QByteArrayView bytes)
{
    if (const auto within = m_waiter.bounds().check(); !within) {
        return within;
    }
    if (!isConnected() || m_socket->write(bytes.data(), bytes.size()) != bytes.size()) {
        return lost();
    }
    m_socket->flush();
    if (m_socket->proxy().type() != QNetworkProxy::NoProxy) {
        // Qt's proxied sockets hold another socket inside, whose turn comes with the events.
        m_waiter.processEvents();
    }
    if (m_socket->bytesToWrite() == 0) {
        return {};
    }
    const auto within
        = m_waiter.until([this] { return m_socket->bytesToWrite() == 0 || !isConnected(); });
    if (within && !isConnected()) {
        return lost();
    }
    return within;
}

} // namespace mailrig
