// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/webpage.h"

#include "models/whendone.h"
#include "protocols/discovery/reach.h"
#include "protocols/discovery/registrabledomain.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

namespace {

constexpr int mostRedirects = 5;
constexpr OAuthHttp::Settings bounds{.limit = 30s, .longestBody = qsizetype{1024} * 1024};

Result<void> judgeStatus(const OAuthAnswer &answer)
{
    const auto words = answer.statusLine();
    switch (answer.status / 100) {
    case 2:
        return {};
    case 5:
        return failure(
            answer.status == 503 ? Cause::TemporaryServerFault : Cause::PermanentServerFault,
            words);
    default:
        break;
    }
    if (answer.status == 401 || answer.status == 407) {
        return failure(Cause::PasswordSignInDisabled, words); // nothing is signed in for this
    }
    return failure(answer.status == 429 ? Cause::RateLimited : Cause::NotFound, words);
}

//! What stands behind the XML declaration and comments.
QByteArrayView rootOf(QByteArrayView body)
{
    if (body.startsWith("\xef\xbb\xbf")) {
        body = body.sliced(3);
    }
    for (body = body.trimmed();;) {
        const auto end = body.startsWith("<!--") ? body.indexOf("-->")
            : body.startsWith("<?")              ? body.indexOf("?>")
                                                 : -1;
        if (end < 0) {
            return body;
        }
        body = body.sliced(body.indexOf('>', end) + 1).trimmed();
    }
}

//! Web servers that do not know the file's name call it HTML.
bool isSettings(QByteArrayView body)
{
    const auto root = rootOf(body);
    return root.startsWith("<clientConfig") || root.startsWith("<Autodiscover");
}

} // namespace

WebFetch::WebFetch(WebQuestion question, QObject *parent)
    : QObject(parent)
    , m_question(std::move(question))
    , m_http(bounds)
    , m_url(m_question.url)
{
}

void WebFetch::start()
{
    ask();
}

void WebFetch::consent(bool isGranted)
{
    if (isGranted) {
        ask();
    } else {
        end(failure(Cause::Cancelled, m_url.host()));
    }
}

void WebFetch::ask()
{
    const bool isHttps = m_url.scheme() == "https"_L1;
    m_isEncrypted = m_isEncrypted && isHttps;
    const bool isAllowed = m_url.scheme() == "http"_L1 && m_question.options.allowHttp;
    if (!m_url.isValid() || m_url.host().isEmpty() || !(isHttps || isAllowed)) {
        end(failure(Cause::EncryptionRequired, m_url.toString(QUrl::RemoveQuery)));
        return;
    }
    const auto port = static_cast<quint16>(m_url.port(isHttps ? 443 : 80));
    whenDone(reachOf(m_question.options.redirections, m_url.host(QUrl::FullyEncoded), port), this,
        [this, port](const Result<Reach> &reach) {
            if (!reach) {
                end(tl::unexpected(reach.error()));
                return;
            }
            QUrl there;
            if (reach->host != m_url.host(QUrl::FullyEncoded) || reach->port != port) {
                there.setScheme(m_url.scheme());
                there.setHost(reach->host);
                there.setPort(reach->port);
            }
            send(there);
        });
}

void WebFetch::send(const QUrl &reachedAt)
{
    OAuthRequest request{.url = m_url,
        .trust = m_question.options.trust,
        .proxy = m_question.options.proxy,
        .accept = m_question.isXml ? "text/xml, application/xml" : "application/json",
        .isPage = true,
        .allowsHttp = m_question.options.allowHttp,
        .reachedAt = reachedAt};
    if (!m_question.post.isEmpty()) {
        request.method = "POST";
        request.contentType = m_question.contentType;
        const auto &post = m_question.post;
        request.body = Secret(QByteArray(post.constData(), post.size()));
    }
    whenDone(m_http.send(request), this, [this](const Result<OAuthAnswer> &answer) {
        if (answer) {
            take(*answer);
        } else {
            const bool isTooLong = answer.error().code == Cause::TokenServerFault;
            end(failure(
                isTooLong ? Cause::MessageTooLarge : answer.error().code, answer.error().detail));
        }
    });
}

void WebFetch::take(const OAuthAnswer &answer)
{
    if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty()) {
        follow(answer.location);
        return;
    }
    if (const auto judged = judgeStatus(answer); !judged) {
        end(tl::unexpected(judged.error()));
    } else if (!isWanted(answer)) {
        end(failure(Cause::NotFound, QString::fromLatin1(answer.contentType.left(100))));
    } else {
        end(WebPage{.body = answer.body, .url = m_url, .isEncrypted = m_isEncrypted});
    }
}

void WebFetch::follow(const QUrl &url)
{
    if (++m_redirects > mostRedirects) {
        end(failure(Cause::WrongProtocol, url.toString(QUrl::RemoveQuery)));
        return;
    }
    if (m_url.scheme() == "https"_L1 && url.scheme() != "https"_L1) {
        end(failure(Cause::EncryptionRequired, url.toString(QUrl::RemoveQuery)));
        return;
    }
    const bool isNear = isSameOwner(m_url.host(), url.host());
    m_url = url;
    m_url.setFragment({});
    if (isNear) {
        ask();
    } else {
        Q_EMIT leadsAway(url.host());
    }
}

bool WebFetch::isWanted(const OAuthAnswer &answer) const
{
    const auto type = answer.contentType.split(';').constFirst().trimmed().toLower();
    if (!m_question.isXml) {
        return m_question.accepts.contains(type);
    }
    return type.isEmpty() || type == "text/xml" || type == "application/xml"
        || (type.endsWith("+xml") && type != "application/xhtml+xml")
        || type == "application/octet-stream" || type == "text/plain"
        || (type == "text/html" && isSettings(answer.body));
}

void WebFetch::end(const Result<WebPage> &page)
{
    Q_EMIT done(page);
}

} // namespace mailrig
