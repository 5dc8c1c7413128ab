// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "protocols/mail/delivery.h"
#include "protocols/mail/envelopeaddress.h"
#include "protocols/mail/mailsession.h"

namespace mailrig {

//! One side of a live test: takes its steps one after the other in the calling thread, which must
//! not be the GUI's, and tells of each as it ends.
class ServerCheck {
public:
    using StepSink = std::function<void(const CheckStep &)>;
    //! With a delivery the side also sends (SMTP) or waits for (IMAP, POP3) its message. With
    //! sessions it need not ask a server twice who it is.
    ServerCheck(const CheckRequest &request, const SideRequest &side, Bounds bounds,
        std::shared_ptr<Delivery> delivery = {}, std::shared_ptr<TlsSessions> sessions = {});
    ~ServerCheck();

    //! Once. The first failure ends the side; the steps that were planned after it are told as
    //! NotReached.
    void run(const StepSink &told);

private:
    struct Findings {
        QStringList facts = {};
        std::optional<Mechanism> mechanism = {};
        Outcome outcome = Outcome::Ok;
    };
    using Work = std::function<Result<Findings>()>;

    [[nodiscard]] Result<void> takeSteps();
    [[nodiscard]] Result<void> step(StepKind kind, const Work &work);
    [[nodiscard]] std::unique_ptr<MailSession> newSession() const;
    //! Nobody is to be signed in: SMTP without authentication, or no user was given.
    [[nodiscard]] bool staysUnsigned() const;
    [[nodiscard]] Result<Findings> signIn();
    [[nodiscard]] Result<Findings> sendTest();
    [[nodiscard]] Result<Findings> awaitArrival();
    [[nodiscard]] Result<bool> takeOutOfImap();
    [[nodiscard]] Result<bool> takeOutOfPop3(QSet<QByteArray> &seen);
    [[nodiscard]] Result<SignIn> howToSignIn() const;
    void tell(CheckStep step);

    ConnectionSettings m_settings;
    SideRequest m_side;
    Bounds m_bounds;
    std::shared_ptr<Delivery> m_delivery;
    EnvelopeAddress m_self;
    StepSink m_told;
    QList<StepKind> m_planned;
    std::unique_ptr<MailSession> m_session;
};

} // namespace mailrig
