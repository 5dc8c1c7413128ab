// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/redirectlistener.h"
#include "protocols/oauth/tokenkeeper.h"

namespace mailrig {

//! Signing in and out at real servers. In the keeper's thread, which it must not outlive.
class LiveSignIns : public SignIns {
public:
    //! `page`: what the browser shows when it has brought the answer, in the person's language.
    LiveSignIns(TokenKeeper &keeper, const RedirectPage &page)
        : m_keeper(keeper)
        , m_page(page)
    {
    }
    //! Null for ClientCredentials: there is no person to sign in. Attempts must not outlive the
    //! keeper.
    [[nodiscard]] std::unique_ptr<SignInAttempt> attempt(const OAuthClient &client) override;
    [[nodiscard]] QFuture<Result<TokenFacts>> known(QUuid grant) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const OAuthClient &client) override;

private:
    TokenKeeper &m_keeper;
    RedirectPage m_page;
};

} // namespace mailrig
