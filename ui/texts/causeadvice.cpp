// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/causetexts.h"
#include "ui/texts/provideradvice.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString advice(Cause cause)
{
    using enum Cause;
    switch (cause) {
    case NameNotFound:
        return QCoreApplication::translate("CauseAdvice",
            "Check the spelling of the server name, and that this computer is online.");
    case HostUnreachable:
        return QCoreApplication::translate("CauseAdvice",
            "Check the network connection, the VPN and the firewall of this computer, then test "
            "again.");
    case ConnectionRefused:
        return QCoreApplication::translate("CauseAdvice",
            "Check the port and the connection security against the settings that your provider "
            "names.");
    case TimedOut:
        return QCoreApplication::translate("CauseAdvice",
            "Check the server name and the port; a firewall between here and there may block it. "
            "If both are right, try again later.");
    case ConnectionLost:
        return QCoreApplication::translate("CauseAdvice",
            "Try again in a few minutes. If it breaks off again, check the port and the connection "
            "security.");
    case WrongProtocol:
        return QCoreApplication::translate("CauseAdvice",
            "Check the protocol, the server name and the port against the settings that your "
            "provider names.");
    case PlainOnTlsPort:
        return QCoreApplication::translate("CauseAdvice", "Choose SSL/TLS as connection security.");
    case TlsOnPlainPort:
        return QCoreApplication::translate("CauseAdvice",
            "Choose STARTTLS as connection security, or the port that your provider names for "
            "SSL/TLS.");
    case StarttlsUnavailable:
        return QCoreApplication::translate("CauseAdvice",
            "Choose SSL/TLS as connection security, with its own port. If that fails too, ask your "
            "provider for the right settings.");
    case EncryptionRequired:
        return QCoreApplication::translate(
            "CauseAdvice", "Choose SSL/TLS or STARTTLS as connection security.");
    case InjectedPlaintext:
        return QCoreApplication::translate("CauseAdvice",
            "Choose SSL/TLS instead of STARTTLS, and tell your provider or the administrator of "
            "this network: somebody may be tampering with the connection.");
    case TlsHandshakeFailed:
        return QCoreApplication::translate("CauseAdvice",
            "Tell your provider that the server has to offer TLS 1.2 or newer with ciphers that "
            "count as safe.");
    case CertificateExpired:
        return QCoreApplication::translate("CauseAdvice",
            "Tell your provider to renew the certificate. Check the date of this computer, too.");
    case CertificateNotYetValid:
        return QCoreApplication::translate("CauseAdvice",
            "Check the date and the time of this computer. If they are right, tell your provider.");
    case CertificateUnknownIssuer:
        return QCoreApplication::translate("CauseAdvice",
            "If it is your organization's own server, choose the file with its authority's "
            "certificate. Otherwise do not connect, and ask your provider.");
    case CertificateSelfSigned:
        return QCoreApplication::translate("CauseAdvice",
            "Compare the fingerprint with the one that the server's operator tells you, and trust "
            "this server's key only if they are the same.");
    case CertificateWrongName:
        return QCoreApplication::translate("CauseAdvice",
            "Use the name that stands in the certificate if your provider names it, too. Otherwise "
            "do not connect.");
    case CertificateRevoked:
        return QCoreApplication::translate(
            "CauseAdvice", "Do not connect. Tell your provider to install a new certificate.");
    case CertificateWeak:
        return QCoreApplication::translate("CauseAdvice",
            "Tell your provider to install a certificate with a stronger key and signature.");
    case CertificateUnsuitable:
        return QCoreApplication::translate("CauseAdvice",
            "Tell your provider to install a certificate that is meant for a server and follows "
            "the rules.");
    case PinnedKeyChanged:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the server's operator whether the key was changed. Trust the new one only if its "
            "fingerprint is the one that you are told.");
    case WrongPassword:
        return QCoreApplication::translate("CauseAdvice",
            "Enter both again. Some providers want the whole address as user name, or an app "
            "password instead of the usual one.");
    case AppPasswordRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Create an app password at your provider's web site and enter it here instead of your "
            "usual password.");
    case OauthRequired:
    case PasswordSignInDisabled:
        return QCoreApplication::translate("CauseAdvice",
            "Choose OAuth instead of a password as credential, and sign in in the browser.");
    case AuthorizationCodeRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Open the mail settings at your provider's web site, switch on access for mail "
            "programs, and enter the authorization code that it shows you here as password.");
    case ClientIdRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Sign in at your provider's web site and allow this program, or ask your provider to "
            "let it in.");
    case MechanismUnsupported:
        return QCoreApplication::translate("CauseAdvice", "Set the authentication to Automatic.");
    case PasswordExpired:
        return QCoreApplication::translate(
            "CauseAdvice", "Choose a new password at your provider's web site and enter it here.");
    case AccountLocked:
        return QCoreApplication::translate("CauseAdvice",
            "Wait for half an hour without signing in, then test once more. If it stays locked, "
            "unlock it at your provider's web site.");
    case AccountDisabled:
        return QCoreApplication::translate("CauseAdvice",
            "Ask your provider why the account is disabled, and to enable it again.");
    case WebLoginRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Sign in at your provider's web site, confirm that it was you, then test again.");
    case MfaRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Sign in with OAuth in the browser, where the second factor can be asked for, or "
            "create an app password.");
    case ServiceDisabledForMailbox:
        return QCoreApplication::translate("CauseAdvice",
            "Switch it on in the mail settings at your provider's web site. In an organization, "
            "ask the administrator.");
    case ServiceDisabledForTenant:
        return QCoreApplication::translate(
            "CauseAdvice", "Ask the administrator of your organization to switch it on for you.");
    case MailboxNotLicensed:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the administrator to assign a licence to the mailbox, or choose a plan that "
            "includes it.");
    case MailboxInUse:
        return QCoreApplication::translate("CauseAdvice",
            "Close the other mail program or wait for some minutes, then test again.");
    case MailboxFull:
        return QCoreApplication::translate(
            "CauseAdvice", "Delete messages that you no longer need, and empty the trash.");
    case MailboxNotOpenable:
        return QCoreApplication::translate("CauseAdvice",
            "Ask your provider to look at the mailbox, and send the server's words along.");
    case TooManyConnections:
        return QCoreApplication::translate("CauseAdvice",
            "Close other mail programs and devices that use this account, and test again in some "
            "minutes.");
    case RateLimited:
        return QCoreApplication::translate("CauseAdvice", "Wait for some time, then test again.");
    case Greylisted:
        return QCoreApplication::translate(
            "CauseAdvice", "Wait for some minutes and test again: it accepts the second attempt.");
    case TemporaryServerFault:
        return QCoreApplication::translate(
            "CauseAdvice", "Try again in some minutes. If it stays, tell your provider.");
    case PermanentServerFault:
        return QCoreApplication::translate(
            "CauseAdvice", "Tell your provider, and send the server's words along.");
    case ContactAdministrator:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the administrator of your organization or your provider, and send the server's "
            "words along.");
    case SenderRefused:
        return QCoreApplication::translate("CauseAdvice",
            "Check the sender address. If it is right, ask your provider, and send the server's "
            "words along.");
    case SenderNotOwned:
        return QCoreApplication::translate("CauseAdvice",
            "Use the account's own address as sender, or have the address added to the account.");
    case RelayDenied:
        return QCoreApplication::translate("CauseAdvice",
            "Switch on authentication for the outgoing server, with the user name and the password "
            "of your mailbox.");
    case RecipientRefused:
        return QCoreApplication::translate(
            "CauseAdvice", "Check the address: the test writes to the account's own one.");
    case MessageTooLarge:
        return QCoreApplication::translate(
            "CauseAdvice", "Send a smaller message, or ask your provider for the largest size.");
    case AdminConsentRequired:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the administrator of your organization to give consent to this program.");
    case ConditionalAccess:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the administrator of your organization which rule applies and what it wants.");
    case ClientUnknown:
        return QCoreApplication::translate("CauseAdvice",
            "Check the client ID, the tenant and the authority of the OAuth settings.");
    case ClientSecretInvalid:
        return QCoreApplication::translate(
            "CauseAdvice", "Enter the secret's value again; it is not the secret's ID.");
    case ClientSecretExpired:
        return QCoreApplication::translate("CauseAdvice",
            "Ask the administrator of the OAuth application for a new secret and enter it here.");
    case ScopeInvalid:
        return QCoreApplication::translate("CauseAdvice",
            "Check the scopes of the OAuth settings against the ones that your provider names.");
    case InsufficientScope:
        return QCoreApplication::translate("CauseAdvice",
            "Add the scope for this protocol to the OAuth settings, and sign in again.");
    case UserUnknownInTenant:
        return QCoreApplication::translate(
            "CauseAdvice", "Check the user name and the tenant of the OAuth settings.");
    case GrantExpired:
        return QCoreApplication::translate("CauseAdvice", "Sign in again.");
    case SignInDenied:
        return QCoreApplication::translate(
            "CauseAdvice", "Sign in again and agree to what is asked.");
    case TokenServerFault:
        return QCoreApplication::translate("CauseAdvice", "Try again in some minutes.");
    case IssuerMismatch:
        return QCoreApplication::translate("CauseAdvice",
            "The sign-in was stopped. Check the authority in the OAuth settings letter by letter; "
            "if it is right, the service has to mend what it publishes.");
    case KeychainMissing:
        return QCoreApplication::translate("CauseAdvice",
            "Start the keychain service of your desktop, or keep the password for this session "
            "only.");
    case KeychainLocked:
        return QCoreApplication::translate("CauseAdvice",
            "Unlock the keychain and try again, or keep the password for this session only.");
    case KeychainRefused:
        return QCoreApplication::translate("CauseAdvice",
            "Try again and allow access when you are asked, or keep the password for this session "
            "only.");
    case SecretMissing:
        return QCoreApplication::translate("CauseAdvice", "Enter the password.");
    case PassphraseRefused:
        return QCoreApplication::translate("CauseAdvice",
            "Type it again: capital letters matter. If you are sure of it, the file was altered.");
    case MacroUnresolved:
        return QCoreApplication::translate("CauseAdvice",
            "Choose an environment that gives it a value, or write the value itself.");
    case Validation:
        return QCoreApplication::translate("CauseAdvice", "Mend the fields that are marked.");
    case Cancelled:
        return QCoreApplication::translate("CauseAdvice", "Start it again when you like.");
    case Unknown:
        return QCoreApplication::translate("CauseAdvice",
            "Read the server's own words, and send them to your provider if they do not help you.");
    case FileUnreadable:
        return QCoreApplication::translate(
            "CauseAdvice", "Check that it exists and that you may read it.");
    case FileUnwritable:
        return QCoreApplication::translate(
            "CauseAdvice", "Check that there is space left and that you may write in this folder.");
    case FileMalformed:
        return QCoreApplication::translate(
            "CauseAdvice", "Choose another file, or mend this one at the place that is named.");
    case FileChanged:
        return QCoreApplication::translate(
            "CauseAdvice", "Look at the new contents, then decide which ones to keep.");
    case StoreLocked:
        return QCoreApplication::translate("CauseAdvice", "Close the other program and try again.");
    case NameTaken:
        return QCoreApplication::translate("CauseAdvice", "Choose another name.");
    case NotFound:
        return QCoreApplication::translate(
            "CauseAdvice", "Check the spelling, or choose from the list.");
    case InUse:
        return QCoreApplication::translate(
            "CauseAdvice", "Take it out of the places that use it first.");
    case Usage:
        return QCoreApplication::translate(
            "CauseAdvice", "Read how it is used with the option --help.");
    }
    return {};
}

