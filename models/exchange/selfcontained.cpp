// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/selfcontained.h"

#include "models/checkreport.h"
#include "models/oauthdefaults.h"
#include "models/oauthprovider.h"

using namespace Qt::StringLiterals;

namespace mailrig {

Account selfContained(const Account &account, const ProfileFormat &format, const OAuthApps &apps)
{
    const bool isKnownThere = format.read
        && (format.keepsMacros
            || (account.type == AccountType::Microsoft365
                && format.represented(account).type == account.type));
    auto full = completed(account, apps);
    auto said = isKnownThere ? account : full;
    for (const auto side : {&Account::incoming, &Account::outgoing}) {
        auto &credential = (said.*side).credential;
        if (apps.find(credential.oauthApp)) {
            credential = (full.*side).credential;
            credential.oauthApp = {};
        }
    }
    return said;
}

QList<ProfileNote> lostOfApps(const Account &account, const OAuthApps &apps)
{
    struct Address {
        QString OAuthApp::*member;
        QString field;
    };
    QList<ProfileNote> lost;
    const auto full = completed(account, apps);
    for (const auto side : {&Account::incoming, &Account::outgoing}) {
        const auto &credential = (full.*side).credential;
        const auto *app = usesOAuth(credential) ? apps.find(credential.oauthApp) : nullptr;
        if (!app) {
            continue;
        }
        const auto path = name(side == &Account::incoming ? Side::Incoming : Side::Outgoing);
        const auto *known = oauthProviderAt(
            QUrl(credential.tokenUrl.isEmpty() ? credential.authority : credential.tokenUrl));
        for (const auto &[member, field] : {Address{&OAuthApp::revocationUrl, u"revocationUrl"_s},
                 Address{&OAuthApp::registrationUrl, u"registrationUrl"_s}}) {
            const auto &said = app->*member;
            if (!said.isEmpty() && (!known || known->app.*member != said)) {
                lost << ProfileNote{.kind = ProfileNote::Kind::Loss,
                    .code = ProfileNote::Code::NotHeld,
                    .field = path + u".credential."_s + field};
            }
        }
    }
    return lost;
}

} // namespace mailrig
