// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <QSet>

namespace mailrig {

//! The UUIDs of one profile. A device puts a profile in the place of an older one by them: the same
//! account has the same ones in every export.
class PayloadIds {
public:
    //! In Apple's spelling. Accounts without an id are told by their addresses and servers; the
    //! same account twice in a profile has two.
    [[nodiscard]] QByteArray payload(const Account &account);
    //! Of one account by the account; of several by the profile's name, or else by all of them.
    [[nodiscard]] static QByteArray profile(const QList<Account> &accounts, const QString &name);

private:
    QSet<QByteArray> m_used;
};

} // namespace mailrig
