// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"
#include "protocols/mail/delivery.h"
#include "tests/protocols/mail/steplog.h"

#include "models/ports.h"

#include <QPromise>

#include <deque>
#include <mutex>

namespace mailrig {

//! Answers with what it was given, one after the other, the last one for ever.
class FakeTokens : public TokenSource {
public:
    explicit FakeTokens(std::deque<Result<AccessToken>> answers);
    [[nodiscard]] QFuture<Result<AccessToken>> token(const OAuthClient &client) override;
    void refuse(QUuid grant) override;

    void keepWaiting() { m_waits = true; } //!< never answers
    [[nodiscard]] QList<QUuid> refused() const;
    [[nodiscard]] int asked() const;

    [[nodiscard]] static AccessToken good(bool isCached = false);
    [[nodiscard]] static AccessToken old(bool isCached = true);

private:
    mutable std::mutex m_mutex;
    std::deque<Result<AccessToken>> m_answers;
    QPromise<Result<AccessToken>> m_never;
    QList<QUuid> m_refused;
    int m_asked = 0;
    bool m_waits = false;
};

//! A side of an account that signs in with OAuth, at a peer on this machine.
[[nodiscard]] SideRequest graphSide(Side side, quint16 port);

//! Runs sides at the same time, each in a thread, while the calling thread's event loop runs.
//! `cancelAfter` counts from the start.
struct GraphRun {
    CheckRequest request = {};
    TokenSource *tokens = nullptr;
    std::shared_ptr<Delivery> delivery = {};
    std::chrono::milliseconds deadline{10'000};
    std::optional<std::chrono::milliseconds> cancelAfter = {};

    [[nodiscard]] StepLog run(const QList<SideRequest> &sides) const;
};

} // namespace mailrig