namespace {

// RFC 8314 §3.3: where each protocol is to be found.
QString usualPorts(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Imap:
        return QCoreApplication::translate("CauseAdvice",
            "IMAP is usually at port 993 with SSL/TLS, or at port 143 with STARTTLS.");
    case Protocol::Pop3:
        return QCoreApplication::translate("CauseAdvice",
            "POP3 is usually at port 995 with SSL/TLS, or at port 110 with STARTTLS.");
    case Protocol::Smtp:
        return QCoreApplication::translate("CauseAdvice",
            "SMTP is usually at port 465 with SSL/TLS, or at port 587 with STARTTLS; many networks "
            "block port 25.");
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

bool isAboutPorts(Cause cause)
{
    return cause == Cause::ConnectionRefused || cause == Cause::TimedOut
        || cause == Cause::WrongProtocol || cause == Cause::TlsOnPlainPort
        || cause == Cause::PlainOnTlsPort || cause == Cause::StarttlsUnavailable;
}

} // namespace

QString advice(const Situation &situation)
{
    if (situation.isAtToken && situation.cause == Cause::OauthRequired) {
        return QCoreApplication::translate("CauseAdvice",
            "Sign in: with “Sign in…” beside the credential, or with “mailrig signin” on the "
            "command "
            "line.");
    }
    const auto ofProvider = providerAdvice(situation);
    if (!ofProvider.isEmpty()) {
        return ofProvider;
    }
    auto text = advice(situation.cause);
    const auto ports = isAboutPorts(situation.cause) ? usualPorts(situation.protocol) : QString();
    if (!ports.isEmpty()) {
        text += u' ' + ports;
    }
    return text;
}

QString advice(const CheckReport &report)
{
    const auto failed = situation(report);
    return failed ? advice(*failed) : QString();
}

} // namespace mailrig::texts
