// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnosis.h"

namespace mailrig {

//! Judges the body of a token endpoint's refusal (RFC 6749 §5.2, RFC 8628 §3.5), with the AADSTS
//! numbers of Microsoft first.
[[nodiscard]] Cause diagnoseToken(const QString &body);

//! Judges what a mail server said of an access token: the JSON of XOAUTH2 or OAUTHBEARER
//! (RFC 7628 §3.2.2), decoded. Nothing if it says nothing.
[[nodiscard]] std::optional<Cause> diagnoseChallenge(const QString &json);

} // namespace mailrig
