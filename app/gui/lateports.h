// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveservices.h"

#include <functional>

namespace mailrig {

// Each stands for a port that is had only when somebody uses it.

//! Holds what gives the real one.
template <class Port> class Late : public Port {
public:
    explicit Late(std::function<Port &()> given)
        : m_given(std::move(given))
    {
    }

protected:
    [[nodiscard]] Port &real() const { return m_given(); }

private:
    std::function<Port &()> m_given;
};

class LateStore : public Late<SecretStore> {
public:
    using Late::Late;
    QFuture<Result<Secret>> read(QUuid id) override { return real().read(id); }
    QFuture<Result<void>> write(QUuid id, Secret secret) override
    {
        return real().write(id, std::move(secret));
    }
    QFuture<Result<void>> remove(QUuid id) override { return real().remove(id); }
};

class LateChecker : public Late<ConnectionChecker> {
public:
    using Late::Late;
    QFuture<CheckStep> check(CheckRequest request) override
    {
        return real().check(std::move(request));
    }
};

class LateSignIns : public Late<SignIns> {
public:
    using Late::Late;
    std::unique_ptr<SignInAttempt> attempt(const OAuthClient &client) override
    {
        return real().attempt(client);
    }
    QFuture<Result<TokenFacts>> known(QUuid grant) override { return real().known(grant); }
    QFuture<Result<void>> signOut(const OAuthClient &client) override
    {
        return real().signOut(client);
    }
};

class LateDiscoverer : public Late<Discoverer> {
public:
    using Late::Late;
    std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) override
    {
        return real().run(request);
    }
    QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions &options) override
    {
        return real().visit(server, options);
    }
    QFuture<Result<TlsFacts>> visitWeb(
        const QString &host, const DiscoveryOptions &options) override
    {
        return real().visitWeb(host, options);
    }
};

class LatePostOffice : public Late<PostOffice> {
public:
    using Late::Late;
    std::unique_ptr<Messenger> messenger(CheckRequest request) override
    {
        return real().messenger(std::move(request));
    }
    std::unique_ptr<Mailbox> mailbox(CheckRequest request) override
    {
        return real().mailbox(std::move(request));
    }
};

} // namespace mailrig
