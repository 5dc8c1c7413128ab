// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cause.h"
#include "models/checkreport.h"

namespace mailrig::cli {

//! What the program ends with; part of its interface.
enum class ExitCode {
    Ok = 0,
    Other = 1,
    Usage = 2,
    SignInRefused = 10,
    ServerIdentity = 11,
    NoEncryption = 12,
    Protocol = 13,
    Network = 14,
    Keychain = 15,
    Validation = 16,
    Cancelled = 17,
};

[[nodiscard]] ExitCode exitCode(Cause cause);
//! Of several results: Cancelled if one was, the code all failures share, or Other.
[[nodiscard]] ExitCode combined(const QList<ExitCode> &codes);

} // namespace mailrig::cli
