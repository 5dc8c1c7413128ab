// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveservices.h"

namespace mailrig {

// Each stands for a port that is had only when somebody uses it.

//! One of the services by what gives it.
template <class Service> using Given = std::function<Service &()>;

class LateStore : public SecretStore {
public:
    explicit LateStore(Given<SecretStore> given)
        : m_given(std::move(given))
    {
    }
    QFuture<Result<Secret>> read(QUuid id) override { return m_given().read(id); }
    QFuture<Result<void>> write(QUuid id, Secret secret) override
    {
        return m_given().write(id, std::move(secret));
    }
    QFuture<Result<void>> remove(QUuid id) override { return m_given().remove(id); }

private:
    Given<SecretStore> m_given;
};

class LateChecker : public ConnectionChecker {
public:
    explicit LateChecker(Given<ConnectionChecker> given)
        : m_given(std::move(given))
    {
    }
    QFuture<CheckStep> check(CheckRequest request) override
    {
        return m_given().check(std::move(request));
    }

private:
    Given<ConnectionChecker> m_given;
};

class LateSignIns : public SignIns {
public:
    explicit LateSignIns(Given<SignIns> given)
        : m_given(std::move(given))
    {
    }
    std::unique_ptr<SignInAttempt> attempt(const OAuthClient &client) override
    {
        return m_given().attempt(client);
    }
    QFuture<Result<TokenFacts>> known(QUuid grant) override { return m_given().known(grant); }
    QFuture<Result<void>> signOut(const OAuthClient &client) override
    {
        return m_given().signOut(client);
    }

private:
    Given<SignIns> m_given;
};

class LateDiscoverer : public Discoverer {
public:
    explicit LateDiscoverer(Given<Discoverer> given)
        : m_given(std::move(given))
    {
    }
    std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) override
    {
        return m_given().run(request);
    }
    QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions &options) override
    {
        return m_given().visit(server, options);
    }
    QFuture<Result<TlsFacts>> visitWeb(
        const QString &host, const DiscoveryOptions &options) override
    {
        return m_given().visitWeb(host, options);
    }

private:
    Given<Discoverer> m_given;
};

class LatePostOffice : public PostOffice {
public:
    explicit LatePostOffice(Given<PostOffice> given)
        : m_given(std::move(given))
    {
    }
    std::unique_ptr<Messenger> messenger(CheckRequest request) override
    {
        return m_given().messenger(std::move(request));
    }
    std::unique_ptr<Mailbox> mailbox(CheckRequest request) override
    {
        return m_given().mailbox(std::move(request));
    }

private:
    Given<PostOffice> m_given;
};

} // namespace mailrig
