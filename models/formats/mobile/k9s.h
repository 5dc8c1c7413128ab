// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/mobile/mobileaccount.h"

namespace mailrig {

//! An account as a settings file of K-9 Mail and Thunderbird for Android has it.
struct K9Account {
    QUuid id = {};
    MobileAccount mobile = {};
    QString replyTo = {}, pathPrefix = {};
    int checkInterval = 15; //!< minutes, 0 never
    bool deletesOnServer = false;
};

//! The settings file (.k9s), format 1.
[[nodiscard]] ProfileFormat k9sFormat();

[[nodiscard]] K9Account k9Account(const Account &account, const WriteOptions &options);
[[nodiscard]] Account accountOf(const K9Account &k9, QHash<QUuid, Secret> &secrets);

[[nodiscard]] Result<ReadProfile> readK9s(const QByteArray &bytes);
[[nodiscard]] QByteArray k9sBytes(const QList<K9Account> &accounts);

//! The lists of minutes that the app knows, without -1 for never.
[[nodiscard]] const QList<int> &k9CheckIntervals();

} // namespace mailrig
