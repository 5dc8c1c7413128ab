// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/webdialer.h"

#include "protocols/transport/hostname.h"

using namespace std::chrono_literals;

namespace mailrig {

WebDialer::WebDialer(QString host, quint16 port, QNetworkProxy proxy, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_port(port)
    , m_proxy(std::move(proxy))
    , m_race([this](const QHostAddress &address) { return begin(address); })
{
    connect(&m_pulse, &QTimer::timeout, this, &WebDialer::advance);
}

void WebDialer::dial(Connected connected)
{
    m_connected = std::move(connected);
    m_pulse.start(5ms);
    const bool isDirect = m_proxy.type() == QNetworkProxy::NoProxy;
    const auto next = parseHost(isDirect ? m_host : m_proxy.hostName());
    m_hasIpv6 = m_hasIpv4 = true;
    if (!next) {
        m_lookupError = next.error();
    } else if (next->literal) {
        m_race.add({*next->literal});
    } else if (isThisMachine(next->name)) {
        m_race.add({QHostAddress::LocalHostIPv6, QHostAddress::LocalHost});
    } else {
        m_hasIpv6 = m_hasIpv4 = false;
        m_names.emplace(next->name);
    }
}

std::unique_ptr<QTcpSocket> WebDialer::begin(const QHostAddress &address) const
{
    auto socket = std::make_unique<QSslSocket>();
    auto proxy = m_proxy;
    if (proxy.type() == QNetworkProxy::NoProxy) {
        socket->setProxy(proxy);
        socket->connectToHost(address, m_port);
    } else {
        proxy.setHostName(address.toString());
        socket->setProxy(proxy);
        socket->connectToHost(m_host, m_port);
    }
    return socket;
}

bool WebDialer::take(const std::optional<NameLookup::Answer> &answer)
{
    if (answer && *answer) {
        m_race.add(**answer);
    } else if (answer) {
        m_lookupError = answer->error();
    }
    return answer.has_value();
}

void WebDialer::advance()
{
    m_hasIpv6 = m_hasIpv6 || take(m_names->takeIpv6()); // asked only where there is a lookup
    m_hasIpv4 = m_hasIpv4 || take(m_names->takeIpv4());
    const bool isNobodyThere = m_race.isEmpty();
    const bool isOver = isNobodyThere || m_race.advance();
    if (auto winner = m_race.takeWinner()) {
        winner->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        finish(std::unique_ptr<QSslSocket>(static_cast<QSslSocket *>(winner.release())));
    } else if (isOver && m_hasIpv6 && m_hasIpv4) {
        finish(tl::unexpected(isNobodyThere
                ? m_lookupError.value_or(Error{Cause::NameNotFound, m_host})
                : m_race.failure()));
    }
}

void WebDialer::finish(Result<std::unique_ptr<QSslSocket>> socket)
{
    m_pulse.stop();
    m_connected(std::move(socket));
}

} // namespace mailrig
