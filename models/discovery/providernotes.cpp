// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/providertable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

struct Row {
    QLatin1StringView domain; //!< of its hosts, or of addresses
    QLatin1StringView provider;
    ProviderNote::Kind kind;
    QLatin1StringView link;
};

using enum ProviderNote::Kind;

constexpr auto outlookSettings
    = "https://support.microsoft.com/en-us/office/"
      "pop-imap-and-smtp-settings-8361e398-8af4-4e97-b147-6c6c4ac95353"_L1;
constexpr auto googleApp = "https://myaccount.google.com/apppasswords"_L1;
constexpr auto yahooSecurity = "https://login.yahoo.com/account/security"_L1;
constexpr auto aolSecurity = "https://login.aol.com/account/security"_L1;
constexpr auto appleAccount = "https://account.apple.com"_L1;
constexpr auto gmxSwitch = "https://hilfe.gmx.net/pop-imap/einschalten.html"_L1;
constexpr auto gmxToggle = "https://support.gmx.com/pop-imap/toggle.html"_L1;
constexpr auto webSwitch = "https://hilfe.web.de/pop-imap/einschalten.html"_L1;
constexpr auto mailRuSecurity = "https://account.mail.ru/user/2-step-auth/passwords/"_L1;
constexpr auto yandexClients = "https://mail.yandex.com/#setup/client"_L1;
constexpr auto yandexPasswords = "https://id.yandex.com/security/app-passwords"_L1;

// Facts of March 2026. A domain stands for itself and all below it.
constexpr std::array rows{
    Row{"gmail.com"_L1, "Google"_L1, AppPassword, googleApp},
    Row{"googlemail.com"_L1, "Google"_L1, AppPassword, googleApp},
    Row{"outlook.com"_L1, "Microsoft"_L1, OnlyOAuth, outlookSettings},
    Row{"outlook.com"_L1, "Microsoft"_L1, SwitchOnAccess, outlookSettings},
    Row{"office365.com"_L1, "Microsoft"_L1, OnlyOAuth, {}},
    Row{"yahoo.com"_L1, "Yahoo"_L1, AppPassword, yahooSecurity},
    Row{"aol.com"_L1, "AOL"_L1, AppPassword, aolSecurity},
    Row{"mail.me.com"_L1, "iCloud"_L1, AppPassword, appleAccount},
    Row{"icloud.com"_L1, "iCloud"_L1, AppPassword, appleAccount},
    Row{"gmx.net"_L1, "GMX"_L1, SwitchOnAccess, gmxSwitch},
    Row{"gmx.com"_L1, "GMX"_L1, SwitchOnAccess, gmxToggle},
    Row{"web.de"_L1, "WEB.DE"_L1, SwitchOnAccess, webSwitch},
    Row{"fastmail.com"_L1, "Fastmail"_L1, AppPassword,
        "https://www.fastmail.help/hc/en-us/articles/360058752854"_L1},
    Row{"messagingengine.com"_L1, "Fastmail"_L1, AppPassword,
        "https://www.fastmail.help/hc/en-us/articles/360058752854"_L1},
    Row{"mail.ru"_L1, "Mail.ru"_L1, AppPassword, mailRuSecurity},
    Row{"yandex.ru"_L1, "Yandex"_L1, SwitchOnAccess, yandexClients},
    Row{"yandex.ru"_L1, "Yandex"_L1, AppPassword, yandexPasswords},
    Row{"yandex.com"_L1, "Yandex"_L1, SwitchOnAccess, yandexClients},
    Row{"yandex.com"_L1, "Yandex"_L1, AppPassword, yandexPasswords},
    Row{"qq.com"_L1, "QQ"_L1, SwitchOnAccess, "https://mail.qq.com"_L1},
    Row{"qq.com"_L1, "QQ"_L1, AuthorizationCode, "https://mail.qq.com"_L1},
    Row{"163.com"_L1, "NetEase"_L1, SwitchOnAccess, "https://mail.163.com"_L1},
    Row{"163.com"_L1, "NetEase"_L1, AuthorizationCode, "https://mail.163.com"_L1},
    Row{"126.com"_L1, "NetEase"_L1, SwitchOnAccess, "https://mail.126.com"_L1},
    Row{"126.com"_L1, "NetEase"_L1, AuthorizationCode, "https://mail.126.com"_L1},
    Row{"yeah.net"_L1, "NetEase"_L1, SwitchOnAccess, "https://mail.yeah.net"_L1},
    Row{"yeah.net"_L1, "NetEase"_L1, AuthorizationCode, "https://mail.yeah.net"_L1},
    Row{"zoho.com"_L1, "Zoho"_L1, SwitchOnAccess, "https://mail.zoho.com"_L1},
    Row{"zoho.eu"_L1, "Zoho"_L1, SwitchOnAccess, "https://mail.zoho.eu"_L1},
    Row{"zoho.in"_L1, "Zoho"_L1, SwitchOnAccess, "https://mail.zoho.in"_L1},
    Row{"protonmail.com"_L1, "Proton Mail"_L1, LocalBridge, "https://proton.me/mail/bridge"_L1},
    Row{"proton.me"_L1, "Proton Mail"_L1, LocalBridge, "https://proton.me/mail/bridge"_L1},
    Row{"protonmail.ch"_L1, "Proton Mail"_L1, LocalBridge, "https://proton.me/mail/bridge"_L1},
    Row{"pm.me"_L1, "Proton Mail"_L1, LocalBridge, "https://proton.me/mail/bridge"_L1},
};

} // namespace

QList<ProviderNote> providerNotes(const QString &host)
{
    QList<ProviderNote> notes;
    const auto name = host.toLower();
    for (const auto &row : rows) {
        if (name == row.domain || name.endsWith(u'.' + QString(row.domain))) {
            notes << ProviderNote{
                .kind = row.kind, .provider = row.provider, .link = QUrl(QString(row.link))};
        }
    }
    return notes;
}

void addNotes(QList<ProviderNote> &notes, const QList<ProviderNote> &more)
{
    for (const auto &each : more) {
        const auto same
            = std::find_if(notes.begin(), notes.end(), [&each](const ProviderNote &other) {
                  return other.kind == each.kind && other.provider == each.provider;
              });
        if (same == notes.end()) {
            notes << each;
        } else if (same->link.isEmpty()) {
            same->link = each.link;
        }
    }
}

} // namespace mailrig
