// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagefault.h"

#include <utility>

namespace mailrig::texts {

constexpr qsizetype longestWords = 2000; // characters

//! What came with an error as a sentence that says whose words they are; empty if nothing came.
[[nodiscard]] QString words(const Error &error);
//! "This is about: /x/whole.eml."
[[nodiscard]] QString subjectWords(const QString &detail);
//! What of a message keeps it from being sent, and what to do.
[[nodiscard]] std::pair<QString, QString> unsendable(const NamedFault &fault);
[[nodiscard]] std::pair<QString, QString> unsendable(const Error &error);

//! A line of IMAP, POP3 or SMTP that a server answered with.
[[nodiscard]] bool isReply(const QString &detail);
//! Ours already, as of fields that were judged.
[[nodiscard]] bool isSentence(const QString &detail);

} // namespace mailrig::texts
