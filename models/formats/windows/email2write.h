// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"
#include "models/formats/windows/email2values.h"

namespace mailrig {

//! The account as EMAIL2 has it; secrets in clear where the options name them. Validation with the
//! field if a secret is no text, or too long.
[[nodiscard]] Result<Email2Values> email2Values(
    const Account &account, const WriteOptions &options);
//! The same GUID for the same account, run after run: a UUIDv5. An id that is one already, of a
//! profile that was read, stays.
[[nodiscard]] QUuid email2Guid(const Account &account);
[[nodiscard]] QList<ProfileNote> email2Limits(const Account &account);
//! How a device that has the account as `before` is brought to `after`: SERVICENAME and
//! SERVICETYPE cannot be replaced.
[[nodiscard]] WriteOptions::Delivery email2Delivery(const Account &before, const Account &after);
//! The same for one account of an export.
[[nodiscard]] WriteOptions::Delivery email2Delivery(
    const Account &account, const WriteOptions &options);
//! What Replace does not tell a device.
[[nodiscard]] QList<ProfileNote> email2LeftOut(const Account &account, const WriteOptions &options);

} // namespace mailrig
