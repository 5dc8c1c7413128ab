// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage.h"

namespace mailrig::texts {

//! What a file is for: "Account “sales”", "Names of secrets".
[[nodiscard]] QString purpose(const StoredFile &file);
//! Whether it is there, and what a person should know of it: "not there yet", why it is unreadable.
[[nodiscard]] QString state(const StoredFile &file);
//! As `ls` shows it: "rw-------".
[[nodiscard]] QString mode(const StoredFile &file);
//! Where the secret is: "in the keychain", "missing" …
[[nodiscard]] QString state(const KeychainEntry &entry);
//! The accounts, and the proxy, that use it.
[[nodiscard]] QString users(const KeychainEntry &entry);
//! "sales password"; what it is if no list of names has it.
[[nodiscard]] QString title(const KeychainEntry &entry);
//! What is to be said of all of it, in whole sentences.
[[nodiscard]] QString storageHint(const Storage &storage);

} // namespace mailrig::texts
