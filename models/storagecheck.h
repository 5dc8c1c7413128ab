// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage.h"

namespace mailrig {

//! Asks where each secret of a storage really is: in memory, in the keychain, or nowhere. One
//! after the other; what is read is dropped at once. A keychain that is locked or missing is asked
//! once, not for each entry.
class StorageCheck : public QObject {
    Q_OBJECT

public:
    StorageCheck(SecretStore &keychain, SecretStore &session, QObject *parent = nullptr);
    //! Instead of what is under way.
    void start(const QList<KeychainEntry> &entries);
    [[nodiscard]] const QList<KeychainEntry> &entries() const { return m_entries; }
    [[nodiscard]] bool isRunning() const { return m_next < m_entries.size(); }

Q_SIGNALS:
    void found(int index); //!< that entry's state is known
    void finished();

private:
    void askNext();
    void askKeychain();
    void noted(const Result<Secret> &answer, KeychainEntry::State where);
    SecretStore &m_keychain;
    SecretStore &m_session;
    QList<KeychainEntry> m_entries;
    std::optional<Error> m_unreachable; //!< why no entry of the keychain can be read
    int m_next = 0;
    int m_generation = 0; //!< answers to earlier questions come too late
};

} // namespace mailrig
