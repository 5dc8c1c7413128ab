// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validation.h"

#include <QMap>

namespace mailrig {

// How macros that are mapped to a device manager's variables are found: in a text itself, or by way
// of the account's address or of the environment's variables.

//! Paths of the members that hold one of these macros.
[[nodiscard]] QSet<QString> mappedFields(
    Account account, const QMap<QString, QString> &macros, const Environment &environment);

//! Those of these macros that none of the accounts, nor their OAuth apps, refers to.
[[nodiscard]] QStringList unusedMacros(const QList<Account> &accounts,
    const QMap<QString, QString> &macros, const ValidationContext &context);

} // namespace mailrig
