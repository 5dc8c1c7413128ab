// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/oauthaccount.h"
#include "app/cli/qrtext.h"
#include "app/cli/verbs.h"
#include "models/signin.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

using Phase = SignInState::Phase;

QString time(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime().time(), QLocale::ShortFormat);
}

//! What a person does now, once: the code and the address, or the address alone.
void showTask(const SignInState &state, bool asQr, Console &console)
{
    const bool isDevice = !state.userCode.isEmpty();
    const auto address = isDevice ? state.verificationUrl : state.authorizationUrl;
    console.tell({{u"phase"_s, u"waiting"_s}, {u"userCode"_s, state.userCode},
        {u"verificationUri"_s, state.verificationUrl.toString()},
        {u"verificationUriComplete"_s, state.completeVerificationUrl.toString()},
        {u"authorizationUri"_s, state.authorizationUrl.toString()},
        {u"expires"_s, state.expires.toUTC().toString(Qt::ISODate)}});
    if (asQr) {
        const auto &complete = state.completeVerificationUrl;
        console.say(qrText((isDevice && !complete.isEmpty() ? complete : address).toString()));
    }
    const auto link = texts::visible(QString::fromLatin1(address.toEncoded()), 4000);
    console.say(isDevice
            ? Texts::tr("Open this address on any device, and enter the code:\n\n    %1\n    %2\n\n"
                        "The code is good until %3. Ctrl-C ends the sign-in.")
                  .arg(link,
                      console.painted(texts::visible(state.userCode), Console::Colour::Strong),
                      time(state.expires))
            : Texts::tr("Open this address in a browser on this machine, and sign in:\n\n    %1\n\n"
                        "Waiting until %2. Ctrl-C ends the sign-in.")
                  .arg(link, time(state.expires)));
}

QString done(const Account &account, const TokenFacts &facts)
{
    return facts.account.isEmpty()
        ? Texts::tr("Signed in. “mailrig verify %1” tests the account.").arg(account.name)
        : Texts::tr("Signed in as %1. “mailrig verify %2” tests the account.")
              .arg(texts::visible(facts.account), account.name);
}

ExitCode tellEnd(const SignInState &state, const Account &account, Console &console)
{
    if (state.phase == Phase::Done) {
        const auto &facts = state.facts;
        console.tell({{u"phase"_s, u"done"_s}, {u"account"_s, facts.account},
            {u"audience"_s, facts.audience}, {u"issuer"_s, facts.issuer},
            {u"scopes"_s, QJsonArray::fromStringList(facts.scopes)},
            {u"expires"_s, facts.expires.toUTC().toString(Qt::ISODate)}});
        console.say(done(account, facts));
        const auto &address = account.identity.address;
        const bool isOther = facts.account.contains(u'@') && address.contains(u'@')
            && facts.account.compare(address, Qt::CaseInsensitive) != 0;
        if (isOther) {
            console.warn(Texts::tr("mailrig: That is another account than %1.").arg(address));
        }
        return ExitCode::Ok;
    }
    if (state.phase == Phase::Cancelled) {
        return console.fail({.code = Cause::Cancelled});
    }
    return console.fail(state.error.value_or(Error{Cause::Unknown}));
}

//! The attempt from start to end, the event loop running.
void carryThrough(SignInAttempt &attempt, bool asQr, Invocation &invocation)
{
    QEventLoop loop;
    bool isShown = false;
    Phase last = Phase::Starting;
    const auto look = [&] {
        const auto state = attempt.state();
        const bool isNew = state.phase != std::exchange(last, state.phase);
        switch (state.phase) {
        case Phase::Starting:
        case Phase::Finishing:
            return;
        case Phase::Waiting:
        case Phase::SlowedDown:
            if (!std::exchange(isShown, true)) {
                showTask(state, asQr, invocation.console);
            }
            return;
        case Phase::Offline:
            if (isNew) {
                invocation.console.warn(Texts::tr("mailrig: %1 It is tried again.")
                                            .arg(texts::error(state.error.value_or(Error{}))));
            }
            return;
        case Phase::Done:
        case Phase::Denied:
        case Phase::Expired:
        case Phase::Failed:
        case Phase::Cancelled:
            loop.quit();
        }
    };
    QObject::connect(&attempt, &SignInAttempt::stateChanged, &loop, look, Qt::QueuedConnection);
    QObject::connect(&invocation.adapters.interrupt, &Interrupt::raised, &loop,
        [&attempt] { attempt.cancel(); });
    QMetaObject::invokeMethod(
        &loop, [&attempt] { attempt.start(); }, Qt::QueuedConnection);
    loop.exec();
}

ExitCode run(Invocation &invocation)
{
    const auto account = invocation.account(invocation.arguments().constFirst());
    if (!account) {
        return invocation.console.fail(account.error());
    }
    const auto side = chosenSigner(*account, invocation);
    if (!side) {
        return invocation.console.fail(side.error());
    }
    auto client = clientOf(*account, *side, invocation);
    if (!client) {
        return invocation.console.fail(client.error());
    }
    if (client->flow == OAuthFlow::ClientCredentials) {
        invocation.console.say(
            Texts::tr("%1 signs in as an application: nobody has to sign in. “mailrig verify %1” "
                      "tests it.")
                .arg(account->name));
        return ExitCode::Ok;
    }
    if (invocation.has("browser")) {
        client->flow = OAuthFlow::AuthorizationCode;
    }
    if (invocation.has("device")) {
        client->flow = OAuthFlow::DeviceFlow;
    }
    const auto attempt = invocation.adapters.signIns().attempt(*client);
    carryThrough(*attempt, invocation.has("qr"), invocation);
    return tellEnd(attempt->state(), *account, invocation.console);
}

} // namespace

Verb signInVerb()
{
    return {.words = u"signin"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Sign an account in with OAuth, by a code or in the browser."),
        .details
        = Texts::tr("The refresh token goes to the keychain. It is needed once, and again\n"
                    "when the provider ends the consent."),
        .options = {{u"device"_s, Texts::tr("With a code that is entered on any device.")},
            {u"browser"_s, Texts::tr("In a browser on this machine.")},
            {u"qr"_s, Texts::tr("Show the address as a QR code, too.")},
            {u"outgoing"_s,
                Texts::tr("For the outgoing server, where that has a sign-in of its own.")}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
