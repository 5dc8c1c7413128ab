// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "models/accountstore.h"
#include "models/discovery/discoverer.h"
#include "models/exchange/wrappers.h"
#include "models/messages/mailports.h"
#include "models/ports.h"
#include "models/signin.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFutureWatcher>

namespace mailrig::cli {

//! The concrete adapters main has put together; verbs know only the ports.
struct Adapters {
    SecretStore &secrets;
    //! Has the desktop ask for the keychain's password.
    std::function<QFuture<Result<void>>()> unlock;
    //! Those of many secrets that can be read at once.
    std::function<QFuture<Result<QHash<QUuid, Secret>>>(const QList<QUuid> &)> readAtOnce;
    //! Made when they are first asked for.
    std::function<SignIns &()> signIns;
    //! A checker that runs this many at a time.
    std::function<std::unique_ptr<ConnectionChecker>(int atATime)> checker;
    Interrupt &interrupt;
    std::function<PostOffice &()> postOffice; //!< made when it is first asked for
    ProfileWrappers wrappers = {}; //!< signatures, seals and pictures around profiles
    //! Made when it is first asked for.
    std::function<Discoverer &()> discoverer = {};
};

//! One call of a verb: what was asked for, and what it is done with.
class Invocation {
public:
    Invocation(const QCommandLineParser &options, Console &console, Adapters &adapters);

    const QCommandLineParser &options;
    Console &console;
    Adapters &adapters;

    [[nodiscard]] QStringList arguments() const { return options.positionalArguments(); }
    [[nodiscard]] bool has(const char *option) const;
    //! Empty if it was not given.
    [[nodiscard]] QString value(const char *option) const;
    //! A number in its bounds, `otherwise` if the option was not given; Usage, naming the option.
    [[nodiscard]] Result<int> number(const char *option, int least, int most, int otherwise) const;

    //! The account store of --store, read. FileUnreadable.
    [[nodiscard]] Result<AccountStore *> store();
    //! That of --environment, or else the one chosen in the settings. NotFound.
    [[nodiscard]] Result<Environment> environment();
    //! By name, or by id. NotFound.
    [[nodiscard]] Result<Account> account(const QString &nameOrId);
    [[nodiscard]] Result<SecretEntry> secret(const QString &nameOrId);
    [[nodiscard]] Result<OAuthApp> oauthApp(const QString &nameOrId);

    //! The value of a secret from --secret-fd, or typed at the terminal.
    [[nodiscard]] Result<Secret> secretValue(const QString &prompt) const;
    //! Keychain operations. A locked keychain is opened first, where there is a person to ask.
    [[nodiscard]] Result<Secret> read(QUuid id);
    //! Has many secrets at hand for `read`, which tells of those that could not be read so.
    void readAhead(const QList<QUuid> &ids);
    [[nodiscard]] Result<void> write(QUuid id, const Secret &secret);
    [[nodiscard]] Result<void> remove(QUuid id);
    //! Has a keychain opened that refused as locked, where there is a person to ask; `error` itself
    //! if there is none, or if it is another.
    [[nodiscard]] Result<void> unlockAfter(const Error &error);

    //! Runs the event loop, which a verb otherwise does not, until the answer is there.
    //! `progress`, if given, is told how far it has come: KiB, of how many.
    template <class T>
    [[nodiscard]] Result<T> awaited(
        QFuture<Result<T>> future, const std::function<void(int, int)> &progress = {});

private:
    template <class T, class F> [[nodiscard]] Result<T> opened(F operation);

    std::unique_ptr<AccountStore> m_store;
    QHash<QUuid, Secret> m_read; //!< many accounts may share a secret
};

template <class T>
Result<T> Invocation::awaited(
    QFuture<Result<T>> future, const std::function<void(int, int)> &progress)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(&adapters.interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    if (progress) {
        QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &loop,
            [&](int done) { progress(done, watcher.progressMaximum()); });
    }
    watcher.setFuture(future);
    if (!future.isFinished() && !adapters.interrupt.isRaised()) {
        loop.exec();
    }
    if (!future.isFinished() || future.resultCount() == 0) {
        return failure(Cause::Cancelled);
    }
    return future.result();
}

//! A variable of this process, for macros.
[[nodiscard]] std::optional<QString> processVariable(const QString &name);

} // namespace mailrig::cli
