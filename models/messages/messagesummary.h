// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailperson.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace mailrig {

//! Which message: for as long as the server keeps it where it is.
struct MessageId {
    QString folder = {};
    quint32 uidValidity = 0, uid = 0; //!< IMAP
    QByteArray uniqueId = {}; //!< POP3
    //! "17.1732212:INBOX", "pop3:000001a2"; what programs hand on without looking into it.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<MessageId> fromText(const QString &text);
    bool operator==(const MessageId &) const = default;
};

//! A message as a list shows it, with the properties that others track mail by. Foreign strings:
//! plain text only.
struct MessageSummary {
    MessageId id = {};
    std::optional<int> attachmentsCount = {}; //!< unknown: too large to look into (POP3)
    QString contentType = {}; //!< of the whole message: "multipart/mixed"
    QString fileName = {}; //!< of the first attachment
    MailPerson from = {};
    QList<MailPerson> to = {};
    QString messageId = {}; //!< without angle brackets
    QDateTime receivedDate = {}; //!< UTC: by the mailbox's server, or else what the message says
    QDateTime date = {}; //!< UTC: what the message says
    QString subject = {};
    qint64 size = 0;
    QStringList flags = {}; //!< "\\Seen", "$Forwarded" …; none on POP3
    [[nodiscard]] bool isSeen() const;
    //! POP3 does not tell: then it is neither.
    [[nodiscard]] bool isUnseen() const { return id.uniqueId.isEmpty() && !isSeen(); }
    bool operator==(const MessageSummary &) const = default;
};

//! Which messages of a folder, and how many of them. All that is given has to hold.
struct MessageFilter {
    bool unseen = false; //!< Usage on POP3, which knows no such thing
    QString from = {}, subject = {}; //!< contained in it, whatever the case
    QDate since = {}, before = {}; //!< received on or after; received before
    int limit = 50; //!< messages a page
    int page = 0; //!< 0: the newest
    bool operator==(const MessageFilter &) const = default;
};

//! A page, the newest message first.
struct MessagePage {
    QList<MessageSummary> messages = {};
    qint64 matching = 0; //!< in all pages; on POP3 with a filter: as far as it looked
    qint64 inFolder = 0;
    bool isWhole = true; //!< false: older messages were not looked at (POP3 with a filter)
    bool operator==(const MessagePage &) const = default;
};

} // namespace mailrig
