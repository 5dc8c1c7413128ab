// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! What a provider publishes, for clients to find the settings of its domain by themselves.
[[nodiscard]] QList<ProfileFormat> publishedFormats();

} // namespace mailrig
