// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/httpreader.h"
#include "protocols/oauth/oauthhttp.h"
#include "protocols/oauth/webdialer.h"
#include "protocols/transport/background.h"

#include <QFutureWatcher>
#include <QNetworkProxy>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

namespace mailrig {

//! One request of OAuthHttp and its answer, on a connection of its own: a kept one that the server
//! has closed meanwhile would fail a request that may not be repeated. Not by Qt's own HTTP, which
//! reads heads without end. Deletes itself at the end.
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
    void dial(const QNetworkProxy &proxy);
    void encrypt(std::unique_ptr<QSslSocket> socket);
    void send();
    void take();
    void complete();
    void finish();
    void end(Result<OAuthAnswer> result);
    [[nodiscard]] OAuthAnswer answer();

    OAuthRequest m_request;
    Limits m_limits;
    QPromise<Result<OAuthAnswer>> m_promise;
    QFutureWatcher<Result<OAuthAnswer>> m_watcher; //!< for cancellation
    std::optional<Background<QList<QNetworkProxy>>> m_proxies;
    QTimer m_deadline, m_proxyPulse;
    QSslConfiguration m_tls;
    std::optional<WebDialer> m_dialer;
    std::unique_ptr<QSslSocket> m_socket;
    std::optional<Error> m_error; //!< what speaks against the server's certificate
    HttpReader m_reader;
    bool m_isOver = false;
};

} // namespace mailrig
