// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"
#include "protocols/oauth/grantstore.h"
#include "protocols/oauth/tokenendpoint.h"

#include <QPromise>

#include <deque>
#include <mutex>
#include <vector>

namespace mailrig {

//! Holds what clients may use: access tokens in memory, refresh tokens in a SecretStore. Asks only
//! when it has to, and one thing of a grant at a time, whoever wants it: a server that rotates
//! refresh tokens takes two at once for a theft. A rotated refresh token is stored before its
//! access token is handed out. Lives in one thread with an event loop, that of the store.
class TokenKeeper : public QObject, public TokenSource {
public:
    struct Settings {
        OAuthHttp::Settings http = {};
        std::chrono::seconds margin{60}; //!< before its end a token is old; of short ones, a tenth
        std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    };

    TokenKeeper(SecretStore &store, ClientAssertion assertion, QObject *parent = nullptr);
    TokenKeeper(SecretStore &store, ClientAssertion assertion, Settings settings,
        QObject *parent = nullptr);
    //! Whoever waits is told that it was cancelled.
    ~TokenKeeper() override;

    //! A keychain that cannot take a rotated refresh token is an error, but the grant is not lost:
    //! it is kept in memory, and stored when a token is asked for next.
    [[nodiscard]] QFuture<Result<AccessToken>> token(const OAuthClient &client) override;
    void refuse(QUuid grant) override;

    // The rest in the keeper's thread.

    //! What a person's sign-in brought. Done when it is stored; keychain causes.
    [[nodiscard]] QFuture<Result<void>> keep(const OAuthClient &client, const TokenAnswer &answer);
    //! As SignIns says.
    [[nodiscard]] QFuture<Result<TokenFacts>> known(QUuid grant);
    [[nodiscard]] QFuture<Result<void>> signOut(const OAuthClient &client);

    //! For what else is to be asked of authorization servers.
    [[nodiscard]] OAuthHttp &http() { return m_http; }
    [[nodiscard]] OAuthMetadata &metadata() { return m_metadata; }
    [[nodiscard]] TokenEndpoint &endpoint() { return m_endpoint; }
    [[nodiscard]] QDateTime now() const { return m_settings.now(); }

private:
    template <class T> using Promise = std::shared_ptr<QPromise<Result<T>>>;
    struct Cached {
        QByteArray request; //!< what it was asked with: another client's is none of ours
        AccessToken token;
        QDateTime oldAt;
    };
    //! A new refresh token the store would not take, and the access token that waits for it.
    struct Unkept {
        KeptGrant grant;
        Cached access;
    };
    //! Something that is done with a grant, one at a time.
    struct Job {
        std::function<void()> run; //!< calls `finish` at its end
        QByteArray request; //!< of a token; who wants the same joins in
        std::vector<Promise<AccessToken>> askers;
    };
    using Asked = std::shared_ptr<Job>;

    void enqueue(QUuid grant, const Asked &job);
    void finish(QUuid grant);
    void ask(const OAuthClient &client, const Promise<AccessToken> &promise);
    void answer(QUuid grant, const Asked &job, const Result<AccessToken> &result);

    // The way of a token, each step after the other.
    void askAnew(const OAuthClient &client, const Asked &job);
    void askAsItself(const OAuthClient &client, const Asked &job);
    void storeUnkept(const OAuthClient &client, const Asked &job);
    void refresh(const OAuthClient &client, const Asked &job);
    void refreshWith(
        const OAuthClient &client, const Asked &job, const KeptGrant &kept, bool isSecondTry);
    void takeRefreshed(const OAuthClient &client, const Asked &job, const KeptGrant &kept,
        const TokenAnswer &answered);
    void endGrant(const OAuthClient &client, const Asked &job, const KeptGrant &dead,
        const Error &why, bool isSecondTry);

    void store(QUuid grant, const Unkept &fresh, std::function<void(Result<void>)> then);
    void forgetAndRevoke(
        const OAuthClient &client, const Secret &token, std::function<void(Result<void>)> then);
    void revoke(const OAuthClient &client, const Secret &token,
        const std::function<void(Result<void>)> &then);

    [[nodiscard]] std::optional<AccessToken> cached(QUuid grant, const QByteArray &request) const;
    [[nodiscard]] Cached toCache(const OAuthClient &client, const TokenAnswer &answer) const;
    void remember(QUuid grant, const Cached &cached);
    void forget(QUuid grant);

    Settings m_settings;
    GrantStore m_grants;
    OAuthHttp m_http;
    OAuthMetadata m_metadata;
    TokenEndpoint m_endpoint;
    mutable std::mutex m_mutex; //!< over m_cached alone
    QHash<QUuid, Cached> m_cached;
    QHash<QUuid, Unkept> m_unkept;
    QHash<QUuid, std::deque<Asked>> m_jobs; //!< the first of each runs
};

} // namespace mailrig
