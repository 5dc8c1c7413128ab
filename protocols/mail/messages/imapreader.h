// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"
#include "protocols/mail/messages/imapcommands.h"
#include "protocols/mail/messages/smtpsender.h"

namespace mailrig {

//! Lists and reads messages of an IMAP mailbox, and leaves no mark on them unless asked.
class ImapReader {
public:
    explicit ImapReader(ImapCommands &commands)
        : m_commands(commands)
    {
    }
    //! Without the structure of the messages: for servers whose account of it cannot be read.
    void doWithoutStructure() { m_hasStructure = false; }

    [[nodiscard]] Result<MessagePage> page(const QString &folder, const MessageFilter &filter);
    //! In pieces, so that no reply is large. NotFound; MessageTooLarge.
    [[nodiscard]] Result<ReceivedMessage> message(
        const MessageId &id, const ReadOptions &options, const TransferProgress &progress);

private:
    [[nodiscard]] Result<QList<MessageSummary>> summaries(
        const QByteArray &command, const ImapSelected &selected);

    ImapCommands &m_commands;
    bool m_hasStructure = true;
};

//! The items of a FETCH response by their names in upper case ("BODY[]", without a partial range):
//! strings as they are, lists as they stand. Nothing for another response.
[[nodiscard]] std::optional<QHash<QByteArray, QByteArray>> fetchedItems(const QByteArray &response);

} // namespace mailrig
