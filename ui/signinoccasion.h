// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"
#include "ui/browserlink.h"
#include "ui/texts/oauthtexts.h"

namespace mailrig {

//! Why and how a person is asked to sign in.
struct SignInOccasion {
    QString account = {}; //!< its name
    OAuthClient client = {}; //!< DeviceFlow or AuthorizationCode
    texts::TokenPurpose purpose = {};
    BrowserOpener browser = {};
};

} // namespace mailrig
