// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Records for a domain's zone by which clients find its servers: RFC 6186, RFC 8314, autoconfig,
//! Autodiscover, PACC. A piece to be included: no SOA, no NS.
[[nodiscard]] ProfileFormat dnsZoneFormat();

} // namespace mailrig
