// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/own/sheet.h"

#include "models/accountdiff.h"
#include "models/formats/canonical.h"
#include "models/formats/signinside.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

// The names are those of the other programs' forms, in English as they show them: data, not words.

using Rows = QList<std::pair<QString, QString>>;

QString laylineProtocol(Protocol protocol, Side side)
{
    switch (protocol) {
    case Protocol::Imap:
        return u"IMAP"_s;
    case Protocol::Pop3:
        return u"POP3"_s;
    case Protocol::Smtp:
        return u"SMTP"_s;
    case Protocol::Graph:
        return u"Microsoft 365"_s;
    case Protocol::None:
        break;
    }
    return side == Side::Incoming ? u"No incoming emails"_s : u"No outgoing emails"_s;
}

QString securityName(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"SSL/TLS"_s;
    case Security::StartTls:
        return u"StartTLS"_s;
    case Security::None:
        break;
    }
    return u"None"_s;
}

QString laylineCredential(CredentialType type)
{
    switch (type) {
    case CredentialType::Secret:
        return u"Secret"_s;
    case CredentialType::ClientCredentials:
        return u"OAuth (Client Credentials)"_s;
    case CredentialType::DeviceFlow:
        return u"OAuth (Device Flow)"_s;
    case CredentialType::AuthorizationCode:
        return u"OAuth 2.0"_s;
    case CredentialType::Automatic:
        return u"Automatic"_s;
    case CredentialType::None:
    case CredentialType::SameAsIncoming:
        break;
    }
    return u"None"_s;
}

//! The port as it stands if it is a macro.
QString portText(const Server &server)
{
    const auto port = portOf(server);
    return port == 0 ? server.port : QString::number(port);
}

QString secretText(QUuid id, const WriteOptions &options)
{
    const auto found = options.secrets.constFind(id);
    if (found != options.secrets.constEnd()) {
        return QString::fromUtf8(found->view());
    }
    return id.isNull() ? QString() : u"…"_s;
}

bool usesClient(CredentialType type)
{
    return type == CredentialType::ClientCredentials || type == CredentialType::DeviceFlow
        || type == CredentialType::AuthorizationCode;
}

void addClient(Rows &rows, const Credential &credential, const WriteOptions &options)
{
    if (usesClient(credential.type)) {
        rows << std::pair(u"Authority"_s, credential.authority)
             << std::pair(u"Client ID"_s, credential.clientId)
             << std::pair(u"Client Secret"_s, secretText(credential.clientSecret, options))
             << std::pair(u"Scopes"_s, credential.scopes.join(u' '));
    } else if (credential.type == CredentialType::Secret) {
        rows << std::pair(u"Secret"_s, secretText(credential.secret, options));
    }
}

void addLaylineSide(Rows &rows, const Account &account, Side side, const WriteOptions &options)
{
    const auto &server = sideOf(account, side);
    const auto credential = credentialOf(account, side);
    const bool isIncoming = side == Side::Incoming;
    rows << std::pair(
        isIncoming ? u"Incoming mail server protocol"_s : u"Outgoing mail server protocol"_s,
        laylineProtocol(server.protocol, side));
    if (server.protocol == Protocol::None) {
        return;
    }
    const bool isChecked = server.identityCheck.mode != IdentityMode::Off;
    rows << std::pair(u"User"_s, signInUser(account, side)) << std::pair(u"Host"_s, server.host)
         << std::pair(u"Port"_s, portText(server))
         << std::pair(u"Connection security"_s, securityName(server.security))
         << std::pair(u"Check server identity"_s, isChecked ? u"Yes"_s : u"No"_s)
         << std::pair(u"Credential type"_s, laylineCredential(credential.type));
    addClient(rows, credential, options);
}

SheetTable layline(const Account &account, const WriteOptions &options)
{
    const bool isMicrosoft = account.type == AccountType::Microsoft365;
    Rows rows{{u"Name"_s, account.name}, {u"Description"_s, account.description},
        {u"Required roles"_s, account.requiredRoles.join(u", "_s)},
        {u"Email connection type"_s, isMicrosoft ? u"Microsoft 365"_s : u"Standard"_s}};
    addLaylineSide(rows, account, Side::Incoming, options);
    addLaylineSide(rows, account, Side::Outgoing, options);
    return {u"layline.io: Connection Email"_s, rows};
}

