// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Thunderbird's autoconfig, config-v1.1.xml: a provider's servers.
[[nodiscard]] ProfileFormat autoconfigFormat();

} // namespace mailrig
