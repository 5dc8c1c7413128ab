// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/deviceattempt.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

using Phase = SignInState::Phase;

//! Where a refusal leads.
enum class Turn { Pending, Slower, Unreachable, Denied, Expired, Failed };

bool isOffNetwork(Cause cause)
{
    return cause == Cause::NameNotFound || cause == Cause::HostUnreachable
        || cause == Cause::ConnectionRefused || cause == Cause::TimedOut
        || cause == Cause::ConnectionLost;
}

//! By name first: servers send these with 400, 401, 403 and 428.
Turn turnOf(const TokenRefusal &refusal)
{
    struct Named {
        QLatin1StringView name;
        Turn turn;
    };
    static constexpr std::array known{
        Named{"authorization_pending"_L1, Turn::Pending},
        Named{"slow_down"_L1, Turn::Slower},
        Named{"rate_limit_exceeded"_L1, Turn::Slower}, // Google
        Named{"access_denied"_L1, Turn::Denied},
        Named{"authorization_declined"_L1, Turn::Denied}, // Microsoft
        Named{"expired_token"_L1, Turn::Expired},
        Named{"code_expired"_L1, Turn::Expired}, // Microsoft
        Named{"bad_verification_code"_L1, Turn::Expired}, // Microsoft: not known to it any more
        Named{"server_error"_L1, Turn::Unreachable},
        Named{"temporarily_unavailable"_L1, Turn::Unreachable},
    };
    const auto *found = std::find_if(known.begin(), known.end(),
        [&refusal](const Named &each) { return refusal.name == each.name; });
    if (found != known.end()) {
        return found->turn;
    }
    const bool isTransient = refusal.status == 0 ? isOffNetwork(refusal.error.code)
                                                 : refusal.status >= 500 || refusal.status == 429;
    return isTransient && refusal.name.isEmpty() ? Turn::Unreachable : Turn::Failed;
}

} // namespace

DeviceAttempt::DeviceAttempt(
    TokenKeeper &keeper, OAuthClient client, std::chrono::milliseconds second, QObject *parent)
    : LiveAttempt(keeper, std::move(client), parent)
    , m_second(second)
{
    for (QTimer *timer : {&m_next, &m_end}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer); // five per cent late would be seen
    }
    connect(&m_next, &QTimer::timeout, this, &DeviceAttempt::poll);
    connect(&m_end, &QTimer::timeout, this, &DeviceAttempt::expire);
}

DeviceAttempt::~DeviceAttempt()
{
    m_asked.cancel();
}

Result<void> DeviceAttempt::takeRedirect(const QString & /*address*/)
{
    return failure(Cause::Validation);
}

void DeviceAttempt::begin(const ServerMetadata & /*server*/)
{
    FormBody form;
    if (!client().scopes.isEmpty()) {
        form.add("scope"_L1, client().scopes.join(u' '));
    }
    await(keeper().endpoint().post(client(), OAuthEndpoint::DeviceAuthorization, form),
        [this, sent = form.secrets()](
            const Result<OAuthAnswer> &answer) { takeGrant(answer, sent); });
}

void DeviceAttempt::stop()
{
    m_next.stop();
    m_end.stop();
    m_asked.cancel();
    m_asked = {};
    m_grant = {};
}

void DeviceAttempt::takeGrant(const Result<OAuthAnswer> &answer, const QList<Secret> &sent)
{
    if (const auto refusal = refusalIn(answer, sent)) {
        fail(refusal->error);
        return;
    }
    const auto grant = readDeviceGrant(answer->json.value_or(QJsonObject()));
    if (!grant) {
        fail(grant.error());
        return;
    }
    m_grant = *grant;
    m_pace = PollPace(grant->interval);
    const auto lifetime = real(grant->lifetime);
    m_end.start(lifetime);
    m_next.start(real(m_pace.wait()));
    show({.phase = Phase::Waiting,
        .userCode = grant->userCode,
        .verificationUrl = grant->verificationUrl,
        .completeVerificationUrl = grant->completeVerificationUrl,
        .expires = QDateTime::currentDateTimeUtc().addMSecs(lifetime.count())});
}

void DeviceAttempt::poll()
{
    m_asked = keeper().endpoint().ask(client(), TokenEndpoint::deviceCode(m_grant.deviceCode));
    await(m_asked, [this](const TokenOutcome &outcome) { take(outcome); });
}

void DeviceAttempt::take(const TokenOutcome &outcome)
{
    if (outcome) {
        finish(*outcome);
    } else {
        takeRefusal(outcome.error());
    }
}

void DeviceAttempt::takeRefusal(const TokenRefusal &refusal)
{
    switch (turnOf(refusal)) {
    case Turn::Pending:
        m_pace.answered();
        goOn(m_pace.isSlowedDown() ? Phase::SlowedDown : Phase::Waiting);
        break;
    case Turn::Slower:
        m_pace.slowDown(refusal.interval);
        goOn(Phase::SlowedDown);
        break;
    case Turn::Unreachable:
        m_pace.failed(refusal.retryAfter);
        goOn(Phase::Offline, refusal.error);
        break;
    case Turn::Denied:
        end(Phase::Denied, refusal.error);
        break;
    case Turn::Expired:
        end(Phase::Expired, {Cause::GrantExpired, refusal.error.detail});
        break;
    case Turn::Failed:
        fail(refusal.error);
        break;
    }
}

void DeviceAttempt::goOn(Phase phase, const std::optional<Error> &error)
{
    m_next.start(real(m_pace.wait()));
    SignInState waiting = state();
    waiting.phase = phase;
    waiting.error = error;
    show(waiting);
}

void DeviceAttempt::expire()
{
    end(Phase::Expired, {Cause::GrantExpired});
}

std::chrono::milliseconds DeviceAttempt::real(std::chrono::seconds seconds) const
{
    return seconds.count() * m_second;
}

} // namespace mailrig
