// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "ui/workspace.h"

namespace mailrig {

//! Saves an account: its typed secrets first, then the account, so that a file never names a
//! secret that is not there.
class AccountSaver : public QObject {
    Q_OBJECT

public:
    AccountSaver(
        Workspace &workspace, SecretStore &keychain, SecretStore &session, QObject *parent);
    void save(QUuid id);
    //! The same, with the secrets kept in memory until the program ends.
    void saveForSession(QUuid id);
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void saved(QUuid id);
    //! The keychain would not take a secret: nothing was saved, what was typed is still there.
    void secretRefused(QUuid id, const mailrig::Error &error);
    void refused(QUuid id, const mailrig::Error &error);

private:
    //! Another program changed the account: told.
    [[nodiscard]] bool isRefused(QUuid id);
    void write(SecretStore &to, QUuid id, QList<TypedSecret> rest);
    Workspace &m_workspace;
    SecretStore &m_keychain;
    SecretStore &m_session;
    int m_pending = 0;
};

} // namespace mailrig
