// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/messages/mailports.h"
#include "ui/texts/mailerrors.h"

namespace mailrig::cli {

//! The options of every verb that works with mail: whose, with what secret, how long, whom to
//! trust.
[[nodiscard]] QList<QCommandLineOption> mailOptions();

//! The account of --account, or the only one there is. Usage; NotFound.
[[nodiscard]] Result<Account> mailAccount(Invocation &invocation);
//! Its sides as they are to be reached. Errors as of `testable`; Validation in a sentence where
//! none of them is one that mail can be used over.
[[nodiscard]] Result<CheckRequest> mailRequest(
    const Account &account, const QList<Side> &sides, Invocation &invocation);

[[nodiscard]] Result<std::unique_ptr<Mailbox>> mailbox(Invocation &invocation);
//! Tells why mail could not be used, as the window tells it.
[[nodiscard]] ExitCode failMail(const Error &error, texts::MailTask task, Invocation &invocation);
//! Ids as `messages` prints them. Usage, naming the one that is none.
[[nodiscard]] Result<QList<MessageId>> messageIds(const QStringList &texts);

} // namespace mailrig::cli
