// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthprovider.h"

namespace mailrig::texts {

//! What has to be registered at the provider, where, and how one signs in then. Plain text.
[[nodiscard]] QString registrationHint(const OAuthProvider &provider);
//! The same for an authorization server that nothing is known of.
[[nodiscard]] QString registrationHint();

} // namespace mailrig::texts
