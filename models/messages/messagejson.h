// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"
#include "models/messages/messagechange.h"
#include "models/messages/messagecontent.h"
#include "models/messages/rightsreport.h"
#include "models/messages/sendresult.h"

#include <QJsonObject>

namespace mailrig {

// What the command line prints of mail with --json.

[[nodiscard]] QJsonObject toJson(const Folder &folder);
//! With the tracked properties: attachmentsCount, contentType, fileName, fromAddress, fromFolder,
//! messageId, receivedDate, subject, toAddress.
[[nodiscard]] QJsonObject toJson(const MessageSummary &summary);
//! Those properties alone.
[[nodiscard]] QJsonObject trackedProperties(const MessageSummary &summary);
[[nodiscard]] QJsonObject toJson(const MessagePage &page);
//! Attachments without their content; the HTML as the message has it.
[[nodiscard]] QJsonObject toJson(const ReceivedMessage &message);
[[nodiscard]] QJsonObject toJson(const SendResult &result);
[[nodiscard]] QJsonObject toJson(const ChangeResult &result);
[[nodiscard]] QJsonObject toJson(const RightsReport &report);

[[nodiscard]] QString name(ChangeOutcome value);
[[nodiscard]] QString name(MessageMark value);
//! "seen", "unseen", "flagged", "unflagged", "answered".
[[nodiscard]] std::optional<MessageMark> messageMark(const QString &name);

} // namespace mailrig
