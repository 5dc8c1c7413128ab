// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/oauthexchange.h"

#include "protocols/oauth/networkcause.h"
#include "protocols/transport/certificate.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {
namespace {

constexpr auto longestRetry = 24h;

QNetworkProxy proxyOf(const ProxySettings &settings)
{
    if (settings.kind == ProxySettings::Kind::None) {
        return QNetworkProxy(QNetworkProxy::NoProxy);
    }
    return {settings.kind == ProxySettings::Kind::Socks5 ? QNetworkProxy::Socks5Proxy
                                                         : QNetworkProxy::HttpProxy,
        settings.host, settings.port, settings.user, QString::fromUtf8(settings.password.view())};
}

// Qt loads them one by one as they are needed, but not beside others: then all of them have to be
// read, which takes longer than the request.
const QList<QSslCertificate> &systemAuthorities()
{
    static const auto all = QSslConfiguration::systemCaCertificates();
    return all;
}

//! Of those that the system would take, what a connection can be made through.
QNetworkProxy firstOf(const QList<QNetworkProxy> &proxies)
{
    for (const auto &each : proxies) {
        if (each.type() == QNetworkProxy::Socks5Proxy || each.type() == QNetworkProxy::HttpProxy) {
            return each;
        }
        if (each.type() == QNetworkProxy::NoProxy) {
            break;
        }
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

Result<QSslConfiguration> tlsOf(const Trust &trust)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (trust.caFile.isEmpty()) {
        if (!trust.systemStore) {
            configuration.setCaCertificates({});
        }
        return configuration;
    }
    return readCertificateFile(trust.caFile).map([&](const QList<Certificate> &authorities) {
        auto all = trust.systemStore ? systemAuthorities() : QList<QSslCertificate>();
        for (const Certificate &each : authorities) {
            all += QSslCertificate(each.der(), QSsl::Der);
        }
        configuration.setCaCertificates(all);
        return configuration;
    });
}

//! Seconds, or a date (RFC 9110 §10.2.3).
std::optional<std::chrono::seconds> retryAfterOf(const QByteArray &value)
{
    bool isNumber = false;
    auto seconds = value.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        auto date = QLocale::c().toDateTime(
            QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        if (!date.isValid()) {
            return {};
        }
        date.setTimeSpec(Qt::UTC);
        seconds = QDateTime::currentDateTimeUtc().secsTo(date);
    }
    const std::chrono::seconds longest = longestRetry;
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest.count()));
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

//! Of the request, up to and with the empty line. Wiped by whoever sends it.
QByteArray headOf(const OAuthRequest &request)
{
    auto path = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (request.url.hasQuery()) {
        path += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    }
    auto origin = request.url.adjusted(QUrl::RemoveUserInfo);
    if (origin.port() == portOf(QUrl(origin.scheme() + u"://"_s))) {
        origin.setPort(-1);
    }
    QByteArray head = request.method + ' ' + (path.startsWith('/') ? path : '/' + path)
        + " HTTP/1.1\r\nHost: " + origin.authority(QUrl::FullyEncoded).toLatin1() + "\r\nAccept: "
        + request.accept
        // nothing that unpacks to more than it was
        + "\r\nAccept-Encoding: identity\r\nUser-Agent: Mailrig\r\nConnection: close\r\n";
    if (!request.contentType.isEmpty()) {
        head += "Content-Type: " + request.contentType + "\r\n";
    }
    if (request.method != "GET") {
        head += "Content-Length: " + QByteArray::number(request.body.view().size()) + "\r\n";
    }
    const auto authorization = request.authorization.view();
    head.reserve(head.size() + authorization.size() + 50); // leaves no copy of it behind
    if (!authorization.isEmpty()) {
        head += "Authorization: ";
        head += authorization;
        head += "\r\n";
    }
    head += "\r\n";
    return head;
}

//! A line end in a value would begin another header, or request.
bool isOneLine(QByteArrayView value)
{
    return !value.contains('\r') && !value.contains('\n');
}

} // namespace

OAuthExchange::OAuthExchange(OAuthRequest request, Limits limits, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_reader(limits.body)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { end(failure(Cause::TimedOut, m_request.url.host())); });
    connect(&m_watcher, &QFutureWatcherBase::canceled, this,
        [this] { end(failure(Cause::Cancelled)); });
}

OAuthExchange::~OAuthExchange()
{
    m_isOver = true;
    if (m_socket) {
        m_socket->disconnect(this);
    }
}

QFuture<Result<OAuthAnswer>> OAuthExchange::start()
{
    m_promise.start();
    const auto future = m_promise.future();
    m_watcher.setFuture(future);
    m_deadline.start(m_limits.time);
    const bool isClear = m_request.allowsHttp && m_request.url.scheme() == "http"_L1;
    const bool isSayable
        = isOneLine(m_request.authorization.view()) && isOneLine(m_request.contentType);
    if (const auto allowed = checkEndpoint(m_request.url); !allowed && !isClear) {
        end(tl::unexpected(allowed.error()));
    } else if (!isSayable) {
        end(failure(Cause::Validation, m_request.url.host()));
    } else if (m_request.proxy.kind == ProxySettings::Kind::System) {
        askForProxy();
    } else {
        dial(proxyOf(m_request.proxy));
    }
    return future;
}

