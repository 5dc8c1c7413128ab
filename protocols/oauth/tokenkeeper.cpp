// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/tokenkeeper.h"

#include "models/whendone.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {
namespace {

constexpr auto unsaidLife = 600s; // of a token whose server does not say how long it lives

//! Everything a token depends on: one that was asked for otherwise proves nothing of this.
QByteArray requestOf(const OAuthClient &client)
{
    QByteArray parts;
    QDataStream out(&parts, QIODevice::WriteOnly);
    out << int(client.flow) << client.authority << client.tokenUrl << client.clientId
        << client.scopes << client.clientCertificateFile;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(parts);
    hash.addData(client.clientSecret.view());
    return hash.result();
}

template <class T> void give(const std::shared_ptr<QPromise<T>> &promise, T result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

template <class T> std::shared_ptr<QPromise<T>> begun()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

} // namespace

TokenKeeper::TokenKeeper(SecretStore &store, ClientAssertion assertion, QObject *parent)
    : TokenKeeper(store, std::move(assertion), Settings(), parent)
{
}

TokenKeeper::TokenKeeper(
    SecretStore &store, ClientAssertion assertion, Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_grants(store, this)
    , m_http(m_settings.http, this)
    , m_metadata(m_http, this)
    , m_endpoint(m_http, m_metadata, std::move(assertion), this)
{
}

TokenKeeper::~TokenKeeper() = default;

QFuture<Result<AccessToken>> TokenKeeper::token(const OAuthClient &client)
{
    if (const auto known = cached(client.grant, requestOf(client))) {
        return QtFuture::makeReadyFuture(Result<AccessToken>(*known));
    }
    auto promise = begun<Result<AccessToken>>();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        this, [=, this] { ask(client, promise); }, Qt::QueuedConnection);
    return future;
}

void TokenKeeper::refuse(QUuid grant)
{
    const std::scoped_lock lock(m_mutex);
    m_cached.remove(grant);
}

QFuture<Result<void>> TokenKeeper::keep(const OAuthClient &client, const TokenAnswer &answer)
{
    auto promise = begun<Result<void>>();
    const auto job = std::make_shared<Job>();
    const Unkept fresh{
        .grant = {answer.refreshToken, answer.access.facts, now(), answer.registeredId,
            answer.registeredSecret},
        .access = toCache(client, answer),
    };
    job->run = [=, this, grant = client.grant] {
        forget(grant);
        store(grant, fresh, [=, this](const Result<void> &stored) {
            give(promise, stored);
            finish(grant);
        });
    };
    enqueue(client.grant, job);
    return promise->future();
}

QFuture<Result<TokenFacts>> TokenKeeper::known(QUuid grant)
{
    if (const auto unkept = m_unkept.constFind(grant); unkept != m_unkept.cend()) {
        return QtFuture::makeReadyFuture(Result<TokenFacts>(unkept->grant.facts));
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto cached = m_cached.constFind(grant); cached != m_cached.cend()) {
            return QtFuture::makeReadyFuture(Result<TokenFacts>(cached->token.facts));
        }
    }
    auto promise = begun<Result<TokenFacts>>();
    whenDone(m_grants.load(grant), this, [promise](const Result<KeptGrant> &kept) {
        give(promise,
            kept.map([](const KeptGrant &each) { return each.facts; }).map_error(signInError));
    });
    return promise->future();
}

QFuture<Result<void>> TokenKeeper::signOut(const OAuthClient &client)
{
    auto promise = begun<Result<void>>();
    const auto job = std::make_shared<Job>();
    const auto grant = client.grant;
    const auto ended = [=, this](const Result<void> &result) {
        give(promise, result);
        finish(grant);
    };
    job->run = [=, this] {
        const auto unkept = m_unkept.value(grant).grant;
        whenDone(m_grants.load(grant), this, [=, this](const Result<KeptGrant> &stored) {
            const auto kept = unkept.refreshToken.isEmpty() && stored ? *stored : unkept;
            forgetAndRevoke(kept.holder(client), kept.refreshToken, ended);
        });
    };
    enqueue(grant, job);
    return promise->future();
}

