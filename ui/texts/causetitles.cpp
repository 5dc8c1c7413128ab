// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/causetexts.h"
#include "ui/texts/securitytexts.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString title(Cause cause)
{
    using enum Cause;
    switch (cause) {
    case NameNotFound:
        return QCoreApplication::translate("CauseTitles", "There is no server with this name.");
    case HostUnreachable:
        return QCoreApplication::translate("CauseTitles", "No network leads to the server.");
    case ConnectionRefused:
        return QCoreApplication::translate(
            "CauseTitles", "The server accepts no connections at this port.");
    case TimedOut:
        return QCoreApplication::translate("CauseTitles", "The server did not answer in time.");
    case ConnectionLost:
        return QCoreApplication::translate(
            "CauseTitles", "The connection broke off before the server had answered.");
    case WrongProtocol:
        return QCoreApplication::translate(
            "CauseTitles", "Another kind of server answers at this port.");
    case PlainOnTlsPort:
        return QCoreApplication::translate(
            "CauseTitles", "The server expects encryption from the first moment at this port.");
    case TlsOnPlainPort:
        return QCoreApplication::translate(
            "CauseTitles", "The server does not begin with encryption at this port.");
    case StarttlsUnavailable:
        return QCoreApplication::translate("CauseTitles",
            "The server does not offer STARTTLS, so the connection would not be encrypted.");
    case EncryptionRequired:
        return QCoreApplication::translate(
            "CauseTitles", "The server lets nobody sign in without encryption.");
    case InjectedPlaintext:
        return QCoreApplication::translate("CauseTitles",
            "Data that was not encrypted was slipped into the start of the encrypted connection.");
    case TlsHandshakeFailed:
        return QCoreApplication::translate(
            "CauseTitles", "The server and this program could not agree on encryption.");
    case CertificateExpired:
        return QCoreApplication::translate("CauseTitles", "The server's certificate has expired.");
    case CertificateNotYetValid:
        return QCoreApplication::translate(
            "CauseTitles", "The server's certificate is not valid yet.");
    case CertificateUnknownIssuer:
        return QCoreApplication::translate("CauseTitles",
            "The server's certificate comes from an issuer that this computer does not know.");
    case CertificateSelfSigned:
        return QCoreApplication::translate(
            "CauseTitles", "The server has issued its certificate to itself.");
    case CertificateWrongName:
        return QCoreApplication::translate(
            "CauseTitles", "The server's certificate was issued for another name.");
    case CertificateRevoked:
        return QCoreApplication::translate(
            "CauseTitles", "The issuer has revoked the server's certificate.");
    case CertificateWeak:
        return QCoreApplication::translate(
            "CauseTitles", "The server's certificate is too weak to be trusted.");
    case CertificateUnsuitable:
        return QCoreApplication::translate(
            "CauseTitles", "The server's certificate is not made for a mail server.");
    case PinnedKeyChanged:
        return QCoreApplication::translate(
            "CauseTitles", "The server shows another key than the one that you trust.");
    case WrongPassword:
        return QCoreApplication::translate(
            "CauseTitles", "The server did not accept the user name and the password.");
    case AppPasswordRequired:
        return QCoreApplication::translate(
            "CauseTitles", "The server wants an app password instead of your usual password.");
    case OauthRequired:
        return QCoreApplication::translate(
            "CauseTitles", "The server lets you sign in only with OAuth.");
    case PasswordSignInDisabled:
        return QCoreApplication::translate(
            "CauseTitles", "The server no longer accepts passwords from mail programs.");
    case AuthorizationCodeRequired:
        return QCoreApplication::translate("CauseTitles",
            "The server wants the provider's authorization code instead of your password.");
    case ClientIdRequired:
        return QCoreApplication::translate("CauseTitles",
            "The server opens the mailbox only to programs that it has been told the name of.");
    case MechanismUnsupported:
        return QCoreApplication::translate(
            "CauseTitles", "The server does not support this way to sign in.");
    case PasswordExpired:
        return QCoreApplication::translate("CauseTitles", "The password has expired.");
    case AccountLocked:
        return QCoreApplication::translate("CauseTitles", "The account is locked for some time.");
    case AccountDisabled:
        return QCoreApplication::translate("CauseTitles", "The account has been disabled.");
    case WebLoginRequired:
        return QCoreApplication::translate(
            "CauseTitles", "The provider wants you to sign in in a browser first.");
    case MfaRequired:
        return QCoreApplication::translate(
            "CauseTitles", "The provider wants a second factor to sign in.");
    case ServiceDisabledForMailbox:
        return QCoreApplication::translate(
            "CauseTitles", "Access for mail programs is switched off for this mailbox.");
    case ServiceDisabledForTenant:
        return QCoreApplication::translate(
            "CauseTitles", "Your organization has switched off access for mail programs.");
    case MailboxNotLicensed:
        return QCoreApplication::translate("CauseTitles",
            "Access for mail programs is not part of this mailbox's plan or licence.");
    case MailboxInUse:
        return QCoreApplication::translate("CauseTitles", "Another program is using the mailbox.");
    case MailboxFull:
        return QCoreApplication::translate("CauseTitles", "The mailbox is full.");
    case MailboxNotOpenable:
        return QCoreApplication::translate(
            "CauseTitles", "Signing in worked, but the server does not open the mailbox.");
    case TooManyConnections:
        return QCoreApplication::translate(
            "CauseTitles", "Too many connections to this mailbox are open.");
    case RateLimited:
        return QCoreApplication::translate(
            "CauseTitles", "The server has had enough requests from this account for now.");
    case Greylisted:
        return QCoreApplication::translate(
            "CauseTitles", "The server puts off unknown senders for some minutes.");
    case TemporaryServerFault:
        return QCoreApplication::translate(
            "CauseTitles", "The server has a fault that should pass.");
    case PermanentServerFault:
        return QCoreApplication::translate("CauseTitles", "The server has a fault of its own.");
    case ContactAdministrator:
        return QCoreApplication::translate(
            "CauseTitles", "The server sends you to its administrator.");
    case SenderRefused:
        return QCoreApplication::translate(
            "CauseTitles", "The server does not accept mail from this sender.");
    case SenderNotOwned:
        return QCoreApplication::translate(
            "CauseTitles", "The sender address does not belong to the account that signed in.");
    case RelayDenied:
        return QCoreApplication::translate(
            "CauseTitles", "The server passes on no mail unless you sign in.");
    case RecipientRefused:
        return QCoreApplication::translate(
            "CauseTitles", "The server does not accept mail to this recipient.");
    case MessageTooLarge:
        return QCoreApplication::translate(
            "CauseTitles", "The message is larger than the server accepts.");
    case AdminConsentRequired:
        return QCoreApplication::translate(
            "CauseTitles", "Your organization has not allowed this program to sign in.");
    case ConditionalAccess:
        return QCoreApplication::translate("CauseTitles",
            "Your organization's access rules keep this program or this device out.");
    case ClientUnknown:
        return QCoreApplication::translate(
            "CauseTitles", "The sign-in service does not know this program's client.");
    case ClientSecretInvalid:
        return QCoreApplication::translate(
            "CauseTitles", "The sign-in service did not accept the client secret.");
    case ClientSecretExpired:
        return QCoreApplication::translate("CauseTitles", "The client secret has expired.");
    case ScopeInvalid:
        return QCoreApplication::translate(
            "CauseTitles", "The sign-in service does not know the permissions that are asked for.");
    case InsufficientScope:
        return QCoreApplication::translate(
            "CauseTitles", "The sign-in does not cover this kind of access.");
    case UserUnknownInTenant:
        return QCoreApplication::translate(
            "CauseTitles", "The organization does not know this user.");
    case GrantExpired:
        return QCoreApplication::translate("CauseTitles", "The sign-in is no longer valid.");
    case SignInDenied:
        return QCoreApplication::translate(
            "CauseTitles", "The sign-in was refused or called off in the browser.");
    case TokenServerFault:
        return QCoreApplication::translate("CauseTitles", "The sign-in service has a fault.");
    case IssuerMismatch:
        return QCoreApplication::translate(
            "CauseTitles", "The answer did not come from the sign-in service that was asked.");
    case KeychainMissing:
        return QCoreApplication::translate(
            "CauseTitles", "This computer has no keychain to keep passwords in.");
    case KeychainLocked:
        return QCoreApplication::translate("CauseTitles", "The keychain is locked.");
    case KeychainRefused:
        return QCoreApplication::translate(
            "CauseTitles", "The keychain did not let this program in.");
    case SecretMissing:
        return QCoreApplication::translate(
            "CauseTitles", "No password is stored for this account.");
    case PassphraseRefused:
        return QCoreApplication::translate(
            "CauseTitles", "This passphrase does not open the file.");
    case MacroUnresolved:
        return QCoreApplication::translate(
            "CauseTitles", "A variable in the settings has no value.");
    case Validation:
        return QCoreApplication::translate(
            "CauseTitles", "The settings are not complete or not right.");
    case Cancelled:
        return QCoreApplication::translate("CauseTitles", "The test was cancelled.");
    case Unknown:
        return QCoreApplication::translate(
            "CauseTitles", "The server refused for a reason that this program does not know.");
    case FileUnreadable:
        return QCoreApplication::translate("CauseTitles", "The file cannot be read.");
    case FileUnwritable:
        return QCoreApplication::translate("CauseTitles", "The file cannot be written.");
    case FileMalformed:
        return QCoreApplication::translate(
            "CauseTitles", "The file does not hold what its kind should.");
    case FileChanged:
        return QCoreApplication::translate(
            "CauseTitles", "Another program has changed the file in the meantime.");
    case StoreLocked:
        return QCoreApplication::translate(
            "CauseTitles", "Another program has the accounts open for writing.");
    case NameTaken:
        return QCoreApplication::translate("CauseTitles", "This name is taken.");
    case NotFound:
        return QCoreApplication::translate("CauseTitles", "There is nothing with this name.");
    case InUse:
        return QCoreApplication::translate("CauseTitles", "It is still in use.");
    case Usage:
        return QCoreApplication::translate(
            "CauseTitles", "The command is not written as it should be.");
    }
    return {};
}

