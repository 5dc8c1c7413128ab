// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/oauthexchange.h"

#include "protocols/oauth/networkcause.h"
#include "protocols/oauth/sequentialbody.h"
#include "protocols/transport/certificate.h"

#include <QJsonDocument>
#include <QLocale>
#include <QSslConfiguration>

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

//! The connection leads elsewhere; everything that is said stays.
void lead(QNetworkRequest &head, const OAuthRequest &request)
{
    auto url = request.url;
    url.setHost(request.reachedAt.host());
    url.setPort(request.reachedAt.port());
    head.setUrl(url);
    head.setRawHeader("Host", request.url.authority(QUrl::FullyEncoded).toLatin1());
    head.setPeerVerifyName(request.url.host(QUrl::FullyEncoded));
}

QNetworkRequest headOf(const OAuthRequest &request)
{
    QNetworkRequest head(request.url);
    if (!request.reachedAt.isEmpty()) {
        lead(head, request);
    }
    head.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Without this, Qt sends a request again on its own when the server hangs up.
    head.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    head.setRawHeader("Accept", request.accept);
    head.setRawHeader("Accept-Encoding", "identity"); // nothing that unpacks to more than it was
    head.setRawHeader("User-Agent", "Mailrig");
    if (!request.authorization.isEmpty()) {
        head.setRawHeader("Authorization", request.authorization.view().toByteArray());
    }
    if (!request.contentType.isEmpty()) {
        head.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    }
    if (request.method != "GET") {
        head.setHeader(QNetworkRequest::ContentLengthHeader, request.body.view().size());
    }
    return head;
}

} // namespace

OAuthExchange::OAuthExchange(OAuthRequest request, Limits limits, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
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
    if (m_reply) {
        m_reply->disconnect(this);
    }
    wipe(m_body);
}

QFuture<Result<OAuthAnswer>> OAuthExchange::start()
{
    m_promise.start();
    const auto future = m_promise.future();
    m_watcher.setFuture(future);
    m_deadline.start(m_limits.time);
    const bool isClear = m_request.allowsHttp && m_request.url.scheme() == "http"_L1;
    if (const auto allowed = checkEndpoint(m_request.url); !allowed && !isClear) {
        end(tl::unexpected(allowed.error()));
    } else if (m_request.proxy.kind == ProxySettings::Kind::System) {
        askForProxy();
    } else {
        m_network.setProxy(proxyOf(m_request.proxy));
        send();
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
            m_network.setProxy(found->value(0, QNetworkProxy(QNetworkProxy::NoProxy)));
            send();
        }
    });
    m_proxyPulse.start(5ms);
}

void OAuthExchange::send()
{
    auto head = headOf(m_request);
    if (m_request.url.scheme() == "https"_L1) {
        const auto tls = tlsOf(m_request.trust);
        if (!tls) {
            end(tl::unexpected(tls.error()));
            return;
        }
        head.setSslConfiguration(*tls);
    }
    if (m_request.method == "GET") {
        m_reply = m_network.get(head);
    } else {
        auto *body = new SequentialBody(m_request.body, this);
        m_reply = m_network.sendCustomRequest(head, m_request.method, body);
    }
    connect(m_reply, &QIODevice::readyRead, this, &OAuthExchange::take);
    connect(m_reply, &QNetworkReply::sslErrors, this, &OAuthExchange::takeErrors);
    connect(m_reply, &QNetworkReply::finished, this, &OAuthExchange::finish);
}

void OAuthExchange::take()
{
    auto part = m_reply->read(m_limits.body + 1 - m_body.size());
    m_body += part;
    wipe(part);
    if (m_body.size() > m_limits.body) {
        wipe(m_body);
        end(failure(Cause::TokenServerFault,
            u"%1, > %2 bytes"_s.arg(answer().statusLine()).arg(m_limits.body)));
    }
}

void OAuthExchange::takeErrors(const QList<QSslError> &errors)
{
    m_error = errorOf(errors);
}

void OAuthExchange::finish()
{
    if (m_isOver) {
        return;
    }
    if (m_reply->isOpen()) {
        take();
    }
    const auto error = m_reply->error();
    const auto result = answer();
    // Up to 199 they are of the network, even after a status; from 200 on they stand for a status.
    if (m_error || (error != QNetworkReply::NoError && (error < 200 || result.status == 0))) {
        end(tl::unexpected(m_error.value_or(Error{causeOf(error), m_reply->errorString()})));
    } else if (!m_request.isPage && result.status >= 300 && result.status < 400) {
        end(failure(Cause::TokenServerFault, result.statusLine()));
    } else {
        end(result);
    }
}

OAuthAnswer OAuthExchange::answer()
{
    OAuthAnswer answer{
        .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()};
    if (m_reply->hasRawHeader("Retry-After")) {
        answer.retryAfter = retryAfterOf(m_reply->rawHeader("Retry-After"));
    }
    if (m_request.isPage) {
        answer.body = m_body;
        answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        // Qt's own reading passes over relative ones.
        const auto location = QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode);
        answer.location = location.isEmpty() ? location : m_request.url.resolved(location);
    } else if (const auto json = QJsonDocument::fromJson(m_body); json.isObject()) {
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
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace mailrig
