// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QHash>
#include <QObject>
#include <QQueue>

namespace mailrig {

//! Where the values of named secrets really are, asked one after the other.
class SecretStates : public QObject {
    Q_OBJECT

public:
    enum class State { Asking, Kept, ThisSession, Missing, Unreachable };

    SecretStates(SecretStore &keychain, SecretStore &session, QObject *parent);
    //! Asks for all of these anew; answers to earlier questions are dropped.
    void ask(const QList<QUuid> &ids);
    [[nodiscard]] State state(QUuid id) const { return m_states.value(id, State::Asking); }
    //! Why the keychain does not answer: missing, locked, refused, timed out.
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

Q_SIGNALS:
    void known(QUuid id);
    void faulted();

private:
    void askNext();
    void askKeychain(QUuid id);
    void answer(QUuid id, State state);
    void fail(QUuid id, const Error &error);

    SecretStore &m_keychain;
    SecretStore &m_session;
    QHash<QUuid, State> m_states;
    QQueue<QUuid> m_waiting;
    std::optional<Error> m_fault;
    int m_round = 0;
};

} // namespace mailrig
