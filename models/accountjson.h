// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/result.h"

namespace mailrig {

//! The account as its file holds it and `--json` prints it, with "version": 1. Members of a newer
//! version (`Account::unknown`) are written where they were found.
[[nodiscard]] QJsonObject accountToJson(const Account &account);
//! FileMalformed with the member and what it should have been: "incoming.port: number or text".
//! What is missing has the default of its type.
[[nodiscard]] Result<Account> accountFromJson(const QJsonObject &object);

//! The same from and to the bytes of a file (UTF-8, indented): at most 16 MiB, 64 levels deep.
[[nodiscard]] QByteArray accountToBytes(const Account &account);
[[nodiscard]] Result<Account> accountFromBytes(const QByteArray &bytes);

} // namespace mailrig
