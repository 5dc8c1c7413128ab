// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/securitytexts.h"

#include "models/names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

QString label(Protocol value, bool outgoing)
{
    switch (value) {
    case Protocol::None:
        return outgoing ? QCoreApplication::translate("SecurityTexts", "No outgoing email")
                        : QCoreApplication::translate("SecurityTexts", "No incoming email");
    case Protocol::Imap:
        return u"IMAP"_s;
    case Protocol::Pop3:
        return u"POP3"_s;
    case Protocol::Smtp:
        return u"SMTP"_s;
    case Protocol::Graph:
        return u"Microsoft Graph"_s;
    }
    return {};
}

QString label(Security value)
{
    switch (value) {
    case Security::Tls:
        return u"SSL/TLS"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        return QCoreApplication::translate("SecurityTexts", "None", "connection security");
    }
    return {};
}

QString label(Mechanism value)
{
    if (value == Mechanism::Automatic) {
        return QCoreApplication::translate("SecurityTexts", "Automatic");
    }
    return name(value); // the registered names need no translation
}

QString label(IdentityMode value)
{
    switch (value) {
    case IdentityMode::Strict:
        return QCoreApplication::translate("SecurityTexts", "Strict");
    case IdentityMode::PinnedKey:
        return QCoreApplication::translate("SecurityTexts", "Only this server's key");
    case IdentityMode::NameWaived:
        return QCoreApplication::translate("SecurityTexts", "Name may differ");
    case IdentityMode::Off:
        return QCoreApplication::translate("SecurityTexts", "Off");
    }
    return {};
}

QString label(CredentialType value)
{
    switch (value) {
    case CredentialType::None:
        return QCoreApplication::translate("SecurityTexts", "None", "credential");
    case CredentialType::Secret:
        return QCoreApplication::translate("SecurityTexts", "Password");
    case CredentialType::SameAsIncoming:
        return QCoreApplication::translate("SecurityTexts", "Same as incoming");
    case CredentialType::ClientCredentials:
        return QCoreApplication::translate("SecurityTexts", "OAuth client credentials");
    case CredentialType::DeviceFlow:
        return QCoreApplication::translate("SecurityTexts", "OAuth on another device");
    case CredentialType::AuthorizationCode:
        return QCoreApplication::translate("SecurityTexts", "OAuth in the browser");
    case CredentialType::Automatic:
        return QCoreApplication::translate("SecurityTexts", "Automatic");
    }
    return {};
}

QString label(SmtpUtf8 value)
{
    switch (value) {
    case SmtpUtf8::Automatic:
        return QCoreApplication::translate("SecurityTexts", "If the server offers it");
    case SmtpUtf8::On:
        return QCoreApplication::translate("SecurityTexts", "On");
    case SmtpUtf8::Off:
        return QCoreApplication::translate("SecurityTexts", "Off");
    }
    return {};
}

QString label(AccountType value)
{
    switch (value) {
    case AccountType::Standard:
        return QCoreApplication::translate("SecurityTexts", "Standard");
    case AccountType::Microsoft365:
        return u"Microsoft 365"_s;
    }
    return {};
}

QString label(Cloud value)
{
    switch (value) {
    case Cloud::Global:
        return QCoreApplication::translate("SecurityTexts", "Global");
    case Cloud::UsGov:
        return QCoreApplication::translate("SecurityTexts", "US Government");
    case Cloud::China:
        return QCoreApplication::translate("SecurityTexts", "China (21Vianet)");
    }
    return {};
}

QString label(SmimeUse value)
{
    switch (value) {
    case SmimeUse::Off:
        return QCoreApplication::translate("SecurityTexts", "Off");
    case SmimeUse::On:
        return QCoreApplication::translate("SecurityTexts", "On");
    case SmimeUse::UserSelects:
        return QCoreApplication::translate("SecurityTexts", "User selects");
    }
    return {};
}

QString label(MessageHandling::OnDelete value)
{
    switch (value) {
    case MessageHandling::OnDelete::Unset:
        return QCoreApplication::translate("SecurityTexts", "As the mail program likes");
    case MessageHandling::OnDelete::DeleteOnServer:
        return QCoreApplication::translate("SecurityTexts", "Delete on the server");
    case MessageHandling::OnDelete::MoveToTrash:
        return QCoreApplication::translate("SecurityTexts", "Move to Trash");
    }
    return {};
}

} // namespace mailrig::texts
