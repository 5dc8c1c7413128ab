// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig {

// Autoconfig's placeholders, %EMAILADDRESS%, %EMAILLOCALPART% and %EMAILDOMAIN%.

//! A foreign text with placeholders replaced by the parts of the address; if that is empty, by
//! the account's own macros. Whatever would be a macro in the text itself is quoted. A placeholder
//! whose last % is missing is understood, and told by `isRepaired`.
[[nodiscard]] QString fromPlaceholders(
    const QString &text, const QString &address, bool *isRepaired = nullptr);
//! A user name, in so far as it follows from the address, as placeholders.
[[nodiscard]] QString toPlaceholders(const QString &user, const QString &address);
[[nodiscard]] bool hasPlaceholder(const QString &text);

[[nodiscard]] QString localPartOf(const QString &address);
//! In A-labels; empty if there is none.
[[nodiscard]] QString domainOf(const QString &address);

} // namespace mailrig
