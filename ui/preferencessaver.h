// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "models/ports.h"

namespace mailrig {

//! Saves what stands in the preferences: a typed password first, then its name, then the settings,
//! so that no file ever names a secret that is not there. Settings that are none of the
//! preferences' stay as they are.
class PreferencesSaver : public QObject {
    Q_OBJECT

public:
    struct Edit {
        Settings settings = {};
        Secret proxyPassword = {}; //!< typed; empty: as it was
        bool removesProxyPassword = false;
        QString secretName = {}; //!< what a new password is called
    };

    PreferencesSaver(
        AccountStore &store, SecretStore &keychain, SecretStore &session, QObject *parent);
    void save(const Edit &edit);
    //! The same, with the password kept in memory until the program ends.
    void saveForSession(const Edit &edit);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void saved();
    //! The keychain would not take the password: nothing was saved.
    void secretRefused(const mailrig::Error &error);
    void refused(const mailrig::Error &error);

private:
    void start(SecretStore &to, Edit edit);
    void write(const Edit &edit, QUuid password);
    [[nodiscard]] Result<void> writeFiles(const Edit &edit, QUuid password);
    void dropPassword(QUuid id);
    void end(const Result<void> &result);
    AccountStore &m_store;
    SecretStore &m_keychain;
    SecretStore &m_session;
    bool m_isBusy = false;
};

} // namespace mailrig
