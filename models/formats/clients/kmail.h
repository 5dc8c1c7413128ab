// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! KMail: mailtransports and emailidentities, and a file of settings for each Akonadi resource.
//! Written only.
[[nodiscard]] ProfileFormat kmailFormat();

} // namespace mailrig
