// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailports.h"
#include "models/signin.h"
#include "protocols/mail/messages/bodybuilder.h"
#include "protocols/mail/messages/mailworker.h"
#include "protocols/mail/messages/smtpsender.h"

#include <QElapsedTimer>

namespace mailrig {

//! Sends over SMTP, from a thread of its own.
class LiveMessenger : public Messenger {
public:
    //! `tokens` outlives it; null: nobody signs in with OAuth.
    LiveMessenger(CheckRequest request, TokenSource *tokens);
    ~LiveMessenger() override;

    [[nodiscard]] QFuture<Result<SendResult>> send(OutgoingMessage message) override;
    [[nodiscard]] QFuture<Result<SendResult>> sendRaw(
        QByteArray message, DeliveryReports reports) override;
    [[nodiscard]] QFuture<Result<RightRow>> maySend() override;

private:
    //! Makes a message no wider than a server takes, if that can be.
    using Make = std::function<Result<Outgoing>(MessageWidth)>;
    // in the worker's thread
    [[nodiscard]] Result<SendResult> deliver(const Make &make, const DeliveryReports &reports);
    [[nodiscard]] Result<SendResult> delivered(
        const Outgoing &mail, const DeliveryReports &reports);
    //! Connected, with the message fit for the server; whether it is a connection of an earlier
    //! one.
    [[nodiscard]] Result<bool> ready(Outgoing &mail, const Make &make);
    //! Whether it is a connection of an earlier message.
    [[nodiscard]] Result<bool> haveSession();
    [[nodiscard]] QString account() const;

    const CheckRequest m_request;
    TokenSource *const m_tokens;
    const std::shared_ptr<TlsSessions> m_tlsSessions;
    MailWorker m_worker;
    std::unique_ptr<SmtpSender> m_session;
    QElapsedTimer m_lastUsed;
};

} // namespace mailrig
