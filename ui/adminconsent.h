// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"

namespace mailrig {

//! Where an administrator of a Microsoft tenant gives consent to the client; empty for other
//! providers, and without a client ID. "organizations" stands for a tenant that is not known:
//! Microsoft then takes that of the administrator who signs in.
[[nodiscard]] QUrl adminConsentUrl(const OAuthClient &client);

} // namespace mailrig
