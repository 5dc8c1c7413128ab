// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagecheck.h"

#include "models/whendone.h"

namespace mailrig {

namespace {

bool isOfTheWholeKeychain(Cause cause)
{
    return cause == Cause::KeychainLocked || cause == Cause::KeychainMissing
        || cause == Cause::TimedOut;
}

} // namespace

StorageCheck::StorageCheck(SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_session(session)
{
}

void StorageCheck::start(const QList<KeychainEntry> &entries)
{
    ++m_generation;
    m_unreachable.reset();
    m_entries = entries;
    m_next = 0;
    askNext();
}

void StorageCheck::askNext()
{
    if (!isRunning()) {
        Q_EMIT finished();
        return;
    }
    onceDone(m_session.read(m_entries.at(m_next).key), this,
        [this, generation = m_generation](const Result<Secret> &kept) {
            if (generation != m_generation) {
                return;
            }
            if (kept) {
                noted(kept, KeychainEntry::State::InMemory);
            } else if (m_unreachable) {
                noted(tl::unexpected(*m_unreachable), KeychainEntry::State::InKeychain);
            } else {
                askKeychain();
            }
        });
}

void StorageCheck::askKeychain()
{
    onceDone(
        m_keychain.read(m_entries.at(m_next).key), this,
        [this, generation = m_generation](const Result<Secret> &answer) {
            if (generation == m_generation) {
                noted(answer, KeychainEntry::State::InKeychain);
            }
        },
        Cause::KeychainMissing);
}

void StorageCheck::noted(const Result<Secret> &answer, KeychainEntry::State where)
{
    const auto index = m_next++;
    m_entries[index].note(answer);
    if (answer) {
        m_entries[index].state = where;
    } else if (isOfTheWholeKeychain(answer.error().code)) {
        m_unreachable = answer.error();
    }
    Q_EMIT found(index);
    // Queued: answers may come at once, and there may be thousands.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation == m_generation) {
                askNext();
            }
        },
        Qt::QueuedConnection);
}

} // namespace mailrig
