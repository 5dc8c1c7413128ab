// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace mailrig {
Q_NAMESPACE

//! Every way in which something can go wrong. The names are part of the JSON that programs read:
//! `codeName` gives them with a small first letter (`wrongPassword`).
enum class Cause {
    // the network
    NameNotFound,
    HostUnreachable,
    ConnectionRefused,
    TimedOut,
    ConnectionLost,
    // encryption
    WrongProtocol,
    PlainOnTlsPort, //!< no encryption was set, but the port speaks TLS: choose SSL/TLS
    TlsOnPlainPort, //!< SSL/TLS was set, but the port speaks plain: choose STARTTLS or its port
    StarttlsUnavailable,
    EncryptionRequired,
    InjectedPlaintext,
    TlsHandshakeFailed,
    // the server's identity
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnknownIssuer,
    CertificateSelfSigned,
    CertificateWrongName,
    CertificateRevoked,
    CertificateWeak,
    CertificateUnsuitable,
    PinnedKeyChanged,
    // signing in
    WrongPassword,
    AppPasswordRequired,
    OauthRequired,
    PasswordSignInDisabled,
    AuthorizationCodeRequired,
    ClientIdRequired,
    MechanismUnsupported,
    PasswordExpired,
    AccountLocked,
    AccountDisabled,
    WebLoginRequired,
    MfaRequired,
    // the mailbox
    ServiceDisabledForMailbox,
    ServiceDisabledForTenant,
    MailboxNotLicensed,
    MailboxInUse,
    MailboxFull,
    MailboxNotOpenable,
    // the server's state
    TooManyConnections,
    RateLimited,
    Greylisted,
    TemporaryServerFault,
    PermanentServerFault,
    ContactAdministrator,
    // sending
    SenderRefused,
    SenderNotOwned,
    RelayDenied,
    RecipientRefused,
    MessageTooLarge,
    // OAuth
    AdminConsentRequired,
    ConditionalAccess,
    ClientUnknown,
    ClientSecretInvalid,
    ClientSecretExpired,
    ScopeInvalid,
    InsufficientScope,
    UserUnknownInTenant,
    GrantExpired,
    SignInDenied,
    TokenServerFault,
    IssuerMismatch,
    // on this machine
    KeychainMissing,
    KeychainLocked,
    KeychainRefused,
    SecretMissing,
    PassphraseRefused,
    MacroUnresolved,
    Validation,
    Cancelled,
    Unknown,
    // files and input: never the cause of a test's verdict
    FileUnreadable,
    FileUnwritable,
    FileMalformed,
    FileChanged,
    StoreLocked,
    NameTaken,
    NotFound,
    InUse,
    Usage,
};
Q_ENUM_NS(Cause)

//! The name programs know a cause by: `wrongPassword`.
[[nodiscard]] QString codeName(Cause cause);

} // namespace mailrig
