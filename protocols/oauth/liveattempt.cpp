// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/liveattempt.h"

using namespace Qt::StringLiterals;

namespace mailrig {

using Phase = SignInState::Phase;

LiveAttempt::LiveAttempt(TokenKeeper &keeper, OAuthClient client, QObject *parent)
    : SignInAttempt(parent)
    , m_keeper(keeper)
    , m_registration(keeper.http(), keeper.metadata())
    , m_given(std::move(client))
{
}

LiveAttempt::~LiveAttempt() = default;

void LiveAttempt::start()
{
    stop();
    m_run.reset(new QObject); // what the old one waits for comes to nobody
    m_client = m_given;
    await(m_keeper.metadata().of(m_client), [this](const Result<ServerMetadata> &server) {
        if (server) {
            enter(*server);
        } else {
            fail(server.error());
        }
    });
    show({});
}

void LiveAttempt::enter(const ServerMetadata &server)
{
    if (m_client.clientId.isEmpty() && m_registered) {
        m_client.clientId = m_registered->clientId;
        m_client.clientSecret = m_registered->clientSecret;
    }
    if (!m_client.clientId.isEmpty()) {
        begin(server);
        return;
    }
    await(m_registration.ask(m_client, u"Mailrig"_s),
        [this, server](const Result<RegisteredClient> &registered) {
            if (!registered) {
                fail(registered.error());
                return;
            }
            m_registered = *registered;
            enter(server);
        });
}

void LiveAttempt::cancel()
{
    if (m_run) {
        end(Phase::Cancelled, {Cause::Cancelled});
    }
}

void LiveAttempt::show(const SignInState &state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void LiveAttempt::end(Phase phase, const Error &error)
{
    stop();
    m_run.reset();
    show(
        {.phase = phase, .error = phase == Phase::Cancelled ? std::nullopt : std::optional(error)});
}

void LiveAttempt::finish(const TokenAnswer &answer)
{
    stop();
    await(m_keeper.keep(m_client, answer),
        [this, facts = answer.access.facts](const Result<void> &kept) {
            if (!kept) {
                fail(kept.error());
                return;
            }
            m_run.reset();
            show({.phase = Phase::Done, .facts = facts});
        });
    SignInState state = m_state;
    state.phase = Phase::Finishing;
    state.error.reset();
    show(state);
}

} // namespace mailrig
