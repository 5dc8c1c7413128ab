// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace mailrig {

//! A D-Bus of our own and, if wanted, a real gnome-keyring on it, both in a temporary folder and
//! ended with this object. The bus starts no services by itself, so that none is there is real.
class PrivateKeyring {
public:
    ~PrivateKeyring();

    //! Starts the bus and sets DBUS_SESSION_BUS_ADDRESS of this process to it: to be called before
    //! anything here speaks D-Bus.
    [[nodiscard]] bool startBus();
    //! Starts the keyring with an open login collection, whose password is `keyringPassword`.
    [[nodiscard]] bool startKeyring();
    //! As the Secret Service's clients do; and without a prompt as only its own tools may.
    [[nodiscard]] bool lock();
    [[nodiscard]] bool unlock();
    //! Stops the service in its tracks: it answers nothing until it is resumed.
    void suspend();
    void resume();
    void kill();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString address() const { return m_address; }

private:
    void signal(int number);

    QTemporaryDir m_folder;
    QString m_address;
    QProcess m_bus, m_keyring;
};

} // namespace mailrig
