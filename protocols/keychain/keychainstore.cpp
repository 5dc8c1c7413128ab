// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/keychain/keychainstore.h"

#include "protocols/keychain/manyentries.h"

#include <qt6keychain/keychain.h>

#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>
#include <utility>

namespace mailrig {

namespace {

using namespace std::chrono_literals;

//! How long a keychain that was open is read without asking again: a run reads many secrets in a
//! row, and one locked meanwhile is found out by the reading.
constexpr auto believedFor = 1s;

Result<void> outcome(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return failure(Cause::SecretMissing);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return failure(Cause::KeychainMissing, job.errorString());
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError:
        return failure(Cause::KeychainRefused, job.errorString());
    }
    return failure(Cause::Unknown, job.errorString());
}

//! The job holds the bytes until it is deleted, some time after it ended: wiped then.
void wipeWithJob(QKeychain::Job *job, const QByteArray &bytes)
{
    QObject::connect(
        job, &QObject::destroyed, [held = std::make_shared<QByteArray>(bytes)] { wipe(*held); });
}

} // namespace

KeychainStore::KeychainStore(QObject *parent)
    : KeychainStore(Settings(), parent)
{
}

KeychainStore::KeychainStore(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_service(this)
{
}

template <class T> QFuture<Result<T>> KeychainStore::enqueue(Work<T> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    m_waiting.enqueue([this, promise, work = std::move(work)] {
        work([this, promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
            m_busy = false;
            startNext();
        });
    });
    startNext();
    return future;
}

void KeychainStore::startNext()
{
    if (m_busy || m_waiting.isEmpty()) {
        return;
    }
    m_busy = true;
    QMetaObject::invokeMethod(this, m_waiting.dequeue(), Qt::QueuedConnection);
}

void KeychainStore::run(
    QKeychain::Job *job, QUuid id, std::chrono::milliseconds limit, JobEnded ended)
{
    job->setKey(id.toString(QUuid::WithoutBraces));
    job->setInsecureFallback(false);
    const auto isOver = std::make_shared<bool>(false);
    // Of this store's own: QTimer::singleShot would keep what it calls, and the future of a store
    // that died with it, until the time is over.
    auto *timer = new QTimer(this);
    const auto end
        = [ended = std::move(ended), isOver, timer](Result<void> result, QKeychain::Job *of) {
              if (!std::exchange(*isOver, true)) {
                  timer->deleteLater();
                  ended(std::move(result), of);
              }
          };
    connect(
        job, &QKeychain::Job::finished, this, [end](QKeychain::Job *of) { end(outcome(*of), of); });
    connect(timer, &QTimer::timeout, this, [end] { end(failure(Cause::TimedOut), nullptr); });
    timer->start(limit);
    // A job deletes itself when it ended. Deleting one that runs crashes later, when the
    // keychain answers: one that never ends is therefore left alone.
    job->start();
}

template <class T>
void KeychainStore::whenOpen(Answer<T> answer, std::function<void(Answer<T>)> next)
{
    m_service.askState(m_settings.limit, [this, answer, next](const Result<void> &state) {
        if (!state) {
            m_openUntil = {};
            answer(tl::unexpected(state.error()));
            return;
        }
        m_openUntil = QDeadlineTimer(believedFor);
        next(answer);
    });
}

void KeychainStore::readEntry(QUuid id, const Answer<Secret> &answer)
{
    auto *job = new QKeychain::ReadPasswordJob(m_settings.service); // no parent: see run()
    run(job, id, m_settings.limit, [answer](const Result<void> &result, QKeychain::Job *ended) {
        if (!result) {
            answer(tl::unexpected(result.error()));
            return;
        }
        const auto bytes = static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData();
        wipeWithJob(ended, bytes);
        answer(Secret(QByteArray(bytes.constData(), bytes.size())));
    });
}

void KeychainStore::writeEntry(QUuid id, const Secret &secret, const Answer<void> &answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_settings.service); // no parent: see run()
    const QByteArray bytes(secret.view().data(), secret.view().size());
    job->setBinaryData(bytes);
    wipeWithJob(job, bytes);
    // Where there is no collection yet the service asks the person for a password for a new one.
    run(job, id, m_settings.promptLimit,
        [this, id, secret, answer](const Result<void> &result, QKeychain::Job *) {
            if (!result) {
                answer(tl::unexpected(result.error()));
                return;
            }
            readEntry(id, [secret, answer](const Result<Secret> &kept) {
                if (!kept) {
                    answer(tl::unexpected(kept.error()));
                    return;
                }
                answer(*kept == secret ? Result<void>() : failure(Cause::KeychainRefused));
            });
        });
}

