// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! Mailrig's own: mailrig (JSON, nothing lost), and sheet-html and sheet-markdown for people.
[[nodiscard]] QList<ProfileFormat> ownFormats();

} // namespace mailrig
