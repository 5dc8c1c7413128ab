// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! What integration platforms read: splunk-smtp and splunk-imap, the assets of Splunk SOAR.
[[nodiscard]] QList<ProfileFormat> assetsFormats();

} // namespace mailrig
