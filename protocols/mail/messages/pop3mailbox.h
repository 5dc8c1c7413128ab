// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagechange.h"
#include "models/messages/messagecontent.h"
#include "protocols/mail/messages/smtpsender.h"
#include "protocols/mail/pop3session.h"

namespace mailrig {

//! Mail over POP3: the one folder as it was at sign-in. Read by TOP where the server has it, as
//! RETR makes some servers mark a message as seen; nothing is deleted unless asked for.
class Pop3Mailbox : public Pop3Session {
public:
    Pop3Mailbox(ConnectionSettings settings, Bounds bounds);

    //! How many messages there are.
    [[nodiscard]] Result<quint32> count();
    //! Filters look at headers only, at most the newest 1,000.
    [[nodiscard]] Result<MessagePage> page(
        const MessageFilter &filter, const std::function<void()> &step);
    //! NotFound; MessageTooLarge.
    [[nodiscard]] Result<ReceivedMessage> message(
        const MessageId &id, const ReadOptions &options, const TransferProgress &progress);
    //! Deletes and ends the conversation, which is what makes the server do it: without an answer
    //! to that it is Unknown what became of them. NotDone: the server refuses, with its words.
    [[nodiscard]] Result<ChangeResult> remove(const QList<MessageId> &ids);

private:
    struct Entry {
        int number = 0;
        qint64 size = 0;
        QByteArray uniqueId = {};
    };
    [[nodiscard]] Result<void> learnEntries();
    [[nodiscard]] Result<Entry> entry(const MessageId &id);
    [[nodiscard]] Result<QByteArray> ask(const QByteArray &command);
    [[nodiscard]] Result<QByteArrayList> askLines(const QByteArray &command);
    //! Message text as it was before it was made fit for the line.
    [[nodiscard]] Result<QByteArray> text(
        qint64 expected, qint64 largest, const TransferProgress &progress);
    [[nodiscard]] Result<QByteArray> fetch(const Entry &entry, bool isWhole, bool mayMark,
        qint64 largest, const TransferProgress &progress);
    [[nodiscard]] Result<MessageSummary> summary(const Entry &entry);
    //! Done: as far as the server says before a QUIT; NotDone: `refused` says why.
    [[nodiscard]] Result<ChangeOutcome> markDeleted(
        const MessageId &id, std::optional<Error> &refused);
    [[nodiscard]] bool hasTop() const;

    std::optional<QList<Entry>> m_entries; //!< oldest first
};

} // namespace mailrig
