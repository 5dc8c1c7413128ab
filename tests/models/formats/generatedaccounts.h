// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig::samples {

struct NamedAccount {
    QString what = {}; //!< the member that was changed, and to what, for readers of a failure
    Account account = {};
};

//! Usual accounts, with each member in turn set to each of its values: all enumerators, both flags,
//! numbers of every value list, and texts that break out where nobody escapes.
[[nodiscard]] QList<NamedAccount> generatedAccounts();

} // namespace mailrig::samples
