// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/result.h"

namespace mailrig::texts {

//! What was being done with mail when it failed.
enum class MailTask { Read, Change, CreateFolder, Send };

//! A failure of mail in use, each part in whole sentences: as of a test, but nothing was tested,
//! and it is a person's message or folder that was refused. The window and the command line say
//! the same.
struct MailTrouble {
    QString title = {};
    QString words = {}; //!< what came with it, and whose words they are; empty if there are none
    QString advice = {}; //!< may be empty
    bool operator==(const MailTrouble &) const = default;
};

//! `account`, if known, gives the names of protocols and what holds for one provider only.
[[nodiscard]] MailTrouble mailTrouble(
    const Error &error, MailTask task, const Account &account = {});
//! All of that in one paragraph.
[[nodiscard]] QString mailError(const Error &error, MailTask task, const Account &account = {});

//! A message that went out whole, and why nobody answered: of SendResult::doubt.
[[nodiscard]] QString sentInDoubt(const Error &error);

//! Why one recipient was refused, whatever became of the others.
[[nodiscard]] QString recipientError(const Error &error);

//! Why mail cannot be used over this side of an account; empty if it can.
[[nodiscard]] QString mailObstacle(const Account &account, Side side);

//! "17 bytes", "1.2 MB": in the words of the person.
[[nodiscard]] QString dataSize(qint64 bytes);

} // namespace mailrig::texts
