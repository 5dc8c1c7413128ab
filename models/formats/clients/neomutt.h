// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The file of NeoMutt, ~/.neomuttrc: an account a file. What it says of encryption and
//! certificates counts for both sides.
[[nodiscard]] ProfileFormat neomuttFormat();

// Its parts.
[[nodiscard]] bool isNeomutt(const QByteArray &bytes);
[[nodiscard]] Result<ReadProfile> readNeomutt(const QByteArray &bytes);

} // namespace mailrig
