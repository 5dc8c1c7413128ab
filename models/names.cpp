// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"

#include <array>

namespace mailrig {

namespace {

template <class T> struct Table;
// In the order of the enumerators.
template <> struct Table<Protocol> {
    static constexpr std::array names{"none", "imap", "pop3", "smtp", "graph"};
};
template <> struct Table<Security> {
    static constexpr std::array names{"tls", "starttls", "none"};
};
template <> struct Table<Mechanism> {
    static constexpr std::array names{"auto", "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1",
        "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "NTLM", "GSSAPI", "APOP"};
};
template <> struct Table<SmtpUtf8> {
    static constexpr std::array names{"auto", "on", "off"};
};
template <> struct Table<IdentityMode> {
    static constexpr std::array names{"strict", "pinnedKey", "nameWaived", "off"};
};
template <> struct Table<CredentialType> {
    static constexpr std::array names{"none", "secret", "sameAsIncoming", "clientCredentials",
        "deviceFlow", "authorizationCode", "automatic"};
};
template <> struct Table<AccountType> {
    static constexpr std::array names{"standard", "microsoft365"};
};
template <> struct Table<Cloud> {
    static constexpr std::array names{"global", "usGov", "china"};
};
template <> struct Table<SmimeUse> {
    static constexpr std::array names{"off", "on", "userSelects"};
};
template <> struct Table<MessageHandling::OnDelete> {
    static constexpr std::array names{"unset", "deleteOnServer", "moveToTrash"};
};

template <class T> QString nameOf(T value)
{
    return QString::fromLatin1(Table<T>::names.at(static_cast<size_t>(value)));
}

} // namespace

QString name(Protocol value)
{
    return nameOf(value);
}
QString name(Security value)
{
    return nameOf(value);
}
QString name(Mechanism value)
{
    return nameOf(value);
}
QString name(SmtpUtf8 value)
{
    return nameOf(value);
}
QString name(IdentityMode value)
{
    return nameOf(value);
}
QString name(CredentialType value)
{
    return nameOf(value);
}
QString name(AccountType value)
{
    return nameOf(value);
}
QString name(Cloud value)
{
    return nameOf(value);
}
QString name(SmimeUse value)
{
    return nameOf(value);
}
QString name(MessageHandling::OnDelete value)
{
    return nameOf(value);
}

template <class T> std::optional<T> fromName(QStringView text)
{
    for (size_t i = 0; i < Table<T>::names.size(); ++i) {
        if (text == QLatin1StringView(Table<T>::names.at(i))) {
            return static_cast<T>(i);
        }
    }
    return {};
}

template <class T> QStringList allNames()
{
    QStringList all;
    for (const auto *each : Table<T>::names) {
        all << QString::fromLatin1(each);
    }
    return all;
}

template std::optional<Protocol> fromName(QStringView);
template std::optional<Security> fromName(QStringView);
template std::optional<Mechanism> fromName(QStringView);
template std::optional<SmtpUtf8> fromName(QStringView);
template std::optional<IdentityMode> fromName(QStringView);
template std::optional<CredentialType> fromName(QStringView);
template std::optional<AccountType> fromName(QStringView);
template std::optional<Cloud> fromName(QStringView);
template std::optional<SmimeUse> fromName(QStringView);
template std::optional<MessageHandling::OnDelete> fromName(QStringView);
template QStringList allNames<Protocol>();
template QStringList allNames<Security>();
template QStringList allNames<Mechanism>();
template QStringList allNames<SmtpUtf8>();
template QStringList allNames<IdentityMode>();
template QStringList allNames<CredentialType>();
template QStringList allNames<AccountType>();
template QStringList allNames<Cloud>();
template QStringList allNames<SmimeUse>();
template QStringList allNames<MessageHandling::OnDelete>();

} // namespace mailrig