void KeychainStore::removeEntry(QUuid id, const Answer<void> &answer)
{
    auto *job = new QKeychain::DeletePasswordJob(m_settings.service); // no parent: see run()
    run(job, id, m_settings.limit,
        [this, id, answer](const Result<void> &result, QKeychain::Job *) {
            if (!result && result.error().code != Cause::SecretMissing) {
                answer(result);
                return;
            }
            readEntry(id, [this, answer](const Result<Secret> &left) {
                if (left) {
                    answer(failure(Cause::KeychainRefused));
                    return;
                }
                if (left.error().code != Cause::SecretMissing) {
                    answer(tl::unexpected(left.error()));
                    return;
                }
                // Locked meanwhile, it would read as missing too.
                whenOpen<void>(answer, [](const Answer<void> &open) { open({}); });
            });
        });
}

QFuture<Result<Secret>> KeychainStore::read(QUuid id)
{
    return enqueue<Secret>([this, id](const Answer<Secret> &answer) {
        const auto readOpen = [this, id](const Answer<Secret> &open) {
            readEntry(id, [this, open](const Result<Secret> &found) {
                if (found || found.error().code == Cause::TimedOut) {
                    open(found);
                    return;
                }
                // Gone or locked between question and reading: the state says it better.
                whenOpen<Secret>(open, [found](const Answer<Secret> &still) { still(found); });
            });
        };
        if (m_openUntil.hasExpired()) {
            whenOpen<Secret>(answer, readOpen);
        } else {
            readOpen(answer);
        }
    });
}

QFuture<Result<void>> KeychainStore::write(QUuid id, Secret secret)
{
    return enqueue<void>([this, id, secret = std::move(secret)](const Answer<void> &answer) {
        whenOpen<void>(
            answer, [this, id, secret](const Answer<void> &open) { writeEntry(id, secret, open); });
    });
}

QFuture<Result<void>> KeychainStore::remove(QUuid id)
{
    return enqueue<void>([this, id](const Answer<void> &answer) {
        whenOpen<void>(answer, [this, id](const Answer<void> &open) { removeEntry(id, open); });
    });
}

QFuture<Result<QHash<QUuid, Secret>>> KeychainStore::readAtOnce(const QList<QUuid> &ids)
{
    using Secrets = QHash<QUuid, Secret>;
    return enqueue<Secrets>([this, ids](const Answer<Secrets> &answer) {
        whenOpen<Secrets>(answer, [this, ids](const Answer<Secrets> &open) {
            const std::stop_source stop;
            auto *timer = new QTimer(this);
            const auto end = [stop] { std::stop_source(stop).request_stop(); };
            connect(timer, &QTimer::timeout, timer, end);
            connect(timer, &QObject::destroyed, end); // with the store, perhaps
            timer->start(m_settings.limit);
            auto promise = std::make_shared<QPromise<Secrets>>();
            promise->start();
            promise->future().then(this, [open, timer](const Secrets &secrets) {
                timer->deleteLater();
                open(secrets);
            });
            QThreadPool::globalInstance()->start([promise, ids, token = stop.get_token(),
                                                     settings = m_settings] {
                promise->addResult(readManyEntries(settings.service, ids, settings.limit, token));
                promise->finish();
            });
        });
    });
}

QFuture<Result<void>> KeychainStore::state()
{
    return enqueue<void>(
        [this](const Answer<void> &answer) { m_service.askState(m_settings.limit, answer); });
}

QFuture<Result<void>> KeychainStore::unlock()
{
    return enqueue<void>(
        [this](const Answer<void> &answer) { m_service.unlock(m_settings.promptLimit, answer); });
}

} // namespace mailrig
