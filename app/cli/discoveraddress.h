// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace mailrig::cli {

//! The address in what somebody typed or copied: " ann@example.org ", "Ann <ann@example.org>".
//! Validation, its detail the whole sentence: it is none, or none that names a domain.
[[nodiscard]] Result<QString> typedAddress(const QString &typed);

} // namespace mailrig::cli
