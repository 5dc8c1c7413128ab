// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The asset of Splunk SOAR's app "IMAP" (5.0.0): the incoming side of an account. It knows no
//! port: 993 with TLS, else 143 with STARTTLS.
[[nodiscard]] ProfileFormat splunkImapFormat();

} // namespace mailrig
