// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkreport.h"
#include "models/environment.h"

namespace mailrig {

//! A key that an account trusts instead of a certificate.
struct TrustedKey {
    QUuid account = {};
    QString name = {}; //!< the account's
    Side side = Side::Incoming;
    QString host = {}, port = {}; //!< as in the account: they may hold macros
    QByteArray spkiSha256 = {};
    bool operator==(const TrustedKey &) const = default;
};

[[nodiscard]] QList<TrustedKey> trustedKeys(const QList<Account> &accounts);

//! The account with that side trusting this key alone.
[[nodiscard]] Account withTrustedKey(Account account, Side side, const QByteArray &spkiSha256);
//! The account with that side asking for a good certificate again.
[[nodiscard]] Account withoutTrustedKey(Account account, Side side);

//! Whether a side of the account still names the server at that place: it may have been edited
//! since it was tested.
[[nodiscard]] bool isStillAt(const Account &account, Side side, const QString &host, quint16 port,
    const Environment &environment, const ProcessEnvironment &process);

} // namespace mailrig
