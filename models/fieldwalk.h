// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <functional>

namespace mailrig {

//! What to do with each member of a kind, told with its path in the account file
//! ("incoming.credential.clientId"). Whatever stays empty is passed over.
struct FieldWalk {
    using OnText = std::function<void(const QString &path, QString &value)>;
    using OnId = std::function<void(const QString &path, QUuid &value)>;
    OnText macroText = {}; //!< texts that may hold macros, ports and scopes among them
    OnText plainText = {}; //!< the others
    OnId secret = {}, app = {};
};

//! Visits the members of an account, which may be changed, in the order of its file.
void walk(Account &account, const FieldWalk &told);

} // namespace mailrig
