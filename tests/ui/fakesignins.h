// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"

#include <QHash>
#include <QPointer>

namespace mailrig {

//! A sign-in whose states a test deals out one by one.
class FakeAttempt : public SignInAttempt {
    Q_OBJECT

public:
    using SignInAttempt::SignInAttempt;
    void start() override
    {
        ++starts;
        set({});
    }
    void cancel() override
    {
        ++cancels;
        set({.phase = SignInState::Phase::Cancelled});
    }
    [[nodiscard]] Result<void> takeRedirect(const QString &address) override
    {
        redirects << address;
        return address.contains(QStringLiteral("code="))
            ? Result<void>()
            : Result<void>(failure(Cause::Validation, address));
    }
    [[nodiscard]] const SignInState &state() const override { return m_state; }

    void set(const SignInState &state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }
    int starts = 0, cancels = 0;
    QStringList redirects;

private:
    SignInState m_state;
};

//! Signing in and out without any server.
class FakeSignIns : public SignIns {
public:
    [[nodiscard]] std::unique_ptr<SignInAttempt> attempt(const OAuthClient &client) override
    {
        clients << client;
        auto made = std::make_unique<FakeAttempt>();
        last = made.get();
        return made;
    }
    [[nodiscard]] QFuture<Result<TokenFacts>> known(QUuid grant) override
    {
        asked << grant;
        const auto found = grants.constFind(grant);
        return QtFuture::makeReadyFuture(found == grants.constEnd()
                ? Result<TokenFacts>(failure(Cause::OauthRequired))
                : *found);
    }
    [[nodiscard]] QFuture<Result<void>> signOut(const OAuthClient &client) override
    {
        signedOut << client;
        grants.remove(client.grant);
        return QtFuture::makeReadyFuture(
            refusal ? Result<void>(failure(*refusal)) : Result<void>());
    }

    QList<OAuthClient> clients, signedOut;
    QList<QUuid> asked;
    QHash<QUuid, Result<TokenFacts>> grants;
    std::optional<Cause> refusal; //!< of the revocation
    QPointer<FakeAttempt> last;
};

// States as a device flow, or the browser, has them.

[[nodiscard]] inline SignInState waitingForCode(int seconds = 900)
{
    return {.phase = SignInState::Phase::Waiting,
        .userCode = QStringLiteral("WDJB-MJHT"),
        .verificationUrl = QUrl(QStringLiteral("https://id.example/device")),
        .completeVerificationUrl
        = QUrl(QStringLiteral("https://id.example/device?user_code=WDJB-MJHT")),
        .expires = QDateTime::currentDateTimeUtc().addSecs(seconds)};
}

[[nodiscard]] inline SignInState waitingForBrowser(int seconds = 300)
{
    return {.phase = SignInState::Phase::Waiting,
        .authorizationUrl = QUrl(QStringLiteral("https://id.example/authorize?client_id=app")),
        .expires = QDateTime::currentDateTimeUtc().addSecs(seconds)};
}

[[nodiscard]] inline TokenFacts sampleToken()
{
    return {.issuer = QStringLiteral("https://id.example"),
        .audience = QStringLiteral("https://mail.id.example"),
        .tenant = QStringLiteral("contoso"),
        .account = QStringLiteral("sales@example.org"),
        .scopes = {QStringLiteral("imap"), QStringLiteral("smtp")},
        .expires = QDateTime::currentDateTimeUtc().addSecs(3600)};
}

} // namespace mailrig
