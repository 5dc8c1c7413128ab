// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"

namespace mailrig::cli {

//! The names of the accounts, OAuth apps and bundles that refer to a secret, and “the proxy” if it
//! does.
[[nodiscard]] QStringList usersOf(QUuid secret, const AccountStore &store);

} // namespace mailrig::cli
