// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/grantstore.h"

#include "models/whendone.h"
#include "protocols/oauth/grantpieces.h"

#include <QPromise>

namespace mailrig {

OAuthClient KeptGrant::holder(OAuthClient client) const
{
    if (client.clientId.isEmpty()) {
        client.clientId = registeredId;
        client.clientSecret = registeredSecret;
    }
    return client;
}

//! What one operation does with the store, a step after the other.
class GrantStore::Operation : public QObject {
public:
    template <class T> using Then = std::function<void(Result<T>)>;

    Operation(SecretStore &store, QUuid grant, QObject *parent)
        : QObject(parent)
        , m_store(store)
        , m_grant(grant)
    {
    }

    void load(const Then<KeptGrant> &then, bool isSecondTry = false)
    {
        readHead([=, this](const Result<std::optional<GrantHead>> &head) {
            if (!head) {
                then(tl::unexpected(head.error()));
            } else if (!*head) {
                then(failure(Cause::SecretMissing));
            } else {
                readPieces(**head, {}, [=, this](const Result<QList<Secret>> &pieces) {
                    const auto kept = pieces.and_then(
                        [&](const QList<Secret> &all) { return (*head)->join(all); });
                    const bool isTorn = !kept && kept.error().code == Cause::SecretMissing;
                    if (isTorn && !isSecondTry) {
                        load(then, true); // another program may have switched meanwhile
                    } else {
                        then(kept);
                    }
                });
            }
        });
    }

    void save(const KeptGrant &kept, const Then<void> &then)
    {
        readHead([=, this](const Result<std::optional<GrantHead>> &old) {
            if (!old) {
                then(tl::unexpected(old.error()));
                return;
            }
            const quint8 generation = *old ? (*old)->generation ^ 1 : 0;
            const auto whole = GrantHead::cut(kept, generation, longestEntry);
            if (!whole) {
                then(tl::unexpected(whole.error()));
                return;
            }
            writePieces(*whole, 0, [=, this, cut = *whole](const Result<void> &written) {
                if (!written) {
                    // What was written is of no use; the error that matters is the first.
                    sweep(generation, 0, [=](const Result<void> &) { then(written); });
                    return;
                }
                switchTo(cut, then);
            });
        });
    }

    void remove(const Then<void> &then)
    {
        removeEntry(m_grant, [=, this](const Result<void> &removed) {
            if (!removed) {
                then(removed);
                return;
            }
            sweep(0, 0, [=, this](const Result<void> &first) {
                sweep(1, 0, [=](const Result<void> &second) { then(first ? second : first); });
            });
        });
    }

private:
    void readEntry(QUuid id, const Then<Secret> &then) { whenDone(m_store.read(id), this, then); }
    void removeEntry(QUuid id, const Then<void> &then) { whenDone(m_store.remove(id), this, then); }

    //! Nothing if there is none, or none that can be understood.
    void readHead(const Then<std::optional<GrantHead>> &then)
    {
        readEntry(m_grant, [then](const Result<Secret> &entry) {
            if (entry) {
                then(GrantHead::read(*entry));
            } else if (entry.error().code == Cause::SecretMissing) {
                then(std::optional<GrantHead>());
            } else {
                then(tl::unexpected(entry.error()));
            }
        });
    }

    void readPieces(
        const GrantHead &head, const QList<Secret> &sofar, const Then<QList<Secret>> &then)
    {
        if (sofar.size() == head.pieces) {
            then(sofar);
            return;
        }
        readEntry(pieceId(m_grant, head.generation, sofar.size()),
            [=, this](const Result<Secret> &piece) {
                if (piece) {
                    readPieces(head, sofar + QList{*piece}, then);
                } else {
                    then(tl::unexpected(piece.error()));
                }
            });
    }

    void writePieces(const CutGrant &cut, qsizetype index, const Then<void> &then)
    {
        if (index == cut.pieces.size()) {
            then({});
            return;
        }
        whenDone(m_store.write(pieceId(m_grant, cut.head.generation, index), cut.pieces[index]),
            this, [=, this](const Result<void> &written) {
                if (written) {
                    writePieces(cut, index + 1, then);
                } else {
                    then(written);
                }
            });
    }

    void switchTo(const CutGrant &cut, const Then<void> &then)
    {
        whenDone(m_store.write(m_grant, cut.entry), this, [=, this](const Result<void> &switched) {
            const quint8 other = cut.head.generation ^ 1;
            if (!switched) {
                sweep(cut.head.generation, 0, [=](const Result<void> &) { then(switched); });
                return;
            }
            // The new one stands. What is left of the old is in the way of nobody, and the
            // next saving or removal takes it along.
            sweep(other, 0, [=, this](const Result<void> &) {
                sweep(
                    cut.head.generation, cut.head.pieces, [=](const Result<void> &) { then({}); });
            });
        });
    }

    //! Removes the pieces of a generation from this one on, the last first: however it ends, those
    //! that stay are found the next time.
    void sweep(quint8 generation, qsizetype index, const Then<void> &then)
    {
        if (index == GrantHead::mostPieces) {
            then({});
            return;
        }
        const auto id = pieceId(m_grant, generation, index);
        readEntry(id, [=, this](const Result<Secret> &piece) {
            if (!piece) {
                const bool isGone = piece.error().code == Cause::SecretMissing;
                then(isGone ? Result<void>() : tl::unexpected(piece.error()));
                return;
            }
            sweep(generation, index + 1, [=, this](const Result<void> &swept) {
                swept ? removeEntry(id, then) : then(swept);
            });
        });
    }

    SecretStore &m_store;
    QUuid m_grant;
};

GrantStore::GrantStore(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

template <class T>
QFuture<Result<T>> GrantStore::enqueue(
    QUuid grant, std::function<void(Operation &, std::function<void(Result<T>)>)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.enqueue([this, grant, promise, work = std::move(work)] {
        auto *operation = new Operation(m_store, grant, this);
        work(*operation, [this, operation, promise](Result<T> result) {
            operation->deleteLater();
            promise->addResult(std::move(result));
            promise->finish();
            m_busy = false;
            startNext();
        });
    });
    auto future = promise->future();
    startNext();
    return future;
}

void GrantStore::startNext()
{
    if (m_busy || m_waiting.isEmpty()) {
        return;
    }
    m_busy = true;
    const auto next = m_waiting.dequeue();
    next();
}

QFuture<Result<KeptGrant>> GrantStore::load(QUuid grant)
{
    return enqueue<KeptGrant>(
        grant, [](Operation &operation, const auto &then) { operation.load(then); });
}

QFuture<Result<void>> GrantStore::save(QUuid grant, const KeptGrant &kept)
{
    return enqueue<void>(
        grant, [kept](Operation &operation, const auto &then) { operation.save(kept, then); });
}

QFuture<Result<void>> GrantStore::remove(QUuid grant)
{
    return enqueue<void>(
        grant, [](Operation &operation, const auto &then) { operation.remove(then); });
}

} // namespace mailrig
