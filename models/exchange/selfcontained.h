// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"
#include "models/oauthapp.h"

namespace mailrig {

//! The account with what its OAuth apps say, for whoever reads the file does not have them; and
//! with all else that is known, but where the reader knows it too.
[[nodiscard]] Account selfContained(
    const Account &account, const ProfileFormat &format, const OAuthApps &apps);

//! What an account's OAuth apps say that no account has a place for, and the reader would not know
//! of their servers by himself: Losses.
[[nodiscard]] QList<ProfileNote> lostOfApps(const Account &account, const OAuthApps &apps);

} // namespace mailrig
