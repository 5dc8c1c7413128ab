// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailperson.h"

#include <QByteArray>
#include <QList>

namespace mailrig {

//! A file that goes along with a message: its bytes, or where they are read from.
struct OutgoingAttachment {
    QString name = {}; //!< as the recipient sees it; empty: the file's own
    QString type = {}; //!< "image/png"; empty: found out from name and content
    QByteArray content = {};
    QString path = {}; //!< read when it is sent; not empty: `content` is of no effect
    //! Not empty: shown within the HTML as "cid:…", without angle brackets; unique in the message.
    //! One without "@" gets a domain, here and in the HTML: RFC 2392 §2 has it.
    QString contentId = {};
    //! Shown within the HTML even without an id: as "cid:" and its name there, which becomes an id
    //! that is made for it.
    bool isInline = false;
    [[nodiscard]] bool isPicture() const { return isInline || !contentId.isEmpty(); }
    bool operator==(const OutgoingAttachment &) const = default;
};

struct HeaderField {
    QString name = {}, value = {};
    bool operator==(const HeaderField &) const = default;
};

//! What the recipients' servers are asked to report (RFC 3461).
struct DeliveryReports {
    bool success = false, failure = false, delay = false; //!< none of them: as servers usually do
    bool wholeMessage = false; //!< sent back with a failure, instead of its headers
    QString id = {}; //!< told in the reports; see isReportId
    bool operator==(const DeliveryReports &) const = default;
};

//! A message as its writer describes it. Texts may be anything; what a mail cannot hold is refused
//! before anything is sent.
struct OutgoingMessage {
    MailPerson from = {}; //!< an empty address: the account's
    QList<MailPerson> to = {}, cc = {}, bcc = {}, replyTo = {};
    QString subject = {}, text = {}, html = {};
    QList<OutgoingAttachment> attachments = {};
    //! Win over what the message would have had; several of a name are kept, in their order.
    QList<HeaderField> headers = {};
    DeliveryReports reports = {};
    bool operator==(const OutgoingMessage &) const = default;
};

//! Whether it can be one's own id of a picture: printable ASCII without blanks and angle brackets,
//! with one "@" at most, which is within.
[[nodiscard]] bool isContentId(const QString &text);
//! Whether reports can tell it: ASCII, blanks included, 100 characters at most as it is sent
//! (RFC 3461 §4.4).
[[nodiscard]] bool isReportId(const QString &text);

} // namespace mailrig
