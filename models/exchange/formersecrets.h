// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"

#include <QSet>

namespace mailrig {

//! A secret whose place in an account another has taken.
struct FormerSecret {
    QUuid id = {}, successor = {};
    bool operator==(const FormerSecret &) const = default;
};

//! Those of an account that is changed so, as far as their successors are among `brought`.
[[nodiscard]] QList<FormerSecret> formerSecrets(
    Account before, Account after, const QSet<QUuid> &brought);
//! Whether nothing in the store refers to it, as far as that is known.
[[nodiscard]] bool isUnused(QUuid secret, const AccountStore &store);
//! The successor has the former's name then.
[[nodiscard]] SecretList withoutFormer(SecretList secrets, const FormerSecret &former);

} // namespace mailrig
