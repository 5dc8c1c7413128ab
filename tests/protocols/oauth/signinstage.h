// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/oauth/tokenkeeper.h"
#include "tests/support/httppeer.h"

#include <QElapsedTimer>
#include <QTest>

namespace mailrig {

//! An authorization server that says what it is told, a keeper that asks it, and an ear for what
//! must not be heard: everything named with `canary` in it is a secret.
class SignInStage {
public:
    SignInStage();
    ~SignInStage();
    SignInStage(const SignInStage &) = delete;
    SignInStage &operator=(const SignInStage &) = delete;

    HttpPeer peer;
    SessionStore store;
    TokenKeeper keeper;

    [[nodiscard]] OAuthClient client(OAuthFlow flow) const;
    //! What the server says of itself, with these members besides.
    void publish(const QJsonObject &more = {});
    [[nodiscard]] static HttpSaid tokens();
    //! Of the grant that is kept; empty if there is none.
    [[nodiscard]] Secret keptToken();

    //! Everything logged since the beginning.
    [[nodiscard]] static QByteArray log();
};

//! Everything a sign-in shows, one state after the other.
class StateLog : public QObject {
    Q_OBJECT

public:
    explicit StateLog(SignInAttempt &attempt);

    [[nodiscard]] bool waitFor(SignInState::Phase phase, int milliseconds = 10'000) const;
    [[nodiscard]] QList<SignInState::Phase> phases() const;
    [[nodiscard]] int count(SignInState::Phase phase) const;
    [[nodiscard]] const QList<SignInState> &states() const { return m_states; }
    //! Milliseconds from the beginning to the last state.
    [[nodiscard]] qint64 lastAt() const { return m_lastAt; }
    //! All that a person or a file could see of it.
    [[nodiscard]] QByteArray text() const;

Q_SIGNALS:
    void stateSeen();

private:
    SignInAttempt &m_attempt;
    QList<SignInState> m_states;
    QElapsedTimer m_clock;
    qint64 m_lastAt = 0;
};

} // namespace mailrig
