// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"
#include "models/messages/messagechange.h"
#include "models/messages/rightsreport.h"
#include "ui/texts/situation.h"

namespace mailrig::texts {

//! What was being done with mail when it failed.
enum class MailTask { Read, Change, Send };

//! A failure of mail in use: as of a test, but nothing was tested, and it is a person's message
//! that was refused.
[[nodiscard]] QString title(const Situation &situation, MailTask task);
[[nodiscard]] QString advice(const Situation &situation, MailTask task);
//! The words that came with it, and whose they are; empty if there are none.
[[nodiscard]] QString words(const Error &error);
//! All of that in one paragraph.
[[nodiscard]] QString mailError(const Error &error, MailTask task);

//! Why one recipient was refused, whatever became of the others.
[[nodiscard]] QString recipientError(const Error &error);

[[nodiscard]] QString right(Right value);
[[nodiscard]] QString permission(Permission value); //!< in a word
[[nodiscard]] QString evidence(Evidence value); //!< how it is known; empty for None
[[nodiscard]] QString changeOutcome(ChangeOutcome value);
[[nodiscard]] QString specialUse(SpecialUse value); //!< empty for None
//! The flags that mean something to a person, in their words; the others as they are.
[[nodiscard]] QString flags(const QStringList &flags);

} // namespace mailrig::texts
