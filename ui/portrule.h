// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

namespace mailrig {

//! The port text after protocol or security was chosen anew: an empty or standard port follows, a
//! port of one's own stays.
[[nodiscard]] QString portFor(Protocol protocol, Security security, const QString &port);

//! What a port typed by hand says about security: 465, 993 and 995 speak TLS from the first byte
//! (RFC 8314 §3); any other leaves the choice as it is.
[[nodiscard]] Security securityFor(const QString &port, Security chosen);

} // namespace mailrig
