// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/oauthhttp.h"

namespace mailrig {

//! Judges an answer of Microsoft Graph that is no success: its error code first, then the status.
//! The detail is the code and the words of the server, and its Retry-After.
[[nodiscard]] Error graphRefusal(const OAuthAnswer &answer, OAuthFlow flow);

} // namespace mailrig
