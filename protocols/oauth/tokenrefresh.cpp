// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a token that is not in memory.
#include "protocols/oauth/tokenkeeper.h"

#include "models/whendone.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {
namespace {

constexpr auto lockPulse = 50ms;

//! An opaque token says nothing of whom it is for; the one at the sign-in may have.
TokenFacts completed(TokenFacts facts, const TokenFacts &earlier)
{
    for (QString TokenFacts::*each :
        {&TokenFacts::account, &TokenFacts::tenant, &TokenFacts::issuer}) {
        if ((facts.*each).isEmpty()) {
            facts.*each = earlier.*each;
        }
    }
    return facts;
}

} // namespace

Error TokenKeeper::signInError(Error error)
{
    if (error.code == Cause::SecretMissing) {
        error.code = Cause::OauthRequired; // no grant is kept: nobody signed in
    }
    return error;
}

void TokenKeeper::askAnew(const OAuthClient &client, const Asked &job)
{
    if (const auto known = cached(client.grant, job->request)) {
        answer(client.grant, job, *known); // of the job before
    } else if (client.flow == OAuthFlow::ClientCredentials) {
        askAsItself(client, job);
    } else if (m_unkept.contains(client.grant)) {
        storeUnkept(client, job);
    } else {
        refresh(client, job);
    }
}

void TokenKeeper::askAsItself(const OAuthClient &client, const Asked &job)
{
    const auto asked = m_endpoint.ask(client, TokenEndpoint::clientCredentials(client));
    whenDone(asked, this, [=, this](const TokenOutcome &outcome) {
        if (!outcome) {
            answer(client.grant, job, tl::unexpected(outcome.error().error));
            return;
        }
        remember(client.grant, toCache(client, *outcome));
        answer(client.grant, job, outcome->access);
    });
}

void TokenKeeper::storeUnkept(const OAuthClient &client, const Asked &job)
{
    const auto fresh = m_unkept.value(client.grant);
    store(client.grant, fresh, [=, this](const Result<void> &stored) {
        if (!stored) {
            answer(client.grant, job, tl::unexpected(stored.error()));
        } else {
            askAnew(client, job);
        }
    });
}

// The other one stores what it gets: whoever comes after it reads that.
void TokenKeeper::whenAlone(QUuid grant, const Asked &job, const std::function<void()> &then)
{
    if (m_settings.lockFolder.isEmpty()) {
        then();
        return;
    }
    auto lock = std::make_unique<QLockFile>(
        m_settings.lockFolder + u'/' + grant.toString(QUuid::WithoutBraces) + u".lock"_s);
    lock->setStaleLockTime(2 * m_settings.http.limit);
    if (lock->tryLock(0ms)) {
        job->lock = std::move(lock);
        then();
    } else if (lock->error() == QLockFile::LockFailedError) {
        QTimer::singleShot(lockPulse, this, [=, this] { whenAlone(grant, job, then); });
    } else {
        then(); // a folder that takes no lock keeps nobody from their mail
    }
}

void TokenKeeper::refresh(const OAuthClient &client, const Asked &job)
{
    whenAlone(client.grant, job, [=, this] {
        whenDone(m_grants.load(client.grant), this, [=, this](const Result<KeptGrant> &kept) {
            if (kept) {
                refreshWith(client, job, *kept, false);
            } else {
                answer(client.grant, job, tl::unexpected(signInError(kept.error())));
            }
        });
    });
}

void TokenKeeper::refreshWith(
    const OAuthClient &client, const Asked &job, const KeptGrant &kept, bool isSecondTry)
{
    const auto asked
        = m_endpoint.ask(kept.holder(client), TokenEndpoint::refresh(client, kept.refreshToken));
    whenDone(asked, this, [=, this](const TokenOutcome &outcome) {
        if (outcome) {
            takeRefreshed(client, job, kept, *outcome);
        } else if (outcome.error().endsGrant()) {
            endGrant(client, job, kept, outcome.error().error, isSecondTry);
        } else {
            answer(client.grant, job, tl::unexpected(outcome.error().error));
        }
    });
}

void TokenKeeper::takeRefreshed(
    const OAuthClient &client, const Asked &job, const KeptGrant &kept, const TokenAnswer &answered)
{
    auto granted = answered;
    granted.access.facts = completed(granted.access.facts, kept.facts);
    const auto access = toCache(client, granted);
    if (granted.refreshToken.isEmpty() || granted.refreshToken == kept.refreshToken) {
        remember(client.grant, access);
        answer(client.grant, job, granted.access);
        return;
    }
    const Unkept fresh{.grant = {granted.refreshToken, granted.access.facts, kept.since,
                           kept.registeredId, kept.registeredSecret},
        .access = access};
    store(client.grant, fresh, [=, this](const Result<void> &stored) {
        answer(client.grant, job,
            stored ? Result<AccessToken>(granted.access) : tl::unexpected(stored.error()));
    });
}

// Another program may have used the token in the meantime and stored what came of it.
void TokenKeeper::endGrant(const OAuthClient &client, const Asked &job, const KeptGrant &dead,
    const Error &why, bool isSecondTry)
{
    whenDone(m_grants.load(client.grant), this, [=, this](const Result<KeptGrant> &kept) {
        if (kept && !(kept->refreshToken == dead.refreshToken) && !isSecondTry) {
            refreshWith(client, job, *kept, true);
            return;
        }
        if (!kept || !(kept->refreshToken == dead.refreshToken)) {
            answer(client.grant, job, tl::unexpected(why));
            return;
        }
        // A keychain that does not let go of it changes nothing: the person has to sign in again.
        whenDone(m_grants.remove(client.grant), this, [=, this](const Result<void> &) {
            forget(client.grant);
            answer(client.grant, job, tl::unexpected(why));
        });
    });
}

//! The refresh token to the keychain, then the access token to whoever asks.
void TokenKeeper::store(QUuid grant, const Unkept &fresh, std::function<void(Result<void>)> then)
{
    const auto stored = fresh.grant.refreshToken.isEmpty()
        ? m_grants.remove(grant) // of an earlier sign-in, perhaps somebody else's
        : m_grants.save(grant, fresh.grant);
    // Before it is tried: a program that ends now has lost nothing but this memory.
    m_unkept.insert(grant, fresh);
    whenDone(stored, this, [=, this](const Result<void> &result) {
        if (result) {
            m_unkept.remove(grant);
            remember(grant, fresh.access);
        }
        then(result);
    });
}

} // namespace mailrig
