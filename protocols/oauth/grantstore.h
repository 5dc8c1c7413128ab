// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/ports.h"

#include <QObject>
#include <QQueue>

namespace mailrig {

//! What is kept of a person's consent.
struct KeptGrant {
    Secret refreshToken = {};
    TokenFacts facts = {}; //!< of the access token that came with it
    QDateTime since = {}; //!< UTC
    bool operator==(const KeptGrant &) const = default;
};

//! Refresh tokens in a SecretStore, under the id of their grant. Some keychains take no more than
//! 2.5 KB an entry: what is larger is cut into pieces, under ids derived from the grant's, and the
//! entry of the grant says how many they are and what they hash to. A new one is written beside the
//! old before the entry is switched over: one that was half written is never taken for good. One
//! operation at a time; one thread with an event loop, that of the store.
class GrantStore : public QObject {
public:
    explicit GrantStore(SecretStore &store, QObject *parent = nullptr);

    //! SecretMissing if there is none, or none that is whole; keychain causes.
    [[nodiscard]] QFuture<Result<KeptGrant>> load(QUuid grant);
    [[nodiscard]] QFuture<Result<void>> save(QUuid grant, const KeptGrant &kept);
    [[nodiscard]] QFuture<Result<void>> remove(QUuid grant);

    //! The longest entry that is ever written, in bytes.
    static constexpr qsizetype longestEntry = 2048;

private:
    class Operation;
    template <class T>
    [[nodiscard]] QFuture<Result<T>> enqueue(
        QUuid grant, std::function<void(Operation &, std::function<void(Result<T>)>)> work);
    void startNext();

    SecretStore &m_store;
    QQueue<std::function<void()>> m_waiting;
    bool m_busy = false;
};

} // namespace mailrig
