// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Evolution's sources: an account is three files, which name each other by their own names. Any of
//! them is read, and any number in one after the other.
[[nodiscard]] ProfileFormat evolutionFormat();

// Its parts.
[[nodiscard]] bool isEvolution(const QByteArray &bytes);
[[nodiscard]] Result<ReadProfile> readEvolution(const QByteArray &bytes);
//! What Evolution shows for an account without a label.
[[nodiscard]] QString evolutionTitle(const Account &account);
//! An account in canonical words, its label left out where it is that title.
void settleEvolution(Account &account);

} // namespace mailrig
