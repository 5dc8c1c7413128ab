// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/devicegrant.h"
#include "protocols/oauth/liveattempt.h"
#include "protocols/oauth/pollpace.h"

#include <QTimer>

namespace mailrig {

//! The device flow (RFC 8628): a code that the person enters at another device or in a browser,
//! while the server is asked time and again whether that has happened. A server that cannot be
//! reached is asked ever more rarely, but asked, until the code is too old.
class DeviceAttempt : public LiveAttempt {
    Q_OBJECT

public:
    //! `second`: how long a second of the server's takes; tests shorten it.
    DeviceAttempt(TokenKeeper &keeper, OAuthClient client,
        std::chrono::milliseconds second = std::chrono::seconds(1), QObject *parent = nullptr);
    ~DeviceAttempt() override;

    //! Validation: there is no redirect here.
    [[nodiscard]] Result<void> takeRedirect(const QString &address) override;

protected:
    void begin(const ServerMetadata &server) override;
    void stop() override;

private:
    void takeGrant(const Result<OAuthAnswer> &answer, const QList<Secret> &sent);
    void poll();
    void take(const TokenOutcome &outcome);
    void takeRefusal(const TokenRefusal &refusal);
    void goOn(SignInState::Phase phase, const std::optional<Error> &error = {});
    void expire();
    [[nodiscard]] std::chrono::milliseconds real(std::chrono::seconds seconds) const;

    std::chrono::milliseconds m_second;
    DeviceGrant m_grant;
    PollPace m_pace;
    QTimer m_next, m_end;
    QFuture<TokenOutcome> m_asked;
};

} // namespace mailrig
