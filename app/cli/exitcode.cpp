// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace mailrig::cli {

ExitCode exitCode(Cause cause)
{
    switch (cause) {
    case Cause::NameNotFound:
    case Cause::HostUnreachable:
    case Cause::ConnectionRefused:
    case Cause::TimedOut:
    case Cause::ConnectionLost:
        return ExitCode::Network;

    case Cause::WrongProtocol:
    case Cause::PlainOnTlsPort: // encryption was not asked for
        return ExitCode::Protocol;

    case Cause::TlsOnPlainPort:
    case Cause::StarttlsUnavailable:
    case Cause::EncryptionRequired:
    case Cause::InjectedPlaintext:
    case Cause::TlsHandshakeFailed:
        return ExitCode::NoEncryption;

    case Cause::CertificateExpired:
    case Cause::CertificateNotYetValid:
    case Cause::CertificateUnknownIssuer:
    case Cause::CertificateSelfSigned:
    case Cause::CertificateWrongName:
    case Cause::CertificateRevoked:
    case Cause::CertificateWeak:
    case Cause::CertificateUnsuitable:
    case Cause::PinnedKeyChanged:
        return ExitCode::ServerIdentity;

    case Cause::WrongPassword:
    case Cause::AppPasswordRequired:
    case Cause::OauthRequired:
    case Cause::PasswordSignInDisabled:
    case Cause::AuthorizationCodeRequired:
    case Cause::ClientIdRequired:
    case Cause::MechanismUnsupported:
    case Cause::PasswordExpired:
    case Cause::AccountLocked:
    case Cause::AccountDisabled:
    case Cause::WebLoginRequired:
    case Cause::MfaRequired:
    case Cause::ServiceDisabledForMailbox:
    case Cause::ServiceDisabledForTenant:
    case Cause::MailboxNotLicensed:
    case Cause::AdminConsentRequired:
    case Cause::ConditionalAccess:
    case Cause::ClientUnknown:
    case Cause::ClientSecretInvalid:
    case Cause::ClientSecretExpired:
    case Cause::ScopeInvalid:
    case Cause::InsufficientScope:
    case Cause::UserUnknownInTenant:
    case Cause::GrantExpired:
    case Cause::SignInDenied:
        return ExitCode::SignInRefused;

    case Cause::KeychainMissing:
    case Cause::KeychainLocked:
    case Cause::KeychainRefused:
    case Cause::SecretMissing:
        return ExitCode::Keychain;

    case Cause::MacroUnresolved:
    case Cause::Validation:
    case Cause::FileMalformed:
    case Cause::PassphraseRefused:
        return ExitCode::Validation;

    case Cause::Cancelled:
        return ExitCode::Cancelled;
    case Cause::Usage:
        return ExitCode::Usage;

    // The server was reached and spoke the protocol, but did not do what was asked.
    case Cause::MailboxInUse:
    case Cause::MailboxFull:
    case Cause::MailboxNotOpenable:
    case Cause::TooManyConnections:
    case Cause::RateLimited:
    case Cause::Greylisted:
    case Cause::TemporaryServerFault:
    case Cause::PermanentServerFault:
    case Cause::ContactAdministrator:
    case Cause::SenderRefused:
    case Cause::SenderNotOwned:
    case Cause::RelayDenied:
    case Cause::RecipientRefused:
    case Cause::MessageTooLarge:
    case Cause::TokenServerFault:
    case Cause::IssuerMismatch:
    case Cause::FileUnreadable:
    case Cause::FileUnwritable:
    case Cause::FileChanged:
    case Cause::StoreLocked:
    case Cause::NameTaken:
    case Cause::NotFound:
    case Cause::InUse:
    case Cause::Unknown:
        return ExitCode::Other;
    }
    return ExitCode::Other;
}

ExitCode combined(const QList<ExitCode> &codes)
{
    auto all = ExitCode::Ok;
    for (const auto code : codes) {
        if (code == ExitCode::Cancelled) {
            return code;
        }
        if (code == ExitCode::Ok || code == all) {
            continue;
        }
        all = all == ExitCode::Ok ? code : ExitCode::Other;
    }
    return all;
}

} // namespace mailrig::cli
