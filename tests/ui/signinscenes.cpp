// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/signinscenes.h"

#include "tests/ui/fakesignins.h"
#include "ui/signindialog.h"

#include <QTest>

namespace mailrig {

namespace {

using Phase = SignInState::Phase;

void show(const Look &look, const QString &name, OAuthFlow flow, const SignInState &state,
    const QString &address = QStringLiteral("sales@example.org"))
{
    FakeSignIns signIns;
    SignInOccasion occasion{.account = QStringLiteral("sales"),
        .client = {.flow = flow,
            .authority = QUrl(QStringLiteral("https://login.microsoftonline.com/contoso/v2.0")),
            .clientId = QStringLiteral("11111111-2222-3333-4444-555555555555")},
        .purpose = {.address = address,
            .host = QStringLiteral("outlook.office365.com"),
            .protocol = Protocol::Imap},
        .browser = [](const QUrl &) { return true; }};
    SignInDialog dialog(signIns, occasion);
    dialog.show();
    dialog.begin();
    signIns.last->set(state);
    QTest::qWait(50); // one turn of layouts and paints
    look(dialog, QStringLiteral("signin-") + name);
}

} // namespace

void forEachSignIn(const Look &look)
{
    const auto device = [&look](const QString &name, const SignInState &state,
                            const QString &address = QStringLiteral("sales@example.org")) {
        show(look, name, OAuthFlow::DeviceFlow, state, address);
    };
    auto waiting = waitingForCode();
    device(QStringLiteral("starting"), {});
    device(QStringLiteral("waiting"), waiting);
    waiting.phase = Phase::SlowedDown;
    device(QStringLiteral("slowed"), waiting);
    waiting.phase = Phase::Offline;
    waiting.error = Error{Cause::ConnectionLost, QStringLiteral("reset by peer")};
    device(QStringLiteral("offline"), waiting);
    waiting.phase = Phase::Finishing;
    device(QStringLiteral("finishing"), waiting);
    device(QStringLiteral("denied"),
        {.phase = Phase::Denied,
            .error = Error{Cause::SignInDenied, QStringLiteral("access_denied")}});
    device(QStringLiteral("expired"), {.phase = Phase::Expired});
    device(QStringLiteral("failed"),
        {.phase = Phase::Failed,
            .error = Error{Cause::AdminConsentRequired,
                QStringLiteral("AADSTS65001: The user or administrator has not consented to use "
                               "the application.")}});
    auto facts = sampleToken();
    facts.audience = QStringLiteral("https://outlook.office.com");
    facts.scopes = {QStringLiteral("IMAP.AccessAsUser.All"), QStringLiteral("SMTP.Send")};
    device(QStringLiteral("done"), {.phase = Phase::Done, .facts = facts});
    facts.audience = QStringLiteral("https://graph.microsoft.com");
    device(QStringLiteral("other"), {.phase = Phase::Done, .facts = facts},
        QStringLiteral("info@example.org"));
    show(look, QStringLiteral("browser"), OAuthFlow::AuthorizationCode, waitingForBrowser());
}

} // namespace mailrig
