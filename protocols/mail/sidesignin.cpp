// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/sidesignin.h"

#include "models/names.h"
#include "protocols/mail/smtpsession.h"
#include "protocols/transport/waiter.h"

namespace mailrig {

ConnectionSettings connectionSettings(
    const CheckRequest &request, const SideRequest &side, std::shared_ptr<TlsSessions> sessions)
{
    return {.protocol = side.protocol,
        .host = side.host,
        .port = side.port,
        .security = side.security,
        .identityCheck = side.identityCheck,
        .trust = request.trust,
        .proxy = request.proxy,
        .clientCertificateFile = side.clientCertificateFile,
        .clientCertificatePassphrase = side.clientCertificatePassphrase,
        .sessions = std::move(sessions)};
}

bool staysUnsigned(const SideRequest &side)
{
    const bool hasNothingToShow = side.credential == CredentialType::None
        && side.clientCertificateFile.isEmpty() && side.mechanism != Mechanism::External;
    return hasNothingToShow && (side.protocol == Protocol::Smtp || side.user.isEmpty());
}

Result<SignIn> howToSignIn(const MailSession &session, const SideRequest &side)
{
    const SignInWish wish{.mechanism = side.mechanism,
        .credential = side.credential,
        .encrypted = side.security != Security::None,
        .clientCertificate = !side.clientCertificateFile.isEmpty()};
    auto offer = session.offer();
    std::optional<SignIn> strongest;
    while (true) {
        const auto method = chosenMechanism(offer, wish);
        if (!method && strongest) {
            return *strongest; // whose refusal says why
        }
        if (!method) {
            // Nothing is offered in clear, and that is said: it would be within encryption.
            const bool wantsTls = !wish.encrypted && offer.commandForbidden
                && method.error().code == Cause::PasswordSignInDisabled;
            return wantsTls ? failure(Cause::EncryptionRequired, method.error().detail)
                            : Result<SignIn>(tl::unexpected(method.error()));
        }
        SignIn with{.method = *method, .user = side.user, .secret = side.secret};
        // SASLprep refuses some passwords (an emoji, RFC 5802 §2.2) that other mechanisms take.
        // That is known before anything is sent: it depends on the password alone.
        const bool isLast = offer.mechanisms.removeAll(name(method->mechanism)) == 0;
        if (side.mechanism != Mechanism::Automatic || isLast || session.canSend(with)) {
            return with;
        }
        strongest = strongest.value_or(with);
    }
}

Result<std::optional<AccessToken>> takeToken(
    SideRequest &side, QFuture<Result<AccessToken>> asked, const Bounds &bounds)
{
    const bool isAutomatic = side.credential == CredentialType::Automatic;
    Result<AccessToken> token = failure(Cause::OauthRequired);
    if (asked.isValid()) {
        Waiter waiter(bounds);
        if (const auto ended = waiter.until([&] { return asked.isFinished(); }); !ended) {
            asked.cancel();
            return tl::unexpected(ended.error());
        }
        if (asked.isCanceled() || asked.resultCount() == 0) {
            return failure(Cause::Cancelled);
        }
        token = asked.result();
    }
    if (!token && isAutomatic && token.error().code == Cause::OauthRequired) {
        side.credential = side.secret.isEmpty() ? CredentialType::None : CredentialType::Secret;
        side.oauth.reset();
        return std::nullopt;
    }
    if (!token) {
        return tl::unexpected(token.error());
    }
    if (isAutomatic) {
        side.credential = CredentialType::AuthorizationCode;
    }
    side.secret = token->value;
    token->value = {};
    return *token;
}

Result<void> openAndSignIn(
    MailSession &session, SideRequest &side, TokenSource *tokens, const Bounds &bounds)
{
    QFuture<Result<AccessToken>> asked;
    if (side.oauth && tokens) { // while the server is being reached
        asked = tokens->token(*side.oauth);
    }
    if (const auto opened = session.open([](const CheckStep &) {}); !opened) {
        return opened;
    }
    const auto oauth = side.oauth;
    if (oauth) {
        if (const auto token = takeToken(side, asked, bounds); !token) {
            return tl::unexpected(token.error());
        }
    }
    if (staysUnsigned(side)) {
        auto *smtp = dynamic_cast<SmtpSession *>(&session);
        return smtp ? smtp->goOnUnsigned() : failure(Cause::SecretMissing);
    }
    const auto how = howToSignIn(session, side);
    const auto done = how ? session.signIn(*how) : Result<void>(tl::unexpected(how.error()));
    if (!done && oauth && tokens && isAboutToken(done.error().code)) {
        tokens->refuse(oauth->grant); // the next time asks for a new one
    }
    return done;
}

bool isAboutToken(Cause cause)
{
    using enum Cause;
    static const QList<Cause> refusals{WrongPassword, OauthRequired, GrantExpired,
        InsufficientScope, ScopeInvalid, SignInDenied, Unknown};
    return refusals.contains(cause);
}

} // namespace mailrig
