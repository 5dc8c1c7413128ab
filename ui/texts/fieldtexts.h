// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"
#include "models/secretlist.h"

#include <QJsonValue>

namespace mailrig::texts {

//! A member of the account file in the words of the forms: "Incoming mail, server". A member of a
//! newer version is called by its path.
[[nodiscard]] QString field(const QString &path);

//! A member's value as a person would say it: "SSL/TLS", the name of a secret or an OAuth
//! app; foreign words made visible.
[[nodiscard]] QString fieldValue(const QString &path, const QJsonValue &value,
    const SecretList &secrets, const OAuthApps &apps = {});

} // namespace mailrig::texts
