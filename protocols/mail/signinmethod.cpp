// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/signinmethod.h"

#include "models/names.h"

namespace mailrig {

using namespace Qt::StringLiterals;

namespace {

bool isToken(CredentialType credential)
{
    switch (credential) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming: // resolved before it comes here
    case CredentialType::Automatic: // a password, unless it was resolved to a flow
        return false;
    }
    return false;
}

bool isOffered(const SignInOffer &offer, const SignInMethod &method)
{
    if (method.command) {
        return offer.command;
    }
    if (method.mechanism == Mechanism::Apop) {
        return offer.apop;
    }
    return offer.mechanisms.contains(name(method.mechanism), Qt::CaseInsensitive);
}

QList<SignInMethod> candidates(const SignInWish &wish)
{
    if (wish.credential == CredentialType::None) {
        return {{Mechanism::External}};
    }
    if (isToken(wish.credential)) {
        return {{Mechanism::OAuthBearer}, {Mechanism::XOAuth2}};
    }
    QList<SignInMethod> methods{
        {Mechanism::ScramSha256}, {Mechanism::ScramSha1}, {Mechanism::CramMd5}};
    if (wish.encrypted) {
        methods << SignInMethod{Mechanism::Plain} << SignInMethod{Mechanism::Login}
                << SignInMethod{Mechanism::Apop};
    } else {
        methods << SignInMethod{Mechanism::Apop} << SignInMethod{Mechanism::Plain}
                << SignInMethod{Mechanism::Login};
    }
    return methods << SignInMethod{Mechanism::Login, true};
}

QString offeredText(const SignInOffer &offer)
{
    QStringList words = offer.mechanisms;
    if (offer.apop) {
        words << u"APOP"_s;
    }
    if (offer.commandForbidden) {
        words << u"LOGINDISABLED"_s;
    }
    if (offer.command && offer.protocol == Protocol::Pop3) {
        words << u"USER"_s;
    }
    return words.join(u' ');
}

bool onlyOauthOffered(const SignInOffer &offer)
{
    bool oauth = false;
    for (const QString &mechanism : offer.mechanisms) {
        if (mechanism == "XOAUTH2"_L1 || mechanism == "OAUTHBEARER"_L1) {
            oauth = true;
        } else if (mechanism != "EXTERNAL"_L1 && mechanism != "ANONYMOUS"_L1) {
            return false;
        }
    }
    return oauth;
}

tl::unexpected<Error> noneServes(const SignInOffer &offer, const SignInWish &wish)
{
    const bool password = !isToken(wish.credential) && wish.credential != CredentialType::None;
    Cause cause = Cause::MechanismUnsupported;
    if (password && onlyOauthOffered(offer)) {
        cause = Cause::OauthRequired;
    } else if (password && offer.commandForbidden) {
        cause = Cause::PasswordSignInDisabled;
    }
    return failure(cause, offeredText(offer));
}

} // namespace

Result<SignInMethod> chosenMechanism(const SignInOffer &offer, const SignInWish &wish)
{
    if (wish.credential == CredentialType::None && !wish.clientCertificate) {
        return failure(Cause::SecretMissing);
    }
    if (wish.mechanism != Mechanism::Automatic) {
        const bool servable = wish.mechanism != Mechanism::Ntlm
            && wish.mechanism != Mechanism::Gssapi
            && (wish.mechanism != Mechanism::External || wish.clientCertificate);
        if (servable && isOffered(offer, {wish.mechanism})) {
            return SignInMethod{wish.mechanism};
        }
        // POP3's USER and IMAP's LOGIN are what LOGIN and PLAIN are called where SASL is missing.
        if (wish.mechanism == Mechanism::Login && isOffered(offer, {wish.mechanism, true})) {
            return SignInMethod{wish.mechanism, true};
        }
        return noneServes(offer, wish);
    }
    for (const SignInMethod &method : candidates(wish)) {
        // IMAP's LOGIN is open unless forbidden: it counts only where no SASL is offered at all.
        const bool hasBetter = method.command && onlyOauthOffered(offer);
        if (!hasBetter && isOffered(offer, method)) {
            return method;
        }
    }
    return noneServes(offer, wish);
}

} // namespace mailrig
