// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/published/autoconfigfile.h"

namespace mailrig {

//! Whether Thunderbird for Android (K-9), the strictest of the readers that are known, takes a
//! file: it gives up the whole where the id or every domain is no host name, or an IMAP or SMTP
//! server lacks a host, port, user name, authentication that it knows, or encryption.
[[nodiscard]] bool isForStrictReaders(const AutoconfigFile &file, const QString &address);

} // namespace mailrig
