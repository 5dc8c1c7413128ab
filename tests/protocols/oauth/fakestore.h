// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <functional>

namespace mailrig {

//! A keychain that answers from the event loop, as a real one does, and fails where a test says.
class FakeStore : public QObject, public SecretStore {
public:
    enum class Kind { Read, Write, Remove };
    struct Done {
        Kind kind;
        QUuid id;
    };
    QHash<QUuid, Secret> entries;
    QList<Done> done;
    //! Asked before each: an error that it ends with, without having any effect.
    std::function<std::optional<Error>(const Done &)> fails;

    [[nodiscard]] QFuture<Result<Secret>> read(QUuid id) override
    {
        return later<Secret>({Kind::Read, id}, [this, id]() -> Result<Secret> {
            return entries.contains(id) ? Result<Secret>(entries.value(id))
                                        : failure(Cause::SecretMissing);
        });
    }
    [[nodiscard]] QFuture<Result<void>> write(QUuid id, Secret secret) override
    {
        return later<void>({Kind::Write, id}, [this, id, secret] {
            entries.insert(id, secret);
            return Result<void>();
        });
    }
    [[nodiscard]] QFuture<Result<void>> remove(QUuid id) override
    {
        return later<void>({Kind::Remove, id}, [this, id] {
            entries.remove(id);
            return Result<void>();
        });
    }
    void failAlways(Kind kind, Cause cause)
    {
        fails = [kind, cause](const Done &each) {
            return each.kind == kind ? std::optional(Error{cause}) : std::nullopt;
        };
    }

private:
    template <class T>
    QFuture<Result<T>> later(const Done &what, const std::function<Result<T>()> &effect)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(0, this, [this, promise, what, effect] {
            const auto error = fails ? fails(what) : std::nullopt;
            done += what;
            promise->addResult(error ? Result<T>(tl::unexpected(*error)) : effect());
            promise->finish();
        });
        return promise->future();
    }
};

} // namespace mailrig