namespace {

// The same with the protocol's name, where people speak of it.
QString titleWithProtocol(Cause cause, const QString &protocol)
{
    if (cause == Cause::WrongProtocol) {
        return QCoreApplication::translate(
            "CauseTitles", "What answers at this port is no %1 server.")
            .arg(protocol);
    }
    if (cause == Cause::ServiceDisabledForMailbox) {
        return QCoreApplication::translate("CauseTitles", "%1 is switched off for this mailbox.")
            .arg(protocol);
    }
    if (cause == Cause::ServiceDisabledForTenant) {
        return QCoreApplication::translate("CauseTitles", "Your organization has switched off %1.")
            .arg(protocol);
    }
    if (cause == Cause::MailboxNotLicensed) {
        return QCoreApplication::translate(
            "CauseTitles", "%1 is not part of this mailbox's plan or licence.")
            .arg(protocol);
    }
    return {};
}

} // namespace

QString title(const CheckStep &failed)
{
    return title(Situation{
        .cause = failed.error.value_or(Error{}).code, .isAtToken = failed.kind == StepKind::Token});
}

QString title(const Situation &situation)
{
    if (situation.isAtToken && situation.cause == Cause::OauthRequired) {
        return QCoreApplication::translate(
            "CauseTitles", "Nobody has signed in to this account with OAuth yet.");
    }
    if (situation.protocol != Protocol::None) {
        const auto named = titleWithProtocol(situation.cause, label(situation.protocol));
        if (!named.isEmpty()) {
            return named;
        }
    }
    return title(situation.cause);
}

} // namespace mailrig::texts
