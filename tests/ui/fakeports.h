// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QHash>
#include <QPromise>

#include <optional>

namespace mailrig {

//! A keychain in memory that can be told to refuse.
class FakeSecretStore : public SecretStore {
public:
    [[nodiscard]] QFuture<Result<Secret>> read(QUuid id) override
    {
        ++reads;
        if (isSilent) {
            auto promise = std::make_shared<QPromise<Result<Secret>>>();
            promise->start();
            unanswered << promise;
            return promise->future();
        }
        if (refusal) {
            return QtFuture::makeReadyFuture(Result<Secret>(failure(*refusal)));
        }
        const auto found = secrets.constFind(id);
        return QtFuture::makeReadyFuture(found == secrets.constEnd()
                ? Result<Secret>(failure(Cause::SecretMissing))
                : Result<Secret>(*found));
    }
    [[nodiscard]] QFuture<Result<void>> write(QUuid id, Secret secret) override
    {
        if (refusal) {
            return QtFuture::makeReadyFuture(Result<void>(failure(*refusal)));
        }
        secrets.insert(id, secret);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    [[nodiscard]] QFuture<Result<void>> remove(QUuid id) override
    {
        secrets.remove(id);
        return QtFuture::makeReadyFuture(Result<void>());
    }

    std::optional<Cause> refusal;
    bool isSilent = false; //!< questions stay unanswered
    QList<std::shared_ptr<QPromise<Result<Secret>>>> unanswered;
    QHash<QUuid, Secret> secrets;
    int reads = 0;
};

//! A checker whose steps a test deals out one by one.
class FakeChecker : public ConnectionChecker {
public:
    [[nodiscard]] QFuture<CheckStep> check(CheckRequest request) override
    {
        requests << std::move(request);
        m_promise = std::make_unique<QPromise<CheckStep>>();
        m_promise->start();
        return m_promise->future();
    }
    void step(Side side, StepKind kind, int milliseconds = 12)
    {
        m_promise->addResult(CheckStep{.side = side, .kind = kind, .milliseconds = milliseconds});
    }
    void fail(Side side, StepKind kind, const Error &error)
    {
        m_promise->addResult(CheckStep{.side = side,
            .kind = kind,
            .outcome = Outcome::Failed,
            .milliseconds = 40,
            .error = error});
    }
    void add(const CheckStep &step) { m_promise->addResult(step); }
    //! Every step of what was asked for goes well.
    void succeed()
    {
        for (const auto &side : requests.last().sides) {
            for (const auto kind : plannedSteps(side.protocol, side.security, false)) {
                step(side.side, kind);
            }
        }
        m_promise->finish();
    }
    void finish() { m_promise->finish(); }
    [[nodiscard]] bool isCancelled() const { return m_promise->isCanceled(); }
    [[nodiscard]] bool isAsked() const { return m_promise != nullptr; }

    QList<CheckRequest> requests;

private:
    std::unique_ptr<QPromise<CheckStep>> m_promise;
};

//! Certificate files that are not there; those with a passphrase are encrypted.
struct FakeCertificates {
    struct File {
        QList<CertificateFacts> facts = {};
        Secret passphrase = {};
    };
    QHash<QString, File> files;
    QStringList asked; //!< the paths, in order

    [[nodiscard]] QFuture<Result<QList<CertificateFacts>>> read(
        const QString &path, const Secret &passphrase) const
    {
        using Read = Result<QList<CertificateFacts>>;
        const auto file = files.constFind(path);
        if (file == files.constEnd()) {
            return QtFuture::makeReadyFuture(Read(failure(Cause::FileUnreadable, path)));
        }
        if (passphrase != file->passphrase) {
            return QtFuture::makeReadyFuture(Read(
                failure(passphrase.isEmpty() ? Cause::SecretMissing : Cause::FileMalformed, path)));
        }
        return QtFuture::makeReadyFuture(Read(file->facts));
    }
};

} // namespace mailrig
