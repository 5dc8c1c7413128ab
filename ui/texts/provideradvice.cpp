// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/provideradvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

using enum Cause;

enum class Provider {
    Unknown,
    Google,
    Microsoft,
    Yahoo,
    Apple,
    Gmx,
    Fastmail,
    MailRu,
    Yandex,
    Tencent,
    NetEase,
    Zoho
};

struct Domain {
    QLatin1StringView name;
    Provider provider;
};

// A host belongs to a domain if it is that domain or ends in a dot and it.
constexpr std::array domains{
    Domain{"gmail.com"_L1, Provider::Google},
    Domain{"googlemail.com"_L1, Provider::Google},
    Domain{"outlook.com"_L1, Provider::Microsoft},
    Domain{"office.com"_L1, Provider::Microsoft},
    Domain{"office365.com"_L1, Provider::Microsoft},
    Domain{"hotmail.com"_L1, Provider::Microsoft},
    Domain{"live.com"_L1, Provider::Microsoft},
    Domain{"mail.yahoo.com"_L1, Provider::Yahoo},
    Domain{"aol.com"_L1, Provider::Yahoo},
    Domain{"mail.me.com"_L1, Provider::Apple},
    Domain{"icloud.com"_L1, Provider::Apple},
    Domain{"gmx.net"_L1, Provider::Gmx},
    Domain{"gmx.com"_L1, Provider::Gmx},
    Domain{"gmx.de"_L1, Provider::Gmx},
    Domain{"web.de"_L1, Provider::Gmx},
    Domain{"fastmail.com"_L1, Provider::Fastmail},
    Domain{"messagingengine.com"_L1, Provider::Fastmail},
    Domain{"mail.ru"_L1, Provider::MailRu},
    Domain{"yandex.com"_L1, Provider::Yandex},
    Domain{"yandex.ru"_L1, Provider::Yandex},
    Domain{"qq.com"_L1, Provider::Tencent},
    Domain{"163.com"_L1, Provider::NetEase},
    Domain{"126.com"_L1, Provider::NetEase},
    Domain{"yeah.net"_L1, Provider::NetEase},
    Domain{"zoho.com"_L1, Provider::Zoho},
    Domain{"zoho.eu"_L1, Provider::Zoho},
    Domain{"zoho.in"_L1, Provider::Zoho},
};

Provider providerOf(const QString &host)
{
    const auto name = host.toLower();
    const auto *found = std::find_if(domains.begin(), domains.end(), [&name](const Domain &each) {
        return name == each.name || name.endsWith(u'.' + QString(each.name));
    });
    return found == domains.end() ? Provider::Unknown : found->provider;
}

bool isPasswordMatter(Cause cause)
{
    return cause == WrongPassword || cause == AppPasswordRequired;
}

QString google(const Situation &situation)
{
    if (isPasswordMatter(situation.cause)) {
        return QCoreApplication::translate("ProviderAdvice",
            "Google takes no account passwords from mail programs: create an app password at "
            "https://myaccount.google.com/apppasswords and enter it here, or sign in with OAuth.");
    }
    if (situation.cause == WebLoginRequired) {
        return QCoreApplication::translate("ProviderAdvice",
            "Sign in to your Google account in a browser, confirm that it was you, then test "
            "again.");
    }
    if (situation.cause == ServiceDisabledForMailbox) {
        return QCoreApplication::translate("ProviderAdvice",
            "Open the Gmail settings in a browser, go to Forwarding and POP/IMAP, and enable %1 "
            "there.")
            .arg(situation.protocol == Protocol::Pop3 ? u"POP"_s : u"IMAP"_s);
    }
    return {};
}

