// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/livesignins.h"

namespace mailrig {

//! What both programs sign in with: tokens kept in a SecretStore, sign-ins that bring them there.
struct LiveOAuth {
    explicit LiveOAuth(SecretStore &store);

    TokenKeeper tokens;
    LiveSignIns signIns;
};

} // namespace mailrig
