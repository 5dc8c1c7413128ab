// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretstates.h"

#include "models/whendone.h"

namespace mailrig {

SecretStates::SecretStates(SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_session(session)
{
}

void SecretStates::ask(const QList<QUuid> &ids)
{
    ++m_round;
    m_states.clear();
    m_fault.reset();
    m_waiting.clear();
    m_waiting.append(ids);
    askNext();
}

void SecretStates::askNext()
{
    if (m_waiting.isEmpty()) {
        return;
    }
    const auto id = m_waiting.dequeue();
    const auto ofNow = [this, round = m_round] { return round == m_round; };
    onceDone(m_session.read(id), this, [this, id, ofNow](const Result<Secret> &kept) {
        if (!ofNow()) {
            return;
        }
        if (kept) {
            answer(id, State::ThisSession);
        } else {
            askKeychain(id);
        }
    });
}

void SecretStates::askKeychain(QUuid id)
{
    if (m_fault) {
        answer(id, State::Unreachable);
        return;
    }
    const auto ofNow = [this, round = m_round] { return round == m_round; };
    onceDone(
        m_keychain.read(id), this,
        [this, id, ofNow](const Result<Secret> &kept) {
            if (!ofNow()) {
                return;
            }
            if (kept) {
                answer(id, State::Kept);
            } else if (kept.error().code == Cause::SecretMissing) {
                answer(id, State::Missing);
            } else {
                fail(id, kept.error());
            }
        },
        Cause::KeychainMissing);
}

void SecretStates::answer(QUuid id, State state)
{
    m_states.insert(id, state);
    Q_EMIT known(id);
    askNext();
}

void SecretStates::fail(QUuid id, const Error &error)
{
    m_fault = error;
    Q_EMIT faulted();
    answer(id, State::Unreachable);
}

} // namespace mailrig
