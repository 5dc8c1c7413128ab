// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig::texts {

// The labels a person chooses by: "SSL/TLS", "IMAP", "Automatic" …
[[nodiscard]] QString label(Protocol value, bool outgoing = false); //!< None: "No incoming email"
[[nodiscard]] QString label(Security value);
[[nodiscard]] QString label(Mechanism value);
[[nodiscard]] QString label(IdentityMode value);
[[nodiscard]] QString label(CredentialType value);
[[nodiscard]] QString label(SmtpUtf8 value);
[[nodiscard]] QString label(AccountType value);
[[nodiscard]] QString label(Cloud value);
[[nodiscard]] QString label(SmimeUse value);
[[nodiscard]] QString label(MessageHandling::OnDelete value);

} // namespace mailrig::texts
