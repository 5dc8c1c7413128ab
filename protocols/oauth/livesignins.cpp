// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/livesignins.h"

#include "protocols/oauth/codeattempt.h"
#include "protocols/oauth/deviceattempt.h"

namespace mailrig {

std::unique_ptr<SignInAttempt> LiveSignIns::attempt(const OAuthClient &client)
{
    switch (client.flow) {
    case OAuthFlow::DeviceFlow:
        return std::make_unique<DeviceAttempt>(m_keeper, client);
    case OAuthFlow::AuthorizationCode:
        return std::make_unique<CodeAttempt>(
            m_keeper, client, CodeAttempt::Settings{.page = m_page});
    case OAuthFlow::ClientCredentials:
        break;
    }
    return nullptr;
}

QFuture<Result<TokenFacts>> LiveSignIns::known(QUuid grant)
{
    return m_keeper.known(grant);
}

QFuture<Result<void>> LiveSignIns::signOut(const OAuthClient &client)
{
    return m_keeper.signOut(client);
}

} // namespace mailrig
