// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/oauthhttp.h"
#include "protocols/transport/background.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

namespace mailrig {

//! One request of OAuthHttp and its answer, on a QNetworkAccessManager of its own: a kept
//! connection that the server has closed meanwhile would fail a request that may not be repeated.
//! Deletes itself at the end.
class OAuthExchange : public QObject {
public:
    struct Limits {
        std::chrono::milliseconds time;
        qsizetype body; //!< bytes
    };
    OAuthExchange(OAuthRequest request, Limits limits, QObject *parent);
    ~OAuthExchange() override;

    [[nodiscard]] QFuture<Result<OAuthAnswer>> start();

private:
    void askForProxy();
    void send();
    void take();
    void takeErrors(const QList<QSslError> &errors);
    void finish();
    void end(Result<OAuthAnswer> result);
    [[nodiscard]] OAuthAnswer answer();

    OAuthRequest m_request;
    Limits m_limits;
    QPromise<Result<OAuthAnswer>> m_promise;
    QFutureWatcher<Result<OAuthAnswer>> m_watcher; //!< for cancellation
    std::optional<Background<QList<QNetworkProxy>>> m_proxies;
    QTimer m_deadline, m_proxyPulse;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr; //!< a child of the above
    std::optional<Error> m_error; //!< why it was broken off
    QByteArray m_body;
    bool m_isOver = false;
};

} // namespace mailrig
