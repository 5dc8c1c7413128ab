// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "models/signin.h"
#include "protocols/mail/delivery.h"
#include "protocols/mail/envelopeaddress.h"
#include "protocols/mail/mailsession.h"

namespace mailrig {

//! What the checks of one run share; each may be missing.
struct SharedByChecks {
    std::shared_ptr<Delivery> delivery = {}; //!< SMTP sends it, IMAP and POP3 await it
    std::shared_ptr<TlsSessions> sessions = {}; //!< no server is asked twice who it is
    TokenSource *tokens = nullptr; //!< outlives the check
};

//! One side of a live test: takes its steps one after the other in the calling thread, which must
//! not be the GUI's, and tells of each as it ends.
class ServerCheck {
public:
    using StepSink = std::function<void(const CheckStep &)>;
    ServerCheck(const CheckRequest &request, const SideRequest &side, Bounds bounds,
        SharedByChecks shared = {});
    ~ServerCheck();

    //! Once. The first failure ends the side; the steps that were planned after it are told as
    //! NotReached.
    void run(const StepSink &told);

private:
    struct Findings {
        QStringList facts = {};
        std::optional<Mechanism> mechanism = {};
        std::optional<CredentialType> credential = {};
        std::optional<AccessToken> token = {}; //!< told without its value
        Outcome outcome = Outcome::Ok;
    };
    using Work = std::function<Result<Findings>()>;

    [[nodiscard]] Result<void> takeSteps();
    [[nodiscard]] Result<void> step(StepKind kind, const Work &work);
    [[nodiscard]] std::unique_ptr<MailSession> newSession() const;
    //! With Automatic, nobody having signed in is no failure: the password comes next.
    [[nodiscard]] Result<Findings> fetchToken();
    [[nodiscard]] Result<Findings> signIn();
    [[nodiscard]] Result<Findings> sendTest();
    [[nodiscard]] Result<Findings> awaitArrival();
    [[nodiscard]] Result<bool> takeOutOfImap();
    [[nodiscard]] Result<bool> takeOutOfPop3(QSet<QByteArray> &seen);
    void tell(CheckStep step);

    ConnectionSettings m_settings;
    SideRequest m_side;
    Bounds m_bounds;
    std::shared_ptr<Delivery> m_delivery;
    TokenSource *m_tokens;
    QFuture<Result<AccessToken>> m_token;
    std::optional<CredentialType> m_taken = {}; //!< where Automatic left it open
    EnvelopeAddress m_self;
    StepSink m_told;
    QList<StepKind> m_planned;
    std::unique_ptr<MailSession> m_session;
};

} // namespace mailrig
