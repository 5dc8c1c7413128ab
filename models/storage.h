// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "models/usage.h"

#include <QDateTime>

namespace mailrig {

//! A file or folder that this program keeps, as it is on the disk.
struct StoredFile {
    enum class Kind {
        StoreFolder,
        AccountsFolder,
        Account,
        HistoryFolder,
        History, //!< of an account's tests
        Environments,
        SecretNames,
        OAuthApps,
        Bundles,
        Settings,
        Lock,
        WindowState, //!< sizes and positions
        Other, //!< in the store's folder, but not known to this version
    };
    Kind kind = Kind::Other;
    QString path = {};
    QString name = {}; //!< the account's
    bool exists = false, isFolder = false;
    QString linkTarget = {}; //!< of a symbolic link
    qint64 size = 0; //!< bytes
    int mode = 0; //!< permission bits: 0600
    QDateTime changed = {}; //!< UTC
    std::optional<Error> error = {}; //!< why it could not be read

    //! Others than its owner may read or write it, though it says something of accounts.
    [[nodiscard]] bool isOpenToOthers() const
    {
        return exists && kind != Kind::WindowState && (mode & 077) != 0;
    }
    bool operator==(const StoredFile &) const = default;
};

//! An entry of the keychain that this program made, or that an account names.
struct KeychainEntry {
    enum class State {
        Unasked,
        InKeychain,
        InMemory, //!< kept until the program ends
        Missing,
        Unreadable,
    };
    QUuid key = {};
    QString name = {}; //!< empty: no list of names has it any more
    QList<Use> uses = {};
    bool isGrant = false; //!< the tokens of an OAuth sign-in: its use says whose
    State state = State::Unasked;
    std::optional<Error> error = {}; //!< for Unreadable
    bool operator==(const KeychainEntry &) const = default;

    //! Takes over what the keychain said. Keeps no secret.
    void note(const Result<Secret> &answer);
};

//! All that this program keeps of a store, outside the servers.
struct Storage {
    QString folder = {};
    QList<StoredFile> files = {};
    bool isWhole = true; //!< false: there are more files than were looked at
    QString keychainService = {}; //!< under which every entry stands
    QList<KeychainEntry> entries = {};
    bool operator==(const Storage &) const = default;
};

[[nodiscard]] QString name(StoredFile::Kind value); //!< "storeFolder", "account" …
[[nodiscard]] QString name(KeychainEntry::State value); //!< "inKeychain", "missing" …

//! Looks at the disk now; the keychain is not asked. Everything in the folder is listed, followed
//! by no link; what is expected there and is not comes with `exists` false.
[[nodiscard]] Storage storageOf(const AccountStore &store);

//! For programs: {"folder", "files": […], "keychain": {"service", "entries": […]}}.
[[nodiscard]] QJsonObject toJson(const Storage &storage);

//! Where the window remembers its sizes.
[[nodiscard]] QString windowStateFile();

} // namespace mailrig
