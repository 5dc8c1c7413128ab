// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUuid>

namespace mailrig {

enum class Side { Incoming, Outgoing };
//! Graph: Microsoft Graph, of Microsoft 365 accounts, both ways.
enum class Protocol { None, Imap, Pop3, Smtp, Graph };
//! RFC 8314: Tls is implicit TLS, StartTls an upgrade that must succeed.
enum class Security { Tls, StartTls, None };
enum class Mechanism {
    Automatic,
    Plain,
    Login,
    CramMd5,
    ScramSha1,
    ScramSha256,
    XOAuth2,
    OAuthBearer,
    External,
    Ntlm,
    Gssapi,
    Apop,
};
enum class SmtpUtf8 { Automatic, On, Off };

enum class IdentityMode { Strict, PinnedKey, NameWaived, Off };

//! How the server has to prove who it is, before a secret goes to it.
struct IdentityCheck {
    IdentityMode mode = IdentityMode::Strict;
    QByteArray spkiSha256 = {}; //!< 32 raw bytes; only for PinnedKey
    QString caFile = {}; //!< PEM, trusted besides the system's authorities
    bool operator==(const IdentityCheck &) const = default;
};

//! A certificate and key this account shows to the server (SASL EXTERNAL, mutual TLS).
struct ClientCertificate {
    QString file = {}; //!< PEM with certificate chain and key, or PKCS #12; empty: none
    QUuid passphrase = {}; //!< the secret's id; null: not encrypted
    bool operator==(const ClientCertificate &) const = default;
};

enum class CredentialType {
    None,
    Secret,
    SameAsIncoming,
    ClientCredentials,
    DeviceFlow,
    AuthorizationCode,
    Automatic,
};

//! What an account signs in with. Secrets stand here by their ids only.
struct Credential {
    CredentialType type = CredentialType::None;
    QUuid secret = {}; //!< Secret, and the password of Automatic
    // OAuth; of no effect for the other types
    QUuid oauthApp = {};
    QString authority = {}, clientId = {}, tenant = {}, redirectUri = {};
    QString authorizationUrl = {}, tokenUrl = {}, deviceAuthorizationUrl = {};
    QUuid clientSecret = {};
    QString clientCertificateFile = {};
    QUuid clientCertificatePassphrase = {}; //!< the secret's id; null: not encrypted
    QStringList scopes = {};
    bool operator==(const Credential &) const = default;
};

//! One side of an account. Texts may hold macros; a port is text for that reason and empty means
//! the default of protocol and security.
struct Server {
    Protocol protocol = Protocol::None;
    QString host = {}, port = {}, user = {}; //!< an empty user means the address
    QString domain = {}; //!< NT domain
    Security security = Security::Tls;
    IdentityCheck identityCheck = {};
    Credential credential = {};
    Mechanism mechanism = Mechanism::Automatic;
    ClientCertificate clientCertificate = {};
    QString pathPrefix = {}; //!< IMAP only
    // outgoing only
    bool authenticationRequired = true;
    SmtpUtf8 smtpUtf8 = SmtpUtf8::Automatic;
    bool onlyInMail = false;
    bool operator==(const Server &) const = default;
};

//! RFC 8314 §3: 993, 995, 465 for TLS; 143, 110, 587 for STARTTLS; 143, 110, 25 for none;
//! 443 and 80 for Graph;
//! 0 where there is no protocol.
[[nodiscard]] quint16 defaultPort(Protocol protocol, Security security);

} // namespace mailrig
