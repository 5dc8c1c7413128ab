// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/addressrace.h"

namespace mailrig {
namespace {

constexpr qint64 attemptDelay = 250; // ms, RFC 8305 §8

bool isIpv6(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol;
}

Cause causeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionRefusedError:
        return Cause::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::ProxyConnectionClosedError:
        return Cause::ConnectionLost;
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::ProxyNotFoundError:
        return Cause::NameNotFound;
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return Cause::TimedOut;
    case QAbstractSocket::NetworkError: // no route, network down, reset while connecting
    case QAbstractSocket::SocketAccessError: // a firewall of this machine, a proxy's prohibition
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::SocketResourceError:
    case QAbstractSocket::DatagramTooLargeError:
    case QAbstractSocket::AddressInUseError:
    case QAbstractSocket::SocketAddressNotAvailableError:
    case QAbstractSocket::UnsupportedSocketOperationError:
    case QAbstractSocket::UnfinishedSocketOperationError:
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
    case QAbstractSocket::OperationError:
    case QAbstractSocket::TemporaryError:
    case QAbstractSocket::UnknownSocketError:
        return Cause::HostUnreachable;
    }
    return Cause::HostUnreachable;
}

//! As against a proxy that is there and says what is wrong behind it.
bool isProxyMissing(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::ProxyConnectionRefusedError
        || error == QAbstractSocket::ProxyNotFoundError
        || error == QAbstractSocket::ProxyConnectionTimeoutError;
}

} // namespace

Error errorOf(const QTcpSocket &socket)
{
    return {causeOf(socket.error()), socket.errorString()};
}

void AddressRace::add(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        (isIpv6(address) ? m_ipv6 : m_ipv4) += address;
    }
}

QList<QHostAddress> AddressRace::addresses() const
{
    return m_tried + m_ipv6 + m_ipv4;
}

void AddressRace::startNext()
{
    const bool ipv6IsNext = m_tried.isEmpty() || !isIpv6(m_tried.last());
    auto &family = (ipv6IsNext && !m_ipv6.isEmpty()) || m_ipv4.isEmpty() ? m_ipv6 : m_ipv4;
    const QHostAddress address = family.takeFirst();
    m_tried += address;
    m_sinceLastStart.start();
    m_attempts.push_back({m_begin(address), address});
}

bool AddressRace::advance()
{
    for (;;) {
        for (auto attempt = m_attempts.begin(); attempt != m_attempts.end();) {
            if (attempt->socket->state() == QAbstractSocket::ConnectedState) {
                m_winningAddress = attempt->address;
                m_winner = std::move(attempt->socket);
                m_attempts.clear();
                return true;
            }
            if (attempt->socket->state() == QAbstractSocket::UnconnectedState) {
                m_failed += Failed{attempt->address, errorOf(*attempt->socket),
                    isProxyMissing(attempt->socket->error())};
                attempt = m_attempts.erase(attempt);
            } else {
                ++attempt;
            }
        }
        if (m_ipv6.isEmpty() && m_ipv4.isEmpty()) {
            return m_attempts.empty();
        }
        if (!m_attempts.empty() && m_sinceLastStart.elapsed() < attemptDelay) {
            return false;
        }
        startNext(); // and look again: a refusal on this machine is known at once
    }
}

Error AddressRace::failure() const
{
    if (m_failed.size() == 1) {
        return m_failed.first().error;
    }
    // Somebody who answered "no" says more than a route that is missing.
    constexpr std::array telling{Cause::ConnectionRefused, Cause::ConnectionLost, Cause::TimedOut,
        Cause::NameNotFound, Cause::HostUnreachable};
    Error all{Cause::HostUnreachable, {}};
    auto best = 2 * telling.size();
    QStringList details;
    for (const Failed &one : m_failed) {
        details += QStringLiteral("%1: %2").arg(one.address.toString(), one.error.detail);
        const auto rank
            = size_t(std::find(telling.cbegin(), telling.cend(), one.error.code) - telling.cbegin())
            + (one.isProxyMissing ? telling.size() : 0);
        if (rank < best) {
            best = rank;
            all.code = one.error.code;
        }
    }
    all.detail = details.join(QStringLiteral("; "));
    return all;
}

} // namespace mailrig
