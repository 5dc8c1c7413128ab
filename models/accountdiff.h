// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <QJsonValue>

namespace mailrig {

//! A member that two versions of an account disagree on; undefined where a version has none.
struct FieldDifference {
    QString field = {}; //!< the member's path in the account file: "incoming.host"
    QJsonValue one = {}, other = {};
    bool operator==(const FieldDifference &) const = default;
};

//! In the order of their paths.
[[nodiscard]] QList<FieldDifference> differences(const Account &one, const Account &other);

//! `current` with those members that differ between `from` and `to` as `to` has them: a change made
//! somewhere else, brought to this version.
[[nodiscard]] Account patched(const Account &current, const Account &from, const Account &to);

//! `current` with the members of these paths as `other` has them.
[[nodiscard]] Account withFields(
    const Account &current, const QStringList &fields, const Account &other);

} // namespace mailrig
