// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Mail programs and their configuration files: msmtp to Thunderbird's user.js, in people's order.
[[nodiscard]] QList<ProfileFormat> clientsFormats();

} // namespace mailrig
