// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/oauthhttp.h"

namespace mailrig {

//! What a token endpoint grants (RFC 6749 §5.1).
struct TokenAnswer {
    AccessToken access = {};
    Secret refreshToken = {}; //!< empty: none came, an earlier one stays good
    std::optional<std::chrono::seconds> lifetime = {}; //!< of the access token; nothing: not said
    //! Of a client that was registered to get it, put in by whoever did that; else empty.
    QString registeredId = {};
    Secret registeredSecret = {};
};

//! What it refuses, or why it could not be asked (RFC 6749 §5.2, RFC 8628 §3.5).
struct TokenRefusal {
    QString name = {}; //!< "authorization_pending"; empty if the server gave no OAuth error
    //! What diagnoseToken says of it, or a cause of the network; the detail in the server's words.
    Error error = {};
    int status = 0; //!< of HTTP; 0: there was no answer
    std::optional<std::chrono::seconds> interval = {}; //!< a new one (GitHub, with slow_down)
    std::optional<std::chrono::seconds> retryAfter = {};

    //! The refresh token is dead for good: not said by a server in trouble, nor of another matter.
    [[nodiscard]] bool endsGrant() const
    {
        return name == QLatin1StringView("invalid_grant") && error.code == Cause::GrantExpired
            && status < 500;
    }
};

using TokenOutcome = tl::expected<TokenAnswer, TokenRefusal>;

//! Judges an answer: by its JSON `error` first, by the status of HTTP second, then by what a token
//! needs. `asked` are the scopes asked for, `sent` what must not come back in any words.
[[nodiscard]] TokenOutcome readTokenAnswer(const Result<OAuthAnswer> &answer,
    const QStringList &asked, const QList<Secret> &sent, const QDateTime &now);

//! The refusal in an answer of any OAuth endpoint; nothing if it refuses nothing.
[[nodiscard]] std::optional<TokenRefusal> refusalIn(
    const Result<OAuthAnswer> &answer, const QList<Secret> &sent);

//! Seconds as a number or as text, as `expires_in` and `interval` come; nothing if it is neither,
//! or not within 0 … ten years.
[[nodiscard]] std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value);

} // namespace mailrig
