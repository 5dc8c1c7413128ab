// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/serverprobe.h"

#include "protocols/discovery/reach.h"
#include "protocols/mail/imapsession.h"
#include "protocols/mail/pop3session.h"
#include "protocols/mail/smtpsession.h"
#include "protocols/transport/tlscontext.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

std::unique_ptr<MailSession> sessionOf(const ConnectionSettings &settings, const Bounds &bounds)
{
    switch (settings.protocol) {
    case Protocol::Imap:
        return std::make_unique<ImapSession>(settings, bounds);
    case Protocol::Pop3:
        return std::make_unique<Pop3Session>(settings, bounds);
    case Protocol::Smtp:
        return std::make_unique<SmtpSession>(
            settings, bounds, EnvelopeAddress(), SmtpUtf8::Automatic);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

//! What the person signs in with, as far as the server says.
CredentialType credentialOf(const SignInOffer &offer)
{
    bool byToken = false, byPassword = false;
    for (const auto &each : offer.mechanisms) {
        const bool isToken = each == "XOAUTH2"_L1 || each == "OAUTHBEARER"_L1;
        byToken = byToken || isToken;
        byPassword = byPassword || !isToken;
    }
    return byToken && !byPassword && offer.commandForbidden ? CredentialType::AuthorizationCode
                                                            : CredentialType::Secret;
}

} // namespace

Result<ServerOffer> probeServer(const ProbeQuestion &question, const Bounds &bounds)
{
    const auto usual = defaultPort(question.protocol, question.security);
    const auto port = question.port == 0 ? usual : question.port;
    const auto reach = reachWithin(bounds, question.options.redirections, question.host, port);
    if (!reach) {
        return tl::unexpected(reach.error());
    }
    ConnectionSettings settings{.protocol = question.protocol,
        .host = question.host,
        .port = port,
        .security = question.security,
        // All reasons are told, none ends the conversation: nothing secret is going to be said.
        .identityCheck = {.mode = IdentityMode::Off},
        .trust = question.options.trust,
        .proxy = question.options.proxy};
    if (reach->host != question.host || reach->port != port) {
        settings.reachedAt = ConnectionSettings::Place{reach->host, reach->port};
    }
    const auto session = sessionOf(settings, bounds);
    if (!session) {
        return failure(Cause::Validation);
    }
    ServerOffer offer{.server = {.protocol = question.protocol,
                          .host = question.host,
                          .port = port == usual ? QString() : QString::number(port),
                          .security = question.security}};
    const auto opened = session->open([&offer](const CheckStep &step) {
        if (step.tls) {
            offer.tls = step.tls;
        }
    });
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto signIn = session->offer();
    offer.mechanisms = signIn.mechanisms;
    offer.capabilities = session->capabilities();
    offer.server.credential.type = credentialOf(signIn);
    session->close();
    if (offer.tls && !offer.tls->reasons.isEmpty()) {
        offer.problem = offer.tls->reasons.first();
    }
    return offer;
}

QFuture<Result<ServerOffer>> startProbe(
    QThreadPool &threads, const ProbeQuestion &question, QDeadlineTimer deadline)
{
    auto promise = std::make_shared<QPromise<Result<ServerOffer>>>();
    promise->start();
    const auto future = promise->future();
    threads.start([promise, question, deadline] {
        const Bounds bounds(deadline, [promise] { return promise->isCanceled(); });
        promise->addResult(probeServer(question, bounds));
        promise->finish();
        leaveTls();
    });
    return future;
}

} // namespace mailrig
