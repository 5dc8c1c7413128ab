// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "protocols/keychain/secretservice.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QQueue>

namespace QKeychain {
class Job;
}

namespace mailrig {

//! The system's keychain: an entry has the service "mailrig" and the secret's id (a UUID without
//! braces) as its key. Before each use the Secret Service is asked whether the collection is open,
//! since QtKeychain answers "no entry" for a locked one; each write and removal is verified by
//! reading. One operation at a time, each with its own time limit. Lives in one thread with an
//! event loop; nothing blocks. Futures of a store that dies end as cancelled.
class KeychainStore : public QObject, public SecretStore {
    Q_OBJECT
public:
    struct Settings {
        QString service = QStringLiteral("mailrig");
        std::chrono::milliseconds limit{10'000}; //!< of each of the questions of an operation
        std::chrono::milliseconds promptLimit{120'000}; //!< as long as a person may take
    };

    explicit KeychainStore(QObject *parent = nullptr);
    explicit KeychainStore(Settings settings, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<Secret>> read(QUuid id) override;
    [[nodiscard]] QFuture<Result<void>> write(QUuid id, Secret secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(QUuid id) override;

    //! The secrets among these that can be read at once, which for hundreds is ten times as quick
    //! as one after the other; `read` tells of the others. Errors as of `state`.
    [[nodiscard]] QFuture<Result<QHash<QUuid, Secret>>> readAtOnce(const QList<QUuid> &ids);

    //! Whether entries could be read now: KeychainMissing, KeychainLocked, TimedOut.
    [[nodiscard]] QFuture<Result<void>> state();
    //! Has the desktop ask the person to open the keychain: KeychainRefused if they do not.
    [[nodiscard]] QFuture<Result<void>> unlock();

private:
    template <class T> using Answer = std::function<void(Result<T>)>;
    template <class T> using Work = std::function<void(Answer<T>)>;
    using JobEnded = std::function<void(Result<void>, QKeychain::Job *)>;

    template <class T> [[nodiscard]] QFuture<Result<T>> enqueue(Work<T> work);
    void startNext();

    //! `ended` once: with the job when it ended in time, with TimedOut and none otherwise.
    void run(QKeychain::Job *job, QUuid id, std::chrono::milliseconds limit, JobEnded ended);
    void readEntry(QUuid id, const Answer<Secret> &answer);
    void writeEntry(QUuid id, const Secret &secret, const Answer<void> &answer);
    void removeEntry(QUuid id, const Answer<void> &answer);
    //! Does `next` if the keychain is open, answers why not otherwise.
    template <class T> void whenOpen(Answer<T> answer, std::function<void(Answer<T>)> next);

    Settings m_settings;
    SecretService m_service;
    QQueue<std::function<void()>> m_waiting;
    QDeadlineTimer m_openUntil{0}; //!< expired: to be asked
    bool m_busy = false;
};

} // namespace mailrig
