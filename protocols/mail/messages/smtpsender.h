// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "models/messages/sendresult.h"
#include "protocols/mail/messages/outgoing.h"
#include "protocols/mail/smtpsession.h"

#include <functional>

namespace mailrig {

//! Bytes that have passed, of how many.
using TransferProgress = std::function<void(qint64 done, qint64 all)>;

//! An SMTP conversation that delivers messages, one after the other (RFC 5321 §3.3). Envelope
//! commands leave together where PIPELINING is offered (RFC 2920); message data goes out in pieces,
//! which the line's pace sets.
class SmtpSender : public SmtpSession {
public:
    using SmtpSession::SmtpSession;

    //! Delivers to whom the server accepts. Nothing was sent in case of an error, but it may have
    //! been where it was Cancelled; what went out whole and was not answered is in doubt. After a
    //! refusal the conversation can go on; after any other error it is over.
    //! Errors: SenderRefused, RecipientRefused, Validation (the faults Utf8Address and Utf8Header:
    //! SMTPUTF8 is needed and not offered), MessageTooLarge (the limit), Validation ("DSN",
    //! "8BITMIME": not offered; the fault ReportId), refusals by the server.
    [[nodiscard]] Result<SendResult> deliver(
        const Outgoing &mail, const DeliveryReports &reports, const TransferProgress &progress);
    [[nodiscard]] bool offersEightBit() const { return offers(u"8BITMIME"); }
    //! A refusal has left the conversation where the next message can begin.
    [[nodiscard]] bool isUsable() const { return m_isUsable && m_stream.isOpen(); }

private:
    struct Reply {
        int code = 0;
        QString words = {};
        [[nodiscard]] bool isGood() const { return code >= 200 && code < 300; }
    };
    [[nodiscard]] Result<void> judged(const Outgoing &mail, const DeliveryReports &reports) const;
    [[nodiscard]] QByteArray mailCommand(
        const Outgoing &mail, const DeliveryReports &reports) const;
    [[nodiscard]] Result<QList<Reply>> envelope(
        const Outgoing &mail, const DeliveryReports &reports);
    [[nodiscard]] Result<void> sendData(const QByteArray &bytes, const TransferProgress &progress);
    [[nodiscard]] Result<Reply> ask(const QByteArray &command);
    [[nodiscard]] Result<Reply> hear();
    [[nodiscard]] Error refused(const Reply &reply, ServerReply::Command command) const;
    void startAnew();

    bool m_isUsable = true;
};

} // namespace mailrig
