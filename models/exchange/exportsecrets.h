// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The other secrets of an account, beside its passwords, that the format has no place for: those
//! in use, of sides it holds. Told as losses.
[[nodiscard]] QList<ProfileNote> lostSecrets(const ProfileFormat &format, const Account &account);

} // namespace mailrig
