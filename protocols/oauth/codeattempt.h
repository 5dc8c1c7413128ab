// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/authorizationrequest.h"
#include "protocols/oauth/liveattempt.h"
#include "protocols/oauth/redirectlistener.h"

#include <QTimer>

#include <chrono>

namespace mailrig {

//! The authorization code flow with PKCE (RFC 8252): the person signs in in the system's browser,
//! which brings the code back to this machine. The state says where the browser is to go; whoever
//! shows it opens it. A redirect URI that is not of this machine is for pasting alone.
class CodeAttempt : public LiveAttempt {
    Q_OBJECT

public:
    struct Settings {
        RedirectPage page = {};
        std::chrono::milliseconds patience = std::chrono::minutes(5);
    };

    CodeAttempt(
        TokenKeeper &keeper, OAuthClient client, Settings settings, QObject *parent = nullptr);
    ~CodeAttempt() override;

    void cancel() override;
    [[nodiscard]] Result<void> takeRedirect(const QString &address) override;

protected:
    void begin(const ServerMetadata &server) override;
    void stop() override;

private:
    [[nodiscard]] Result<QUrl> listen(const QUrl &redirectUri);
    void take(const AuthorizationAnswer &answer);

    Settings m_settings;
    ServerMetadata m_server;
    AuthorizationRequest m_request;
    std::unique_ptr<RedirectListener> m_listener;
    QTimer m_patience;
    QFuture<TokenOutcome> m_asked;
};

} // namespace mailrig
