// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The asset of Splunk SOAR's app "SMTP" (3.3.4): the outgoing side of an account.
[[nodiscard]] ProfileFormat splunkSmtpFormat();

} // namespace mailrig