void TokenKeeper::forgetAndRevoke(
    const OAuthClient &client, const Secret &token, std::function<void(Result<void>)> then)
{
    forget(client.grant);
    whenDone(m_grants.remove(client.grant), this, [=, this](const Result<void> &removed) {
        if (token.isEmpty()) {
            then(removed);
            return;
        }
        revoke(
            client, token, [=](const Result<void> &revoked) { then(removed ? revoked : removed); });
    });
}

// RFC 7009 §2.1
void TokenKeeper::revoke(
    const OAuthClient &client, const Secret &token, const std::function<void(Result<void>)> &then)
{
    whenDone(m_metadata.of(client), this, [=, this](const Result<ServerMetadata> &server) {
        if (!server || server->revocationEndpoint.isEmpty()) {
            then(server ? Result<void>() : tl::unexpected(server.error()));
            return;
        }
        FormBody form;
        form.add("token"_L1, token).add("token_type_hint"_L1, u"refresh_token"_s);
        whenDone(m_endpoint.post(client, OAuthEndpoint::Revocation, form), this,
            [=](const Result<OAuthAnswer> &answer) {
                const auto refusal = refusalIn(answer, {token, client.clientSecret});
                then(refusal ? Result<void>(tl::unexpected(refusal->error)) : Result<void>());
            });
    });
}

void TokenKeeper::enqueue(QUuid grant, const Asked &job)
{
    auto &line = m_jobs[grant];
    line.push_back(job);
    if (line.size() == 1) {
        job->run();
    }
}

void TokenKeeper::finish(QUuid grant)
{
    auto line = m_jobs.find(grant);
    line->pop_front();
    if (line->empty()) {
        m_jobs.erase(line);
        return;
    }
    const auto next = line->front();
    next->run();
}

void TokenKeeper::ask(const OAuthClient &client, const Promise<AccessToken> &promise)
{
    const auto request = requestOf(client);
    const auto line = m_jobs.constFind(client.grant);
    if (line != m_jobs.cend() && line->back()->request == request) {
        line->back()->askers.push_back(promise);
        return;
    }
    const auto job = std::make_shared<Job>();
    job->request = request;
    job->askers.push_back(promise);
    // By reference it would hold itself for ever.
    job->run = [this, client, of = std::weak_ptr(job)] { askAnew(client, of.lock()); };
    enqueue(client.grant, job);
}

void TokenKeeper::answer(QUuid grant, const Asked &job, const Result<AccessToken> &result)
{
    job->lock.reset();
    for (const auto &asker : job->askers) {
        give(asker, result);
    }
    finish(grant);
}

std::optional<AccessToken> TokenKeeper::cached(QUuid grant, const QByteArray &request) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_cached.constFind(grant);
    if (found == m_cached.cend() || found->request != request || now() >= found->oldAt) {
        return {};
    }
    auto token = found->token;
    token.isCached = true;
    return token;
}

TokenKeeper::Cached TokenKeeper::toCache(const OAuthClient &client, const TokenAnswer &answer) const
{
    const auto life = answer.lifetime.value_or(unsaidLife);
    const auto margin = std::min<std::chrono::milliseconds>(
        m_settings.margin, std::chrono::milliseconds(life) / 10);
    return {.request = requestOf(client),
        .token = answer.access,
        .oldAt = now().addMSecs((std::chrono::milliseconds(life) - margin).count())};
}

void TokenKeeper::remember(QUuid grant, const Cached &cached)
{
    const std::scoped_lock lock(m_mutex);
    m_cached.insert(grant, cached);
}

void TokenKeeper::forget(QUuid grant)
{
    m_unkept.remove(grant);
    refuse(grant);
}

} // namespace mailrig
