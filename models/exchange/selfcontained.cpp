// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/selfcontained.h"

#include "models/oauthdefaults.h"

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

} // namespace mailrig
