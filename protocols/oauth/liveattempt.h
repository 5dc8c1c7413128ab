// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"
#include "models/whendone.h"
#include "protocols/oauth/clientregistration.h"
#include "protocols/oauth/tokenkeeper.h"

#include <QPointer>

namespace mailrig {

//! What both ways of signing in have in common: one run at a time, whose late answers nobody hears
//! once it is over; a server that is found and knows the client; tokens that are kept before it
//! is said that all is done.
class LiveAttempt : public SignInAttempt {
    Q_OBJECT

public:
    LiveAttempt(TokenKeeper &keeper, OAuthClient client, QObject *parent = nullptr);
    ~LiveAttempt() override;
    LiveAttempt(const LiveAttempt &) = delete;
    LiveAttempt &operator=(const LiveAttempt &) = delete;

    void start() final;
    //! Tokens that are being stored at this moment stay.
    void cancel() override;
    [[nodiscard]] const SignInState &state() const final { return m_state; }

protected:
    //! The server is found, and the client has an id.
    virtual void begin(const ServerMetadata &server) = 0;
    //! The run is over: no timers, no listening, no secrets.
    virtual void stop() = 0;

    [[nodiscard]] const OAuthClient &client() const { return m_client; }
    [[nodiscard]] TokenKeeper &keeper() { return m_keeper; }
    //! The last thing to be done in a function: who is told may do anything.
    void show(const SignInState &state);
    void end(SignInState::Phase phase, const Error &error);
    void fail(const Error &error) { end(SignInState::Phase::Failed, error); }
    void finish(const TokenAnswer &answer);
    //! `then` with the answer, if this run still goes on.
    template <class T, class E>
    void await(const QFuture<tl::expected<T, E>> &future,
        std::type_identity_t<std::function<void(const tl::expected<T, E> &)>> then)
    {
        whenDone(future, m_run.get(),
            [self = QPointer(this), run = m_run.get(), then = std::move(then)](
                const tl::expected<T, E> &answer) {
                if (self && self->m_run.get() == run) {
                    then(answer);
                }
            });
    }

private:
    //! Registers the client, if it has no id and the server offers that; then begins.
    void enter(const ServerMetadata &server);

    struct Later {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    TokenKeeper &m_keeper;
    ClientRegistration m_registration;
    OAuthClient m_given, m_client; //!< the second with an id that may be registered
    std::optional<RegisteredClient> m_registered; //!< once for all runs
    SignInState m_state;
    std::unique_ptr<QObject, Later> m_run; //!< null: nothing goes on
};

} // namespace mailrig
