// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awaited.h"
#include "fakestore.h"
#include "protocols/oauth/tokenkeeper.h"
#include "tests/models/verifyresult.h"
#include "tests/support/httppeer.h"

#include <QTest>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

using Kind = FakeStore::Kind;

inline ClientAssertion noAssertion()
{
    return [](const auto &, const auto &, const auto &, const auto &) {
        return Result<Secret>(failure(Cause::FileUnreadable));
    };
}

inline HttpSaid tokens(const QString &access, const QString &refresh = {}, int seconds = 3600)
{
    QJsonObject said{{u"access_token"_s, access}, {u"token_type"_s, u"Bearer"_s}};
    if (!refresh.isEmpty()) {
        said.insert(u"refresh_token"_s, refresh);
    }
    if (seconds >= 0) {
        said.insert(u"expires_in"_s, seconds);
    }
    return json(said);
}

inline TokenAnswer answered(const QByteArray &access, const QByteArray &refresh, int seconds = 3600)
{
    return {
        .access = {.value = Secret(QByteArray(access)), .facts = {.account = u"ann@example.org"_s}},
        .refreshToken = Secret(QByteArray(refresh)),
        .lifetime = std::chrono::seconds(seconds)};
}

//! A keeper, its keychain, a server, and a clock that is moved by hand.
struct Scene {
    HttpPeer peer;
    FakeStore keychain;
    QDateTime now = QDateTime::currentDateTimeUtc();
    QString lockFolder;
    std::unique_ptr<TokenKeeper> keeper = make();
    OAuthClient client{.grant = QUuid::createUuid(),
        .tokenUrl = peer.url("/token"),
        .clientId = u"c"_s,
        .scopes = {u"mail"_s}};

    std::unique_ptr<TokenKeeper> make()
    {
        return std::make_unique<TokenKeeper>(keychain, noAssertion(),
            TokenKeeper::Settings{.lockFolder = lockFolder, .now = [this] { return now; }});
    }
    void restart()
    {
        keeper.reset();
        keeper = make();
    }
    void signIn(const QByteArray &refresh = "canary-r0", int seconds = 3600)
    {
        const auto kept = awaited(keeper->keep(client, answered("canary-a0", refresh, seconds)));
        QVERIFY_RESULT(kept);
    }
    Result<AccessToken> token() { return awaited(keeper->token(client)); }
    KeptGrant stored()
    {
        GrantStore grants(keychain);
        return awaited(grants.load(client.grant)).value_or(KeptGrant());
    }
    [[nodiscard]] qsizetype asked() const { return peer.seen("/token").size(); }
};

} // namespace mailrig
