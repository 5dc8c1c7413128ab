// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <optional>

namespace mailrig {

// The names account files, JSON output and the command line give to values. `fromName` takes
// exactly these, and answers nothing for any other.

[[nodiscard]] QString name(Protocol value);
[[nodiscard]] QString name(Security value);
[[nodiscard]] QString name(Mechanism value); //!< "auto", "PLAIN", "SCRAM-SHA-256" …
[[nodiscard]] QString name(SmtpUtf8 value);
[[nodiscard]] QString name(IdentityMode value);
[[nodiscard]] QString name(CredentialType value);
[[nodiscard]] QString name(AccountType value);
[[nodiscard]] QString name(Cloud value);
[[nodiscard]] QString name(SmimeUse value);
[[nodiscard]] QString name(MessageHandling::OnDelete value);

//! Instantiated for each type above.
template <class T> [[nodiscard]] std::optional<T> fromName(QStringView text);
//! All names of a type, in the order of its enumerators.
template <class T> [[nodiscard]] QStringList allNames();

} // namespace mailrig
