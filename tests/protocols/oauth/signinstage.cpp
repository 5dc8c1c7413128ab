// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinstage.h"

#include "protocols/crypto/clientassertion.h"

#include <QEventLoop>
#include <QLoggingCategory>
#include <QTimer>

#include <mutex>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

using Phase = SignInState::Phase;

std::mutex logMutex;
QByteArray logged;
QtMessageHandler usual = nullptr;

void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const std::scoped_lock lock(logMutex);
        logged += message.toUtf8() + '\n';
    }
    if (type != QtDebugMsg) {
        usual(type, context, message);
    }
}

} // namespace

SignInStage::SignInStage()
    : keeper(store, &clientAssertion)
{
    usual = qInstallMessageHandler(&hear);
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    publish();
    peer.on("/token", {tokens()});
}

SignInStage::~SignInStage()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(usual);
}

OAuthClient SignInStage::client(OAuthFlow flow) const
{
    return {.grant = QUuid(u"{11111111-2222-3333-4444-555555555555}"_s),
        .flow = flow,
        .authority = peer.url(),
        .clientId = u"the client"_s,
        .scopes = {u"mail"_s, u"offline_access"_s}};
}

void SignInStage::publish(const QJsonObject &more)
{
    const auto at = [this](const QByteArray &path) {
        return QString::fromLatin1(peer.url(path).toEncoded());
    };
    QJsonObject metadata{{u"issuer"_s, at({})},
        {u"authorization_endpoint"_s, at("/authorize?tenant=a%20b")},
        {u"token_endpoint"_s, at("/token")}, {u"device_authorization_endpoint"_s, at("/device")}};
    for (auto each = more.begin(); each != more.end(); ++each) {
        metadata.insert(each.key(), each.value());
    }
    peer.on("/.well-known/oauth-authorization-server", {json(metadata)});
}

HttpSaid SignInStage::tokens()
{
    return json({{u"access_token"_s, u"access-canary"_s}, {u"token_type"_s, u"bearer"_s},
        {u"refresh_token"_s, u"refresh-canary"_s}, {u"expires_in"_s, 3600},
        {u"scope"_s, u"mail"_s}});
}

Secret SignInStage::keptToken()
{
    GrantStore grants(store);
    auto loading = grants.load(client(OAuthFlow::DeviceFlow).grant);
    if (!QTest::qWaitFor([&loading] { return loading.isFinished(); })) {
        return {};
    }
    const auto kept = loading.result();
    return kept ? kept->refreshToken : Secret();
}

QByteArray SignInStage::log()
{
    const std::scoped_lock lock(logMutex);
    return logged;
}

StateLog::StateLog(SignInAttempt &attempt)
    : m_attempt(attempt)
{
    m_clock.start();
    connect(&attempt, &SignInAttempt::stateChanged, this, [this] {
        m_states += m_attempt.state();
        m_lastAt = m_clock.elapsed();
        Q_EMIT stateSeen();
    });
}

bool StateLog::waitFor(SignInState::Phase phase, int milliseconds) const
{
    const auto isOver = [this, phase] {
        return m_attempt.state().phase == phase || m_attempt.state().phase >= Phase::Done;
    };
    // An event loop of its own: QTest::qWaitFor sleeps 10 ms between looks, and so would the peer.
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    connect(this, &StateLog::stateSeen, &loop, [&] {
        if (isOver()) {
            loop.quit();
        }
    });
    if (!isOver()) {
        loop.exec();
    }
    const bool isThere = m_attempt.state().phase == phase;
    if (!isThere) {
        qWarning() << "still in phase" << int(m_attempt.state().phase) << text();
    }
    return isThere;
}

QList<SignInState::Phase> StateLog::phases() const
{
    QList<SignInState::Phase> phases;
    for (const auto &state : m_states) {
        phases += state.phase;
    }
    return phases;
}

int StateLog::count(SignInState::Phase phase) const
{
    return int(phases().count(phase));
}

QByteArray StateLog::text() const
{
    QStringList text;
    for (const auto &state : m_states) {
        text << state.userCode << state.verificationUrl.toString()
             << state.completeVerificationUrl.toString() << state.authorizationUrl.toString()
             << state.facts.issuer << state.facts.audience << state.facts.tenant
             << state.facts.account << state.facts.scopes;
        if (state.error) {
            text << codeName(state.error->code) << state.error->detail;
        }
    }
    return text.join(u'\n').toUtf8();
}

} // namespace mailrig
