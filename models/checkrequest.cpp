// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkrequest.h"

#include "models/hostname.h"
#include "models/macro.h"
#include "models/oauthdefaults.h"
#include "models/signinclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isTested(const Server &server, Side side, const CheckOptions &options)
{
    return server.protocol != Protocol::None && options.sides.contains(side);
}

bool signsIn(const Server &server)
{
    return server.protocol != Protocol::Smtp || server.authenticationRequired;
}

bool borrows(const Server &outgoing)
{
    return signsIn(outgoing) && outgoing.credential.type == CredentialType::SameAsIncoming;
}

//! The account with nothing in it but what this test is about.
Account tested(Account account, const CheckOptions &options)
{
    const bool sends = isTested(account.outgoing, Side::Outgoing, options);
    if (!sends) {
        account.outgoing = {};
    }
    if (isTested(account.incoming, Side::Incoming, options)) {
        return account;
    }
    if (sends && borrows(account.outgoing)) {
        const auto &lender = account.incoming;
        account.incoming = {.protocol = lender.protocol,
            .user = lender.user,
            .credential = lender.credential,
            .mechanism = lender.mechanism};
    } else {
        account.incoming = {};
    }
    return account;
}

Result<void> refuseInvalid(
    const Account &account, const CheckContext &context, const CheckOptions &options)
{
    const bool isWhole = isTested(account.incoming, Side::Incoming, options);
    for (const auto &issue : issues(account, context.validation)) {
        // Of a server that only lends its user and secret, host and port do not count.
        const bool counts = isWhole || !issue.field.startsWith(u"incoming."_s)
            || issue.field.startsWith(u"incoming.user"_s)
            || issue.field.startsWith(u"incoming.credential"_s);
        if (issue.severity == Severity::Error && counts) {
            const auto code
                = issue.kind == IssueKind::SecretMissing || issue.kind == IssueKind::SecretUnknown
                ? Cause::SecretMissing
                : Cause::Validation;
            return failure(code, issue.field);
        }
    }
    return {};
}

Result<Secret> secretOf(const QString &field, QUuid id, const CheckContext &context)
{
    const auto found = context.secrets.constFind(id);
    return found == context.secrets.constEnd() ? failure(Cause::SecretMissing, field)
                                               : Result<Secret>(*found);
}

//! Decides what `request` signs in with; `from` is the side whose credential it is.
Result<void> signIn(
    SideRequest &request, const Account &account, Side from, const CheckContext &context)
{
    const auto &server = from == Side::Incoming ? account.incoming : account.outgoing;
    const auto path = name(from) + u".credential"_s;
    const auto &credential = server.credential;
    const bool isPasswordless
        = request.mechanism == Mechanism::External || request.mechanism == Mechanism::Gssapi;
    request.credential = credential.type;
    if (usesOAuth(credential)) {
        const auto client = oauthClient(account, from, context);
        if (!client) {
            return tl::unexpected(client.error());
        }
        request.oauth = *client;
    }
    switch (credential.type) {
    case CredentialType::SameAsIncoming: // decided by the caller
    case CredentialType::None:
        request.credential = CredentialType::None;
        if (!isPasswordless) {
            request.user.clear();
        }
        return {};
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return {};
    case CredentialType::Automatic: // OAuth, then a password, then nothing
        if (credential.secret.isNull()) {
            request.credential = request.oauth ? CredentialType::Automatic : CredentialType::None;
            return {};
        }
        request.credential = request.oauth ? CredentialType::Automatic : CredentialType::Secret;
        break;
    case CredentialType::Secret:
        break;
    }
    return secretOf(path + u".secret"_s, credential.secret, context).map([&](const Secret &secret) {
        request.secret = secret;
    });
}

Result<SideRequest> sideRequest(const Account &account, Side side, const CheckContext &context)
{
    const auto &server = side == Side::Incoming ? account.incoming : account.outgoing;
    const bool isBorrowed = side == Side::Outgoing && borrows(server);
    const auto &signer = isBorrowed ? account.incoming : server;
    const auto &identity = account.identity;
    SideRequest request{.side = side,
        .protocol = server.protocol,
        .host = withoutBrackets(server.host),
        .port = server.port.isEmpty() ? defaultPort(server.protocol, server.security)
                                      : server.port.toUShort(),
        .security = server.security,
        .identityCheck = server.identityCheck,
        .user = signer.user.isEmpty() ? identity.address : signer.user,
        .mechanism = server.mechanism,
        .clientCertificateFile = server.clientCertificate.file,
        .address = identity.sender.isEmpty() ? identity.address : identity.sender,
        .pathPrefix = server.pathPrefix,
        .smtpUtf8 = server.smtpUtf8,
        .mailbox = account.microsoft365.mailbox};
    if (const auto id = server.clientCertificate.passphrase; !id.isNull()) {
        const auto field = name(side) + u".clientCertificate.passphrase"_s;
        const auto passphrase = secretOf(field, id, context);
        if (!passphrase) {
            return tl::unexpected(passphrase.error());
        }
        request.clientCertificatePassphrase = *passphrase;
    }
    if (!signsIn(server)) {
        request.user.clear();
        return request;
    }
    return signIn(request, account, isBorrowed ? Side::Incoming : side, context).map([&request] {
        return request;
    });
}

} // namespace

QList<QUuid> neededSecrets(
    const Account &account, const Settings &settings, const CheckOptions &options)
{
    QList<QUuid> ids;
    const auto need = [&ids](QUuid id) {
        if (!id.isNull() && !ids.contains(id)) {
            ids << id;
        }
    };
    const auto asPassword = [&need](const Server &server) {
        const auto type = server.credential.type;
        if (type == CredentialType::Secret || type == CredentialType::Automatic) {
            need(server.credential.secret);
        }
    };
    const auto part = tested(account, options);
    for (const auto *server : {&part.incoming, &part.outgoing}) {
        if (server->protocol != Protocol::None) {
            need(server->clientCertificate.passphrase);
            if (signsIn(*server)) {
                asPassword(*server);
                if (usesOAuth(server->credential)) {
                    need(server->credential.clientSecret);
                    need(server->credential.clientCertificatePassphrase);
                }
            }
        }
    }
    need(settings.proxyPassword);
    return ids;
}

Result<CheckRequest> checkRequest(
    const Account &account, const CheckContext &context, const CheckOptions &options)
{
    const auto part = tested(completed(account, context.validation.apps), options);
    const auto full = expanded(part, context.validation.environment, context.validation.process);
    if (!full) {
        return tl::unexpected(full.error());
    }
    if (const auto valid = refuseInvalid(part, context, options); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto &settings = context.settings;
    CheckRequest request{.account = account.name,
        .sendTest = options.sendTest,
        .deadline = options.deadline.value_or(std::chrono::seconds(settings.deadlineSeconds)),
        .trust = settings.trust,
        .proxy = settings.proxy};
    if (!settings.proxyPassword.isNull()) {
        const auto password
            = secretOf(u"settings.proxyPassword"_s, settings.proxyPassword, context);
        if (!password) {
            return tl::unexpected(password.error());
        }
        request.proxy.password = *password;
    }
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto &server = side == Side::Incoming ? full->incoming : full->outgoing;
        if (!isTested(server, side, options)) {
            continue;
        }
        const auto one = sideRequest(*full, side, context);
        if (!one) {
            return tl::unexpected(one.error());
        }
        request.sides << *one;
    }
    if (request.sides.isEmpty()) {
        return failure(Cause::Validation, u"incoming.protocol"_s);
    }
    return request;
}

} // namespace mailrig
