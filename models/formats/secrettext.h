// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The password of a credential that has one, as text, if the options name it, else empty.
//! Validation with the field if XML cannot say it, or it is longer than `longest` (0: any).
[[nodiscard]] Result<QString> secretText(const WriteOptions &options, const Credential &credential,
    const QString &field, qsizetype longest = 0);

//! Keeps a password that was read; the credential names it. Empty: nothing.
void keepSecret(QHash<QUuid, Secret> &secrets, Credential &credential, const QString &password);

} // namespace mailrig
