// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis.h"

namespace mailrig {

Who whoActs(Cause cause)
{
    using enum Cause;
    switch (cause) {
    case NameNotFound:
    case HostUnreachable:
    case ConnectionRefused:
    case TimedOut:
    case WrongProtocol:
    case PlainOnTlsPort:
    case TlsOnPlainPort:
    case StarttlsUnavailable:
    case EncryptionRequired:
    case CertificateUnknownIssuer:
    case CertificateSelfSigned:
    case CertificateWrongName:
    case PinnedKeyChanged:
    case WrongPassword:
    case AppPasswordRequired:
    case OauthRequired:
    case PasswordSignInDisabled:
    case AuthorizationCodeRequired:
    case MechanismUnsupported:
    case PasswordExpired:
    case WebLoginRequired:
    case MfaRequired:
    case ServiceDisabledForMailbox:
    case MailboxFull:
    case SenderRefused:
    case SenderNotOwned:
    case RelayDenied:
    case RecipientRefused:
    case MessageTooLarge:
    case ClientUnknown:
    case ClientSecretInvalid:
    case ScopeInvalid:
    case InsufficientScope:
    case UserUnknownInTenant:
    case GrantExpired:
    case SignInDenied:
    case KeychainMissing:
    case KeychainLocked:
    case KeychainRefused:
    case SecretMissing:
    case PassphraseRefused:
    case MacroUnresolved:
    case Validation:
    case Unknown:
    case FileUnreadable:
    case FileUnwritable:
    case FileMalformed:
    case FileChanged:
    case StoreLocked:
    case NameTaken:
    case NotFound:
    case InUse:
    case Usage:
        return Who::You;
    case InjectedPlaintext:
    case TlsHandshakeFailed:
    case CertificateExpired:
    case CertificateNotYetValid:
    case CertificateRevoked:
    case CertificateWeak:
    case CertificateUnsuitable:
    case ClientIdRequired:
    case AccountDisabled:
    case IssuerMismatch:
    case MailboxNotOpenable:
    case PermanentServerFault:
        return Who::Provider;
    case ServiceDisabledForTenant:
    case MailboxNotLicensed:
    case ContactAdministrator:
    case AdminConsentRequired:
    case ConditionalAccess:
    case ClientSecretExpired:
        return Who::Administrator;
    case ConnectionLost:
    case AccountLocked:
    case MailboxInUse:
    case TooManyConnections:
    case RateLimited:
    case Greylisted:
    case TemporaryServerFault:
    case TokenServerFault:
        return Who::Wait;
    case Cancelled:
        return Who::Nobody;
    }
    return Who::You;
}

} // namespace mailrig