// The system's answer may run a script or ask the network for one: not in this thread.
void OAuthExchange::askForProxy()
{
    m_proxies.emplace([url = m_request.url] {
        return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    });
    connect(&m_proxyPulse, &QTimer::timeout, this, [this] {
        if (const auto found = m_proxies->takeAnswer()) {
            m_proxyPulse.stop();
            dial(firstOf(*found));
        }
    });
    m_proxyPulse.start(5ms);
}

void OAuthExchange::dial(const QNetworkProxy &proxy)
{
    if (m_request.url.scheme() == "https"_L1) {
        const auto tls = tlsOf(m_request.trust);
        if (!tls) {
            end(tl::unexpected(tls.error()));
            return;
        }
        m_tls = *tls;
    }
    const auto &there = m_request.reachedAt;
    m_dialer.emplace(there.isEmpty() ? m_request.url.host(QUrl::FullyEncoded) : there.host(),
        there.isEmpty() ? portOf(m_request.url) : static_cast<quint16>(there.port()), proxy,
        nullptr);
    m_dialer->dial([this](Result<std::unique_ptr<QSslSocket>> socket) {
        if (socket && !m_isOver) {
            encrypt(std::move(*socket));
        } else if (!socket) {
            end(tl::unexpected(socket.error()));
        }
    });
}

void OAuthExchange::encrypt(std::unique_ptr<QSslSocket> socket)
{
    m_socket = std::move(socket);
    connect(m_socket.get(), &QIODevice::readyRead, this, &OAuthExchange::take);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &OAuthExchange::finish);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &OAuthExchange::finish);
    if (m_request.url.scheme() != "https"_L1) {
        send();
        return;
    }
    connect(m_socket.get(), &QSslSocket::encrypted, this, &OAuthExchange::send);
    connect(m_socket.get(), &QSslSocket::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_error = errorOf(errors); });
    m_socket->setSslConfiguration(m_tls);
    m_socket->setPeerVerifyName(m_request.url.host(QUrl::FullyEncoded));
    m_socket->startClientEncryption();
}

void OAuthExchange::send()
{
    auto head = headOf(m_request);
    m_socket->write(head);
    wipe(head);
    const auto body = m_request.body.view();
    m_socket->write(body.data(), body.size());
}

void OAuthExchange::take()
{
    constexpr qint64 most = qint64{64} * 1024;
    while (!m_isOver && m_socket->bytesAvailable() > 0) {
        auto part = m_socket->read(most);
        const auto isWhole = m_reader.add(part);
        wipe(part);
        if (!isWhole) {
            end(tl::unexpected(isWhole.error()));
        } else if (*isWhole) {
            complete();
        }
    }
}

void OAuthExchange::complete()
{
    const auto result = answer();
    if (!m_request.isPage && result.status >= 300 && result.status < 400) {
        end(failure(Cause::TokenServerFault, result.statusLine()));
    } else {
        end(result);
    }
}

//! The connection has ended, whoever ended it.
void OAuthExchange::finish()
{
    if (!m_isOver) {
        take(); // what came before it
    }
    if (m_isOver) {
        return;
    }
    const auto error = m_socket->error();
    const bool isHandshake = error == QAbstractSocket::SslHandshakeFailedError;
    if (m_error || isHandshake) {
        end(tl::unexpected(
            m_error.value_or(Error{Cause::TlsHandshakeFailed, m_socket->errorString()})));
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        end(tl::unexpected(errorOf(*m_socket)));
    } else if (const auto ended = m_reader.end(); ended) {
        complete();
    } else {
        end(failure(ended.error().code, m_socket->errorString()));
    }
}

OAuthAnswer OAuthExchange::answer()
{
    OAuthAnswer answer{.status = m_reader.status(), .reason = m_reader.reason()};
    answer.retryAfter = retryAfterOf(m_reader.header("retry-after"));
    const auto body = m_reader.body();
    if (m_request.isPage) {
        answer.body = body.toByteArray();
        answer.contentType = m_reader.header("content-type");
        const auto location = QUrl::fromEncoded(m_reader.header("location"), QUrl::StrictMode);
        answer.location = location.isEmpty() ? location : m_request.url.resolved(location);
        return answer;
    }
    // No copy: there may be tokens in it.
    const auto json = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()));
    if (json.isObject()) {
        answer.json = json.object();
    }
    return answer;
}

void OAuthExchange::end(Result<OAuthAnswer> result)
{
    if (std::exchange(m_isOver, true)) {
        return;
    }
    m_deadline.stop();
    m_proxyPulse.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace mailrig
