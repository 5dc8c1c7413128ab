// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"
#include "models/formats/windows/email2values.h"

namespace mailrig {

//! A row of the table with what both spellings of EMAIL2 have in common.
[[nodiscard]] ProfileFormat email2Format(const QString &name);

//! The values of all accounts; Validation if there are more than a device takes.
[[nodiscard]] Result<QList<Email2Values>> email2Values(
    const QList<Account> &accounts, const WriteOptions &options);

[[nodiscard]] QString email2FileName(const QList<Account> &accounts, const WriteOptions &options);

//! Whether the bytes speak of EMAIL2, in any case and encoding.
[[nodiscard]] bool mentionsEmail2(const QByteArray &bytes);

} // namespace mailrig
