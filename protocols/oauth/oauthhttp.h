// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>

namespace mailrig {

//! One question to an authorization server, or to an API that takes its tokens.
struct OAuthRequest {
    QByteArray method = "GET";
    QUrl url = {};
    QByteArray contentType = {}; //!< of the body
    Secret body = {};
    Secret authorization = {}; //!< the value of the header: "Bearer …"; empty: none
    Trust trust = {};
    ProxySettings proxy = {};
    // for others than OAuth servers
    QByteArray accept = "application/json";
    bool isPage = false; //!< its body is handed out whatever it is, and redirects are answers
    bool allowsHttp = false;
    QUrl reachedAt = {}; //!< whose host and port are connected to instead; empty: the URL's own
};

//! What came back, whatever its status: whoever asked judges by the JSON first.
struct OAuthAnswer {
    int status = 0; //!< of HTTP
    QString reason = {}; //!< the words behind the status
    std::optional<QJsonObject> json = {}; //!< nothing: the body was no JSON object
    std::optional<std::chrono::seconds> retryAfter = {};
    // of a page
    QByteArray body = {}, contentType = {};
    QUrl location = {}; //!< of a redirect, absolute

    //! "HTTP 503 Service Unavailable"
    [[nodiscard]] QString statusLine() const;
};

//! HTTP as OAuth needs it: every request is sent exactly once (a one-time code or a rotating
//! refresh token must not come twice), on a connection of its own; no redirect is followed; https
//! only, but for this machine; no cookies, no cache, no questions for a password; the answer is
//! bounded, and so is the time. Nothing is logged. One thread with an event loop.
class OAuthHttp : public QObject {
public:
    struct Settings {
        std::chrono::milliseconds limit{30'000}; //!< from the question to the end of the answer
        qsizetype longestBody = qsizetype{1024} * 1024; //!< bytes
    };

    explicit OAuthHttp(QObject *parent = nullptr);
    explicit OAuthHttp(Settings settings, QObject *parent = nullptr);
    //! What is under way ends as cancelled.
    ~OAuthHttp() override;

    //! Errors, when there is no whole answer: causes of the network, of encryption and of the
    //! server's identity; Validation for an address that is not https; TokenServerFault for a
    //! redirect or too long a body, with the status line as detail; FileUnreadable, FileMalformed
    //! for the CA file. Cancelling the future ends the exchange.
    [[nodiscard]] QFuture<Result<OAuthAnswer>> send(const OAuthRequest &request);

private:
    Settings m_settings;
};

//! Whether a URL leads to this machine and nowhere else: 127.0.0.0/8, ::1, localhost (RFC 8252
//! §7.3, §8.3).
[[nodiscard]] bool isLoopback(const QUrl &url);
//! https, or http to this machine. Validation; the detail is the URL without anything secret.
[[nodiscard]] Result<void> checkEndpoint(const QUrl &url);

} // namespace mailrig
