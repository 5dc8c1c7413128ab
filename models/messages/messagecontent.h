// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagesummary.h"
#include "models/messages/outgoingmessage.h"

namespace mailrig {

//! A file in a message that was received.
struct Attachment {
    QString name = {}; //!< cleaned: safe as a file's name in any folder; never empty
    QString givenName = {}; //!< as the message has it
    QString type = {}; //!< "image/png", lower case
    QString contentId = {}; //!< without angle brackets
    bool isInline = false;
    QByteArray content = {}; //!< decoded
    bool operator==(const Attachment &) const = default;
};

//! A message taken apart. Foreign strings: plain text only; `html` only through `safeHtml`.
struct MessageContent {
    QList<HeaderField> headers = {}; //!< all of them, unfolded and decoded, in their order
    QString text = {}, html = {}; //!< of the body; line ends are "\n"
    QList<Attachment> attachments = {};
    QByteArray raw = {}; //!< as the server gave it
    bool isBroken = false; //!< it could not be taken apart as it claims to be made
    bool operator==(const MessageContent &) const = default;
};

//! One message, read.
struct ReceivedMessage {
    MessageSummary summary = {};
    MessageContent content = {};
    bool operator==(const ReceivedMessage &) const = default;
};

struct ReadOptions {
    bool markSeen = false; //!< otherwise reading leaves no mark
    qint64 largest = qint64{256} * 1024 * 1024; //!< bytes; larger ones are refused
    bool operator==(const ReadOptions &) const = default;
};

} // namespace mailrig
