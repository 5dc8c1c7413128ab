// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <functional>

namespace mailrig::cli {

//! One member of an account, read and set as text.
struct FieldAccess {
    enum class Kind { Text, Choice, Flag, Number, List, Digest, Secret, App, Id };
    QString path = {}; //!< "incoming.identityCheck.mode"
    Kind kind = Kind::Text;
    QString value = {};
    QStringList choices = {}; //!< of Choice and Flag
    //! False if the text is not of the kind. A secret takes an id; lists are divided by commas.
    std::function<bool(const QString &text)> set = {};
};

//! Shows every member, in the order of the account file. The accesses live as long as the call.
void eachField(Account &account, const std::function<void(const FieldAccess &)> &told);
[[nodiscard]] QStringList fieldPaths();

} // namespace mailrig::cli
