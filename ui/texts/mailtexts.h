// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"
#include "models/messages/messagechange.h"
#include "models/messages/rightsreport.h"
#include "ui/texts/mailerrors.h"

namespace mailrig::texts {

[[nodiscard]] QString right(Right value);
[[nodiscard]] QString permission(Permission value); //!< in a word
[[nodiscard]] QString evidence(Evidence value); //!< how it is known; empty for None
//! What went wrong, and the server's words, on one line; empty if there is nothing to say.
[[nodiscard]] QString reason(const RightRow &row);
[[nodiscard]] QString changeOutcome(ChangeOutcome value);
[[nodiscard]] QString specialUse(SpecialUse value); //!< empty for None
//! Why no folder can be created with this name.
[[nodiscard]] QString badFolderName(const QString &name);
//! The flags that mean something to a person, in their words; the others as they are.
[[nodiscard]] QString flags(const QStringList &flags);

} // namespace mailrig::texts