QString microsoft(const Situation &situation)
{
    const bool sending = situation.protocol == Protocol::Smtp;
    if (situation.cause == WrongPassword && !sending) {
        return QCoreApplication::translate("ProviderAdvice",
            "Microsoft takes no passwords from mail programs for incoming mail: choose OAuth as "
            "credential, and sign in in the browser.");
    }
    if (situation.cause == ServiceDisabledForMailbox && sending) {
        return QCoreApplication::translate("ProviderAdvice",
            "Ask the administrator to switch on Authenticated SMTP for this mailbox in the "
            "Microsoft 365 admin center, at the user's mail settings under Manage email apps.");
    }
    if (situation.cause == ServiceDisabledForTenant && sending) {
        return QCoreApplication::translate("ProviderAdvice",
            "Ask the administrator of your organization to switch on SMTP AUTH: "
            "https://aka.ms/smtp_auth_disabled tells how.");
    }
    if (situation.cause == MailboxNotOpenable) {
        return QCoreApplication::translate("ProviderAdvice",
            "Check that the user name belongs to the account that signed in. If it does, ask the "
            "administrator whether the mailbox has a licence and may be opened by this account.");
    }
    return {};
}

QString mailRu(const Situation &situation)
{
    if (!isPasswordMatter(situation.cause)) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Create a password for external applications in the security settings of your account at "
        "https://account.mail.ru and enter it here instead of your usual password.");
}

QString yahoo(const Situation &situation)
{
    if (!isPasswordMatter(situation.cause)) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Yahoo and AOL take only app passwords from mail programs: create one under Security in "
        "the settings of your account and enter it here instead of your usual password.");
}

QString apple(const Situation &situation)
{
    if (!isPasswordMatter(situation.cause)) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Apple takes only app-specific passwords from mail programs: create one at "
        "https://account.apple.com and enter it here instead of your usual password.");
}

QString gmx(const Situation &situation)
{
    if (situation.cause != WrongPassword && situation.cause != ServiceDisabledForMailbox) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Check the password, and that access by POP3 and IMAP is switched on in the mail settings "
        "at your provider's web site: it is off at first, and GMX and WEB.DE say nothing of it. "
        "With two-factor authentication, enter an app password.");
}

QString fastmail(const Situation &situation)
{
    if (!isPasswordMatter(situation.cause)) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Fastmail takes only app passwords from mail programs: create one in the settings under "
        "Privacy & Security and enter it here instead of your usual password.");
}

QString yandex(const Situation &situation)
{
    if (!isPasswordMatter(situation.cause) && situation.cause != ServiceDisabledForMailbox) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Allow access for mail programs in the settings of Yandex Mail under Email clients, create "
        "an app password at https://id.yandex.com and enter it here instead of your usual "
        "password.");
}

QString chinese(const Situation &situation)
{
    if (situation.cause != WrongPassword && situation.cause != AuthorizationCodeRequired
        && situation.cause != ServiceDisabledForMailbox) {
        return {};
    }
    return QCoreApplication::translate("ProviderAdvice",
        "Open the mailbox settings in a browser, switch on IMAP/SMTP or POP3/SMTP, have an "
        "authorization code made, and enter it here instead of your usual password.");
}

QString zoho(const Situation &situation)
{
    if (situation.cause == ServiceDisabledForMailbox) {
        return QCoreApplication::translate("ProviderAdvice",
            "Open the settings of Zoho Mail in a browser, go to Mail Accounts, and switch on the "
            "access there.");
    }
    if (situation.cause == WrongPassword) {
        return QCoreApplication::translate("ProviderAdvice",
            "Enter user name and password again. With two-factor authentication, Zoho wants an "
            "application-specific password, which you create at https://accounts.zoho.com.");
    }
    return {};
}

} // namespace

QString providerAdvice(const Situation &situation)
{
    switch (providerOf(situation.host)) {
    case Provider::Unknown:
        return {};
    case Provider::Google:
        return google(situation);
    case Provider::Microsoft:
        return microsoft(situation);
    case Provider::Yahoo:
        return yahoo(situation);
    case Provider::Apple:
        return apple(situation);
    case Provider::Gmx:
        return gmx(situation);
    case Provider::Fastmail:
        return fastmail(situation);
    case Provider::MailRu:
        return mailRu(situation);
    case Provider::Yandex:
        return yandex(situation);
    case Provider::Tencent:
    case Provider::NetEase:
        return chinese(situation);
    case Provider::Zoho:
        return zoho(situation);
    }
    return {};
}

} // namespace mailrig::texts
