// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/graph/graphclient.h"

#include "models/whendone.h"
#include "protocols/graph/graphrefusal.h"

#include <QFutureWatcher>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

using namespace std::chrono_literals;

OAuthFlow flowOf(const SideRequest &side)
{
    if (side.oauth) {
        return side.oauth->flow;
    }
    return side.credential == CredentialType::ClientCredentials ? OAuthFlow::ClientCredentials
                                                                : OAuthFlow::DeviceFlow;
}

//! An application signs in as nobody: it has to say whose mailbox.
QByteArray mailboxOf(const SideRequest &side)
{
    auto name = side.mailbox;
    if (name.isEmpty() && flowOf(side) == OAuthFlow::ClientCredentials) {
        name = side.address.isEmpty() ? side.user : side.address;
    }
    if (name.isEmpty()) {
        return "/v1.0/me";
    }
    return "/v1.0/users/" + QUrl::toPercentEncoding(name, "@");
}

//! The bounds end it earlier.
OAuthHttp::Settings settingsWithin(const Bounds &bounds)
{
    OAuthHttp::Settings settings;
    if (!bounds.deadline().isForever()) {
        settings.limit = std::chrono::milliseconds(bounds.deadline().remainingTime()) + 1s;
    }
    return settings;
}

} // namespace

GraphClient::GraphClient(
    const CheckRequest &request, const SideRequest &side, Bounds bounds, TokenSource *tokens)
    : m_side(side)
    , m_trust(request.trust)
    , m_proxy(request.proxy)
    , m_flow(flowOf(side))
    , m_mailbox(mailboxOf(side))
    , m_tokens(tokens)
    , m_waiter(std::move(bounds))
    , m_http(settingsWithin(m_waiter.bounds()))
{
    if (m_trust.caFile.isEmpty()) {
        m_trust.caFile = side.identityCheck.caFile;
    }
}

template <class T> Result<T> GraphClient::await(QFuture<Result<T>> future)
{
    // The watcher's events wake this thread when the answer comes from another.
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    if (const auto waited = m_waiter.until([&future] { return future.isFinished(); }); !waited) {
        future.cancel();
        return tl::unexpected(waited.error());
    }
    return answerOf(future);
}

Result<AccessToken> GraphClient::newToken()
{
    if (m_side.oauth && m_tokens) {
        return await(m_tokens->token(*m_side.oauth));
    }
    if (m_side.oauth || m_side.secret.isEmpty()) {
        return failure(Cause::OauthRequired);
    }
    return AccessToken{.value = m_side.secret};
}

Result<AccessToken> GraphClient::signIn()
{
    auto token = newToken();
    if (token) {
        m_token = *token;
    }
    return token;
}

Result<OAuthAnswer> GraphClient::askOnce(
    const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QUrl url;
    url.setScheme(m_side.security == Security::None ? u"http"_s : u"https"_s);
    url.setHost(m_side.host);
    if (m_side.port != defaultPort(Protocol::Graph, m_side.security)) {
        url.setPort(m_side.port);
    }
    const auto mark = path.contains('?') ? path.indexOf('?') : path.size();
    url.setPath(QString::fromLatin1(m_mailbox + path.first(mark)), QUrl::TolerantMode);
    if (mark < path.size()) {
        url.setQuery(QString::fromLatin1(path.mid(mark + 1)), QUrl::TolerantMode);
    }
    OAuthRequest request{.method = method, .url = url, .trust = m_trust, .proxy = m_proxy};
    QByteArray bearer("Bearer ");
    bearer.reserve(bearer.size() + m_token.value.view().size()); // one copy, and that is wiped
    bearer.append(m_token.value.view());
    request.authorization = Secret(std::move(bearer));
    if (!body.isEmpty()) {
        request.contentType = "application/json";
        request.body = Secret(QByteArray(body.data(), body.size()));
    }
    m_transcript << u"C: %1 %2"_s.arg(QString::fromLatin1(method),
        url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded));
    auto answer = await(m_http.send(request));
    if (answer) {
        m_transcript << u"S: "_s + answer->statusLine();
    } else if (answer.error().code == Cause::TokenServerFault) {
        return failure(Cause::PermanentServerFault, answer.error().detail); // it is no such server
    }
    return answer;
}

Result<OAuthAnswer> GraphClient::ask(
    const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    auto answer = askOnce(method, path, body);
    if (answer && answer->status == 401 && m_token.isCached && m_side.oauth) {
        m_tokens->refuse(m_side.oauth->grant);
        if (const auto again = signIn(); !again) {
            return tl::unexpected(again.error());
        }
        answer = askOnce(method, path, body);
    }
    if (answer && answer->status / 100 != 2) {
        return tl::unexpected(graphRefusal(*answer, m_flow));
    }
    return answer;
}

Result<QJsonObject> GraphClient::read(const QByteArray &path)
{
    const auto answer = ask("GET", path);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    return answer->json ? Result<QJsonObject>(*answer->json)
                        : failure(Cause::WrongProtocol, answer->statusLine());
}

Result<QJsonObject> GraphClient::post(const QByteArray &path, const QJsonObject &body)
{
    const auto text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return ask("POST", path, text).map([](const OAuthAnswer &answer) {
        return answer.json.value_or(QJsonObject());
    });
}

Result<void> GraphClient::remove(const QByteArray &path)
{
    return ask("DELETE", path).map([](const OAuthAnswer &) {});
}

} // namespace mailrig
