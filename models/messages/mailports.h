// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"
#include "models/messages/messagechange.h"
#include "models/messages/messagecontent.h"
#include "models/messages/rightsreport.h"
#include "models/messages/sendresult.h"
#include "models/ports.h"

#include <memory>

namespace mailrig {

// All futures: results from a thread of the adapter's; cancelling is seen within 50 ms, the future
// then ends as cancelled, without a result. Progress is in KiB, where there is any. The deadline of
// the request is that of each step which has to show progress, not of a whole transfer. Errors
// are those of a live test, and those named here.

//! Sends mail as one account. Keeps its connection for the next message, for a short time.
//! Destroying it cancels.
class Messenger {
public:
    virtual ~Messenger() = default;
    //! Refused before anything is sent: Validation (the address, the header, the attachment that
    //! cannot be; no recipient), FileUnreadable, MessageTooLarge (over the server's SIZE), and
    //! SenderRefused or RecipientRefused for an address that needs SMTPUTF8 where there is none.
    //! RecipientRefused with the server's words on each if it took none of the recipients. What
    //! went out whole and was not answered is no error: its result is in doubt.
    [[nodiscard]] virtual QFuture<Result<SendResult>> send(OutgoingMessage message) = 0;
    //! A whole message (RFC 5322) as it is, without Bcc, its line ends made CRLF; sender and
    //! recipients are taken from its headers. Validation: it has no header, or names no recipient.
    [[nodiscard]] virtual QFuture<Result<SendResult>> sendRaw(
        QByteArray message, DeliveryReports reports)
        = 0;
    //! Whether the server would take mail from the account's address; nothing is sent.
    [[nodiscard]] virtual QFuture<Result<RightRow>> maySend() = 0;
};

//! One account's mail at the server. Calls wait for one another, in their order. Keeps its
//! connection for the next call, for a short time. Destroying it cancels.
class Mailbox {
public:
    virtual ~Mailbox() = default;
    //! Those below the account's path prefix, and the inbox, which comes first.
    [[nodiscard]] virtual QFuture<Result<QList<Folder>>> folders() = 0;
    //! NotFound: no such folder.
    [[nodiscard]] virtual QFuture<Result<MessagePage>> messages(
        QString folder, MessageFilter filter)
        = 0;
    //! NotFound; MessageTooLarge.
    [[nodiscard]] virtual QFuture<Result<ReceivedMessage>> message(
        MessageId id, ReadOptions options)
        = 0;
    //! NotFound: no such target, no archive. Usage: not with this protocol.
    [[nodiscard]] virtual QFuture<Result<ChangeResult>> change(MessageChange change) = 0;
    //! NameTaken.
    [[nodiscard]] virtual QFuture<Result<Folder>> createFolder(QString name) = 0;
    //! What may be done here: every right but Send.
    [[nodiscard]] virtual QFuture<Result<RightsReport>> rights() = 0;
};

//! Where both are had. A request names the account's servers, secrets read; a side that is not
//! used may be missing.
class PostOffice {
public:
    virtual ~PostOffice() = default;
    [[nodiscard]] virtual std::unique_ptr<Messenger> messenger(CheckRequest request) = 0;
    [[nodiscard]] virtual std::unique_ptr<Mailbox> mailbox(CheckRequest request) = 0;
};

} // namespace mailrig
