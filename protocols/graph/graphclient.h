// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "models/signin.h"
#include "protocols/oauth/oauthhttp.h"
#include "protocols/transport/waiter.h"

namespace mailrig {

//! Asks Microsoft Graph about one mailbox, in the calling thread and within its bounds. A cached
//! token that Graph refuses is asked for anew, once.
class GraphClient {
public:
    //! `tokens` may be null if the side brings its token as its secret.
    GraphClient(
        const CheckRequest &request, const SideRequest &side, Bounds bounds, TokenSource *tokens);

    //! Before the first question. OauthRequired without token and source; what a TokenSource says.
    [[nodiscard]] Result<AccessToken> signIn();

    //! Path and query follow the mailbox ("/messages"), both encoded. The object that came back,
    //! empty for an answer without a body. Errors: see graphRefusal; WrongProtocol for a success
    //! that is no JSON; causes of the network and of encryption; Validation for http to another
    //! machine.
    [[nodiscard]] Result<QJsonObject> read(const QByteArray &path);
    [[nodiscard]] Result<QJsonObject> post(const QByteArray &path, const QJsonObject &body);
    [[nodiscard]] Result<void> remove(const QByteArray &path);

    //! Every question and every status so far, without tokens and bodies; forgets them.
    [[nodiscard]] QStringList takeTranscript() { return std::exchange(m_transcript, {}); }
    [[nodiscard]] const Bounds &bounds() const { return m_waiter.bounds(); }

private:
    [[nodiscard]] Result<OAuthAnswer> ask(
        const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    [[nodiscard]] Result<OAuthAnswer> askOnce(
        const QByteArray &method, const QByteArray &path, const QByteArray &body);
    [[nodiscard]] Result<AccessToken> newToken();
    template <class T> [[nodiscard]] Result<T> await(QFuture<Result<T>> future);

    SideRequest m_side;
    Trust m_trust;
    ProxySettings m_proxy;
    OAuthFlow m_flow;
    QByteArray m_mailbox; //!< "/v1.0/me" or "/v1.0/users/…", encoded
    TokenSource *m_tokens;
    AccessToken m_token;
    Waiter m_waiter;
    OAuthHttp m_http;
    QStringList m_transcript;
};

} // namespace mailrig
