// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The file of msmtp 1.8, ~/.msmtprc: outgoing only.
[[nodiscard]] ProfileFormat msmtpFormat();

// Its parts.
[[nodiscard]] bool isMsmtp(const QByteArray &bytes);
[[nodiscard]] Result<ReadProfile> readMsmtp(const QByteArray &bytes);
//! The word of msmtp's `auth` for a mechanism, and back; empty, and nothing, for others.
[[nodiscard]] QString msmtpWord(Mechanism mechanism);
[[nodiscard]] std::optional<Mechanism> msmtpMechanism(QStringView word);

} // namespace mailrig
