// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagesummary.h"
#include "models/result.h"

namespace mailrig {

enum class ChangeKind { Move, Archive, Copy, Delete, Mark };
enum class MessageMark { Seen, Unseen, Flagged, Unflagged, Answered };

//! What is to become of messages, all of one folder.
struct MessageChange {
    ChangeKind kind = ChangeKind::Move;
    QList<MessageId> messages = {};
    QString target = {}; //!< folder; Archive: empty for the one the server calls so
    MessageMark mark = MessageMark::Seen; //!< Mark
    bool operator==(const MessageChange &) const = default;
};

//! What became of one message.
enum class ChangeOutcome {
    Done,
    NotFound, //!< it is not, or no longer, in that folder
    //! The connection was lost, or the time was up, after it was asked for: the message is in one
    //! of the two folders or in both, never in none. The next look at both tells.
    Unknown,
    NotDone, //!< the server refused: it is still where it was
    CopiedOnly, //!< it is in both folders: the server took the copy, not the removal
    Marked, //!< it bears the mark of deletion, but could not be taken out without taking others'
};

struct ChangedMessage {
    MessageId id = {};
    ChangeOutcome outcome = ChangeOutcome::Done;
    std::optional<MessageId> newId = {}; //!< where it is now, if the server said so
    bool operator==(const ChangedMessage &) const = default;
};

struct ChangeResult {
    QList<ChangedMessage> messages = {}; //!< in the order asked for
    QString target = {}; //!< the folder they went to
    std::optional<Error> error = {}; //!< why some are not Done
    bool operator==(const ChangeResult &) const = default;
};

} // namespace mailrig
