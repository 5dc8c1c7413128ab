// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/signintexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/oauthtexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignInTexts)
};

using Phase = SignInState::Phase;

} // namespace

bool isEnd(Phase phase)
{
    switch (phase) {
    case Phase::Starting:
    case Phase::Waiting:
    case Phase::SlowedDown:
    case Phase::Offline:
    case Phase::Finishing:
        return false;
    case Phase::Done:
    case Phase::Denied:
    case Phase::Expired:
    case Phase::Failed:
    case Phase::Cancelled:
        return true;
    }
    return true;
}

QString signInHeading(const OAuthClient &client, const QString &account)
{
    for (const auto &url : {client.authority, client.authorizationUrl,
             client.deviceAuthorizationUrl, client.tokenUrl}) {
        if (!url.host().isEmpty()) {
            return Words::tr("Sign in at %1 for the account “%2”.")
                .arg(visible(url.host(), 120), visible(account, 100));
        }
    }
    return Words::tr("Sign in for the account “%1”.").arg(visible(account, 100));
}

QString signInStatus(const SignInState &state, OAuthFlow flow)
{
    const bool isCode = flow == OAuthFlow::AuthorizationCode;
    switch (state.phase) {
    case Phase::Starting:
        return isCode ? Words::tr("Getting ready…")
                      : Words::tr("Asking the sign-in service for a code…");
    case Phase::Waiting:
        return Words::tr("Waiting until you have signed in…");
    case Phase::SlowedDown:
        return Words::tr("Still waiting. The sign-in service wants to be asked less often: it may "
                         "take a little longer until Mailrig notices that you are done.");
    case Phase::Offline:
        return state.error ? Words::tr("Still waiting. The sign-in service cannot be reached just "
                                       "now and is asked again. %1")
                                 .arg(title(state.error->code))
                           : Words::tr("Still waiting. The sign-in service cannot be reached just "
                                       "now and is asked again.");
    case Phase::Finishing:
        return Words::tr("You have signed in. Fetching the token…");
    case Phase::Done:
    case Phase::Denied:
    case Phase::Expired:
    case Phase::Failed:
    case Phase::Cancelled:
        break;
    }
    return {};
}

QString signInAloud(const SignInState &state, OAuthFlow flow)
{
    const auto status = signInStatus(state, flow);
    if (state.phase != Phase::Waiting || state.userCode.isEmpty()) {
        return status;
    }
    return Words::tr("Open %1 and enter the code %2. %3", "address, code, what goes on")
        .arg(visible(state.verificationUrl.toString()), spelled(visible(state.userCode, 64)),
            status);
}

QString signInTime(OAuthFlow flow, qint64 seconds)
{
    const auto left = countdown(seconds);
    return flow == OAuthFlow::AuthorizationCode
        ? Words::tr("Time left: %1", "minutes and seconds").arg(left)
        : Words::tr("The code is valid for another %1.", "minutes and seconds").arg(left);
}

SignInEnd signInEnd(const SignInState &state)
{
    switch (state.phase) {
    case Phase::Done:
        return {state.facts.account.isEmpty()
                ? Words::tr("You are signed in.")
                : Words::tr("You are signed in as %1.").arg(visible(state.facts.account, 120)),
            {}};
    case Phase::Expired:
        return {Words::tr("The time for signing in is over."),
            Words::tr("Nothing was changed. Begin anew when you are ready.")};
    case Phase::Cancelled:
        return {Words::tr("The sign-in was called off."), {}};
    case Phase::Starting:
    case Phase::Waiting:
    case Phase::SlowedDown:
    case Phase::Offline:
    case Phase::Finishing:
    case Phase::Denied:
    case Phase::Failed:
        break;
    }
    return {};
}

} // namespace mailrig::texts
