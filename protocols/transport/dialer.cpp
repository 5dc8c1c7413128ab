// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/dialer.h"

#include "protocols/transport/addressrace.h"
#include "protocols/transport/namelookup.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

constexpr qint64 resolutionDelay = 50; // ms IPv4 waits for IPv6, RFC 8305 §8
//! ms that somebody who was refused at every address of one family waits for those of the other:
//! a name server that does not answer takes 10 s.
constexpr qint64 otherFamilyDelay = 2000;
constexpr qint64 readBuffer = qint64{256} * 1024; // bytes a fast server may be ahead of us

QNetworkProxy::ProxyType proxyType(ProxySettings::Kind kind)
{
    switch (kind) {
    case ProxySettings::Kind::Socks5:
        return QNetworkProxy::Socks5Proxy;
    case ProxySettings::Kind::Http:
        return QNetworkProxy::HttpProxy;
    case ProxySettings::Kind::System:
    case ProxySettings::Kind::None:
        return QNetworkProxy::NoProxy;
    }
    return QNetworkProxy::NoProxy;
}

ProxySettings settingsOf(const QList<QNetworkProxy> &proxies)
{
    for (const QNetworkProxy &proxy : proxies) {
        const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (isSocks || proxy.type() == QNetworkProxy::HttpProxy) {
            return {.kind = isSocks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http,
                .host = proxy.hostName(),
                .user = proxy.user(),
                .port = proxy.port(),
                .password = Secret::fromText(proxy.password())};
        }
        if (proxy.type() == QNetworkProxy::NoProxy) {
            break;
        }
    }
    return {.kind = ProxySettings::Kind::None};
}

} // namespace

//! The addresses of one name as they come in.
class Dialer::Lookup {
public:
    explicit Lookup(const HostName &host)
    {
        if (host.literal) {
            m_found = {*host.literal};
        } else if (isThisMachine(host.name)) {
            m_found = {QHostAddress::LocalHostIPv6, QHostAddress::LocalHost};
        } else {
            m_names.emplace(host.name);
            m_sinceFirst.start();
        }
    }
    //! Takes what has been answered; true when connecting may begin, or is in vain.
    bool advance()
    {
        if (!m_names) {
            return true;
        }
        if (!m_ipv6Answered) {
            m_ipv6Answered = take(m_names->takeIpv6());
        }
        if (!m_ipv4Answered) {
            m_ipv4Answered = take(m_names->takeIpv4());
            m_sinceIpv4.start();
        }
        if (!m_ipv6Answered && !m_ipv4Answered) {
            m_sinceFirst.restart();
        }
        return isComplete() || (m_ipv6Answered && !m_found.isEmpty())
            || (m_ipv4Answered && !m_found.isEmpty() && m_sinceIpv4.elapsed() >= resolutionDelay);
    }
    [[nodiscard]] bool isComplete() const { return !m_names || (m_ipv6Answered && m_ipv4Answered); }
    //! Whether more is worth waiting for, where nobody at the addresses so far answered.
    [[nodiscard]] bool isExhausted() const
    {
        return isComplete() || m_sinceFirst.elapsed() >= otherFamilyDelay;
    }
    [[nodiscard]] QList<QHostAddress> takeFound() { return std::exchange(m_found, {}); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    bool take(const std::optional<NameLookup::Answer> &answer)
    {
        if (answer && *answer) {
            m_found += **answer;
        } else if (answer) {
            m_error = answer->error();
        }
        return answer.has_value();
    }
    std::optional<NameLookup> m_names;
    QList<QHostAddress> m_found;
    std::optional<Error> m_error;
    bool m_ipv6Answered = false, m_ipv4Answered = false;
    QElapsedTimer m_sinceIpv4, m_sinceFirst;
};

Dialer::Dialer(HostName host, quint16 port, ProxySettings proxy, Waiter &waiter)
    : m_host(std::move(host))
    , m_port(port)
    , m_proxy(std::move(proxy))
    , m_waiter(waiter)
{
}

// The system's answer may run a script or ask the network for one: not in this thread.
Result<void> Dialer::settleProxy()
{
    if (m_proxy.kind != ProxySettings::Kind::System) {
        return {};
    }
    Background<QList<QNetworkProxy>> asked([name = m_host.name, port = m_port] {
        return QNetworkProxyFactory::systemProxyForQuery(
            QNetworkProxyQuery(name, port, {}, QNetworkProxyQuery::TcpSocket));
    });
    std::optional<QList<QNetworkProxy>> answer;
    return m_waiter.until([&] { return (answer = asked.takeAnswer()).has_value(); }).map([&] {
        m_proxy = settingsOf(*answer);
    });
}

std::unique_ptr<QTcpSocket> Dialer::begin(const QHostAddress &address) const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->setReadBufferSize(readBuffer);
    if (m_proxy.kind == ProxySettings::Kind::None) {
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->connectToHost(address, m_port);
    } else {
        socket->setProxy(QNetworkProxy(proxyType(m_proxy.kind), address.toString(), m_proxy.port,
            m_proxy.user, QString::fromUtf8(m_proxy.password.view())));
        socket->connectToHost(m_host.name, m_port);
    }
    return socket;
}

Error Dialer::inContext(Error error) const
{
    if (m_proxy.kind == ProxySettings::Kind::None) {
        return error;
    }
    error.detail = u"%1:%2: %3"_s.arg(m_proxy.host, QString::number(m_proxy.port), error.detail);
    return error;
}

Result<std::unique_ptr<QTcpSocket>> Dialer::dial(const StepSink &told)
{
    RunningStep resolving(StepKind::Resolve, told);
    if (const auto settled = settleProxy(); !settled) {
        return resolving.failed(settled.error());
    }
    const bool byProxy = m_proxy.kind != ProxySettings::Kind::None;
    const auto next = byProxy ? parseHost(m_proxy.host) : Result<HostName>(m_host);
    if (!next) {
        return resolving.failed(inContext(next.error()));
    }
    Lookup lookup(*next);
    if (const auto within = m_waiter.until([&] { return lookup.advance(); }); !within) {
        return resolving.failed(within.error());
    }
    AddressRace race([this](const QHostAddress &address) { return begin(address); });
    race.add(lookup.takeFound());
    if (race.isEmpty()) {
        return resolving.failed(
            inContext(lookup.error().value_or(Error{Cause::NameNotFound, next->name})));
    }
    for (const QHostAddress &address : byProxy ? QList<QHostAddress>() : race.addresses()) {
        resolving.addFacts({address.toString()});
    }
    byProxy ? resolving.skipped() : resolving.succeeded();

    RunningStep connecting(StepKind::Connect, told);
    std::unique_ptr<QTcpSocket> winner;
    const auto within = m_waiter.until([&] {
        lookup.advance();
        race.add(lookup.takeFound());
        const bool isOver = race.advance();
        winner = race.takeWinner();
        return winner || (isOver && lookup.isExhausted());
    });
    if (!within) {
        QStringList asked;
        for (const QHostAddress &address : race.addresses()) {
            asked += address.toString();
        }
        return connecting.failed({within.error().code, asked.join(u", "_s)});
    }
    if (!winner) {
        Error error = race.failure();
        // SOCKS's "host unreachable", which Qt words as "not found".
        if (m_proxy.kind == ProxySettings::Kind::Socks5 && error.code == Cause::NameNotFound) {
            error.code = Cause::HostUnreachable;
        }
        return connecting.failed(inContext(error));
    }
    winner->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_answered = race.winningAddress();
    connecting.addFacts({m_answered.toString()});
    connecting.succeeded();
    return winner;
}

} // namespace mailrig
