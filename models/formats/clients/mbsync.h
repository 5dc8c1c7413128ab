// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! isync changed its words for encryption with version 1.5.
enum class MbsyncVersion { V14, V15 };

//! The file of mbsync, ~/.mbsyncrc: IMAP only. A file of either version is read by both rows.
[[nodiscard]] ProfileFormat mbsyncFormat(MbsyncVersion version);

// Its parts.
[[nodiscard]] bool isMbsync(const QByteArray &bytes, MbsyncVersion version);
[[nodiscard]] Result<ReadProfile> readMbsync(const QByteArray &bytes);
//! mbsync knows a mailbox by its user name; this is the address too, where it is one.
void settleMbsync(Account &account);

} // namespace mailrig
