// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/graph/graphclient.h"
#include "protocols/mail/delivery.h"
#include "protocols/transport/runningstep.h"

namespace mailrig {

//! One side of a live test through Microsoft Graph: takes its steps one after the other in the
//! calling thread, which must not be the GUI's, and tells of each as it ends. Leaves nothing in
//! the mailbox, unless it is cancelled while a draft is being created.
class GraphCheck {
public:
    //! With a delivery the outgoing side also sends its message, and the incoming one waits for
    //! it. `tokens` may be null if the side brings its token as its secret.
    GraphCheck(const CheckRequest &request, const SideRequest &side, const Bounds &bounds,
        TokenSource *tokens, std::shared_ptr<Delivery> delivery = {});

    //! Once. The first failure ends the side; the steps that were planned after it are told as
    //! NotReached.
    void run(const StepSink &told);

private:
    struct Findings {
        QStringList facts = {};
        std::optional<TokenFacts> token = {};
        Outcome outcome = Outcome::Ok;
    };

    [[nodiscard]] CheckStep step(StepKind kind);
    [[nodiscard]] Result<Findings> take(StepKind kind);
    [[nodiscard]] Result<Findings> signIn();
    [[nodiscard]] Result<Findings> inbox();
    [[nodiscard]] Result<Findings> draft();
    [[nodiscard]] Result<Findings> sendTest();
    [[nodiscard]] Result<Findings> awaitArrival();
    //! Removes the message from the folder; whether it was there.
    [[nodiscard]] Result<bool> takeOut(const QByteArray &folder);
    //! Tries a few times where the server is only busy.
    [[nodiscard]] Result<void> removeMessage(const QString &id);
    [[nodiscard]] QJsonObject message() const;

    SideRequest m_side;
    GraphClient m_graph;
    std::shared_ptr<Delivery> m_delivery;
    QByteArray m_messageId;
};

} // namespace mailrig