void addBoomiSide(Rows &rows, const Account &account, Side side, const WriteOptions &options)
{
    const auto &server = sideOf(account, side);
    const auto credential = credentialOf(account, side);
    const auto start = side == Side::Incoming ? u"Inbound "_s : u"Outbound "_s;
    const bool isOAuth = usesClient(credential.type);
    rows << std::pair(start + u"Host"_s, server.host)
         << std::pair(start + u"Port"_s, portText(server))
         << std::pair(start + u"Authentication Type"_s,
                isOAuth ? u"OAuth 2.0"_s : u"Basic Authentication"_s)
         << std::pair(start + u"Connection Security"_s, securityName(server.security));
    if (side == Side::Outgoing) {
        const bool signsIn = credential.type != CredentialType::None;
        rows << std::pair(u"Use Login Credentials"_s, signsIn ? u"Yes"_s : u"No"_s);
    }
    rows << std::pair(start + u"User Name"_s, signInUser(account, side))
         << std::pair(start + u"Password"_s,
                isOAuth ? QString() : secretText(credential.secret, options));
    if (isOAuth) {
        rows << std::pair(start + u"OAuth 2.0 Client ID"_s, credential.clientId)
             << std::pair(start + u"OAuth 2.0 Client Secret"_s,
                    secretText(credential.clientSecret, options))
             << std::pair(
                    start + u"OAuth 2.0 Authorization Token URL"_s, credential.authorizationUrl)
             << std::pair(start + u"OAuth 2.0 Access Token URL"_s, credential.tokenUrl)
             << std::pair(start + u"OAuth 2.0 Scope"_s, credential.scopes.join(u' '));
    }
}

SheetTable boomi(const Account &account, const WriteOptions &options)
{
    Rows rows;
    addBoomiSide(rows, account, Side::Outgoing, options);
    addBoomiSide(rows, account, Side::Incoming, options);
    return {u"Boomi: Mail (IMAP) connection"_s, rows};
}

bool isForBoomi(const Account &account)
{
    return account.incoming.protocol == Protocol::Imap
        && account.outgoing.protocol == Protocol::Smtp;
}

QString valueText(const QJsonValue &value)
{
    return value.isArray() ? value.toVariant().toStringList().join(u", "_s)
                           : value.toVariant().toString();
}

//! All that differs from a new account, by the paths of an account file.
SheetTable everything(const Account &account)
{
    SheetTable table{u"Mailrig"_s, {}};
    auto shown = canonical(account); // without ids, which are of this store only
    shown.name = account.name;
    Account none;
    none.incoming = {.protocol = Protocol::None};
    none.outgoing = {.protocol = Protocol::None};
    for (const auto &each : differences(none, shown)) {
        if (!each.other.isUndefined()) {
            table.rows << std::pair(each.field, valueText(each.other));
        }
    }
    return table;
}

} // namespace

QString visible(const QString &text)
{
    QString shown;
    for (const auto each : text) {
        const auto code = each.unicode();
        if (code < 0x20) {
            shown += QChar(0x2400 + code);
        } else if (code == 0x7f) {
            shown += QChar(0x2421);
        } else if (each.category() == QChar::Other_Control
            || each.category() == QChar::Other_Format) {
            shown += QChar::ReplacementCharacter;
        } else {
            shown += each;
        }
    }
    return shown;
}

Sheet sheetOf(const Account &account, const WriteOptions &options)
{
    const auto &title = account.label.isEmpty() ? account.name : account.label;
    Sheet sheet{title.isEmpty() ? nameFrom(account) : title, {layline(account, options)}};
    if (isForBoomi(account)) {
        sheet.tables << boomi(account, options);
    }
    sheet.tables << everything(account);
    return sheet;
}

ProfileFormat sheetFormat(const QString &name, const QString &suffix, const QString &mimeType,
    QByteArray (*bytes)(const QString &, const QList<Sheet> &))
{
    const auto write = [suffix, bytes](const QList<Account> &accounts,
                           const WriteOptions &options) -> Result<QList<ProfileFile>> {
        QList<Sheet> sheets;
        for (const auto &account : accounts) {
            sheets << sheetOf(account, options);
        }
        const auto title = !options.profileName.isEmpty() ? options.profileName
            : accounts.isEmpty()                          ? QString()
                                                          : accounts.first().name;
        return QList<ProfileFile>{{fileNameOf(title, suffix), bytes(title, sheets)}};
    };
    return {.name = name,
        .suffixes = {suffix},
        .mimeType = mimeType,
        .holdsMany = true,
        .keepsMacros = true,
        .isSecretKept = true,
        .otherSecrets = {u"clientSecret"_s},
        .represented = [](const Account &account) { return account; },
        .limits = [](const Account &) { return QList<ProfileNote>(); },
        .write = write};
}

} // namespace mailrig
