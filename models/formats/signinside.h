// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

// What a side signs in with, once "same as incoming" is followed: the formats say it of each side.

[[nodiscard]] const Server &serverOf(const Account &account, Side side);
//! The credential a side signs in with; one of type None for an SMTP server that wants nobody to.
[[nodiscard]] Credential credentialOf(const Account &account, Side side);
//! The user name it signs in with: the lender's where it borrows, the address where none is given.
[[nodiscard]] QString signInUser(const Account &account, Side side);

//! Validation with the field, if a secret that is to be written is no text, or none that `fits`.
[[nodiscard]] Result<void> checkSecrets(
    const QList<Account> &accounts, const WriteOptions &options, bool (*fits)(const QString &text));

} // namespace mailrig
