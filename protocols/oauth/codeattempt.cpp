// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/codeattempt.h"

using namespace Qt::StringLiterals;

namespace mailrig {

using Phase = SignInState::Phase;

CodeAttempt::CodeAttempt(
    TokenKeeper &keeper, OAuthClient client, Settings settings, QObject *parent)
    : LiveAttempt(keeper, std::move(client), parent)
    , m_settings(std::move(settings))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_listener.reset();
        end(Phase::Expired, {Cause::TimedOut});
    });
}

CodeAttempt::~CodeAttempt()
{
    m_asked.cancel();
}

void CodeAttempt::begin(const ServerMetadata &server)
{
    if (server.authorizationEndpoint.isEmpty()) {
        fail({Cause::Validation, u"authorization_endpoint"_s});
        return;
    }
    if (const auto sound = checkEndpoint(server.authorizationEndpoint); !sound) {
        fail(sound.error());
        return;
    }
    m_server = server;
    m_request = AuthorizationRequest::make();
    const auto redirect = listen(
        client().redirectUri.isEmpty() ? QUrl(u"http://127.0.0.1/"_s) : client().redirectUri);
    if (!redirect) {
        fail(redirect.error());
        return;
    }
    m_request.redirectUri = *redirect;
    m_patience.start(m_settings.patience);
    show({.phase = Phase::Waiting,
        .authorizationUrl = authorizationUrl(server.authorizationEndpoint, client(), m_request),
        .expires = QDateTime::currentDateTimeUtc().addMSecs(m_settings.patience.count())});
}

Result<QUrl> CodeAttempt::listen(const QUrl &redirectUri)
{
    if (!RedirectListener::serves(redirectUri)) {
        // https and schemes of apps lead elsewhere: the person pastes where the browser ended.
        return redirectUri.isValid() && !redirectUri.isRelative()
                && redirectUri.scheme() != "http"_L1
            ? Result<QUrl>(redirectUri)
            : failure(Cause::Validation, redirectUri.toString());
    }
    m_listener = std::make_unique<RedirectListener>(m_request.state, m_settings.page);
    connect(m_listener.get(), &RedirectListener::redirected, this, &CodeAttempt::take);
    return m_listener->listen(redirectUri);
}

void CodeAttempt::cancel()
{
    m_listener.reset();
    LiveAttempt::cancel();
}

Result<void> CodeAttempt::takeRedirect(const QString &address)
{
    if (state().phase != Phase::Waiting) {
        return failure(Cause::Validation);
    }
    const auto answer = pastedAnswer(address, m_request.redirectUri);
    if (!answer || !answer->answers(m_request.state)) {
        return failure(Cause::Validation);
    }
    take(*answer);
    return {};
}

void CodeAttempt::take(const AuthorizationAnswer &answer)
{
    if (state().phase != Phase::Waiting) {
        return; // pasted as well as delivered: the first one counts
    }
    m_patience.stop();
    if (const auto same = checkIssuer(m_server, answer.issuer); !same) {
        fail(same.error());
        return;
    }
    if (!answer.error.isEmpty()) {
        const auto refusal = refusalOf(answer);
        end(answer.error == "access_denied"_L1 || refusal.code == Cause::SignInDenied
                ? Phase::Denied
                : Phase::Failed,
            refusal);
        return;
    }
    // Once, whatever becomes of it: a server that sees a code twice revokes what it gave for it.
    m_asked = keeper().endpoint().ask(client(),
        TokenEndpoint::authorizationCode(
            answer.code, m_request.redirectUri, m_request.pkce.verifier));
    await(m_asked, [this](const TokenOutcome &outcome) {
        if (outcome) {
            finish(*outcome);
        } else {
            fail(outcome.error().error);
        }
    });
    show({.phase = Phase::Finishing, .authorizationUrl = state().authorizationUrl});
}

//! The listener stays after an answer: a browser that comes a second time is to see the page again.
void CodeAttempt::stop()
{
    m_patience.stop();
    m_asked.cancel();
    m_asked = {};
    m_server = {};
    m_request = {};
}

} // namespace mailrig
